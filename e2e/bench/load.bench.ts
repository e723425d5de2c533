import { gzipSync } from 'node:zlib';
import { test } from '../fixtures.ts';
import { EditorPage } from '../pages/editor-page.ts';
import { median, ms, report } from './row.ts';

const RUNS = 10;

test('what the first visit loads, and when the form can be used', async ({
  browser,
  server,
  rep,
}, testInfo) => {
  const sizes = { script: 0, stylesheet: 0, font: 0 };
  const usable: number[] = [];
  for (let run = 0; run < RUNS; run++) {
    // A new context has an empty cache.
    const context = await browser.newContext();
    const page = await context.newPage();
    const bodies: Promise<void>[] = [];
    page.on('response', (response) => {
      const type = response.request().resourceType();
      if (run > 0 || !isSized(type)) return;
      bodies.push(
        response.body().then((body) => {
          sizes[type] += type === 'font' ? body.length : gzipSync(body).length;
        }),
      );
    });
    await page.addInitScript(() => {
      const look = () => {
        const field = document.querySelector('[aria-label="Minimum employees"]');
        const boxes = document.querySelectorAll('[aria-label="Seniorities"] input');
        if (field !== null && boxes.length > 0) performance.mark('form usable');
        else requestAnimationFrame(look);
      };
      requestAnimationFrame(look);
    });
    await page.goto(`${server.url}/?externalUserId=${rep}`);
    await new EditorPage(page).ready();
    await page.waitForLoadState('networkidle');
    await Promise.all(bodies);
    usable.push(
      await page.evaluate(() => performance.getEntriesByName('form usable')[0]?.startTime ?? 0),
    );
    await context.close();
  }
  report(testInfo, {
    measure: 'Initial JavaScript, gzip',
    value: kB(sizes.script),
    aim: 'at most 150 kB',
    reached: sizes.script <= 150_000,
  });
  report(testInfo, {
    measure: 'Initial CSS, gzip',
    value: kB(sizes.stylesheet),
    aim: 'at most 15 kB',
    reached: sizes.stylesheet <= 15_000,
  });
  report(testInfo, { measure: 'Fonts', value: kB(sizes.font) });
  report(testInfo, {
    measure: `Time to usable form, empty cache, median of ${RUNS}`,
    value: ms(median(usable)),
  });
});

function isSized(type: string): type is 'script' | 'stylesheet' | 'font' {
  return ['script', 'stylesheet', 'font'].includes(type);
}

function kB(bytes: number): string {
  return `${(bytes / 1000).toFixed(1)} kB`;
}
