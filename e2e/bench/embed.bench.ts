import type { Browser } from 'playwright/test';
import { test } from '../embed/fixtures.ts';
import { EditorPage } from '../pages/editor-page.ts';
import { HostPage } from '../pages/host-page.ts';
import { startServer } from '../server.ts';
import { median, ms, report } from './row.ts';

const RUNS = 15;
const AIM = 1.3;

/** Milliseconds from the start of the navigation to the frame in which the form can be used. */
async function alone(browser: Browser, url: string): Promise<number> {
  // A new context has an empty cache.
  const context = await browser.newContext();
  const page = await context.newPage();
  await page.addInitScript(markUsable);
  await page.goto(url);
  await new EditorPage(page).ready();
  const usable = await page.evaluate(() => window.usableAt);
  await context.close();
  return usable;
}

/** The same for a bare page that embeds the editor: its own load, the SDK's, the token's and the frame's. */
async function embedded(browser: Browser, origin: string, rep: string): Promise<number> {
  const context = await browser.newContext();
  const page = await context.newPage();
  await page.addInitScript(markUsable);
  const host = new HostPage(page);
  await host.open(origin, `?mount=${rep}`);
  await host.editor().ready();
  const frame = page.frames().find((frame) => frame.url().endsWith('/embed/v1'));
  if (frame === undefined) throw new Error('There is no frame');
  const [began, usable] = [
    await page.evaluate(() => performance.timeOrigin),
    await frame.evaluate(() => performance.timeOrigin + window.usableAt),
  ];
  await context.close();
  return usable - began;
}

declare global {
  interface Window {
    usableAt: number;
  }
}

/** Runs in every document: notes the first frame in which the form can be used. */
function markUsable() {
  const look = () => {
    const field = document.querySelector('[aria-label="Minimum employees"]');
    const boxes = document.querySelectorAll('[aria-label="Seniorities"] input');
    if (field !== null && boxes.length > 0) window.usableAt = performance.now();
    else requestAnimationFrame(look);
  };
  requestAnimationFrame(look);
}

test('how long until the form can be used, alone and embedded', async ({
  browser,
  rig,
  site,
  rep,
}, testInfo) => {
  const server = await startServer();
  const times = { alone: [] as number[], embedded: [] as number[] };
  try {
    // In turns, so that whatever else the machine does meets both; the first of each is warming up.
    for (let run = 0; run <= RUNS; run++) {
      const one = await alone(browser, `${server.url}/?externalUserId=${rep.id}`);
      const other = await embedded(browser, rig.hostOrigin(site), rep.id);
      if (run === 0) continue;
      times.alone.push(one);
      times.embedded.push(other);
    }
  } finally {
    await server.stop();
  }
  const [own, framed] = [median(times.alone), median(times.embedded)];
  report(testInfo, {
    measure: `Usable form alone, empty cache, median of ${RUNS}`,
    value: ms(own),
  });
  report(testInfo, { measure: `Usable form embedded, median of ${RUNS}`, value: ms(framed) });
  report(testInfo, {
    measure: 'Embedded against alone',
    value: `${(framed / own).toFixed(2)} times`,
    aim: `at most ${AIM} times`,
    reached: framed / own <= AIM,
  });
});
