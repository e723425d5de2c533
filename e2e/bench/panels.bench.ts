import { resolve } from 'node:path';
import { expect, type Page } from 'playwright/test';
import { buildScript } from '../build-script.ts';
import { test } from '../fixtures.ts';
import type { EditorPage } from '../pages/editor-page.ts';
import type { Picker } from '../pages/picker.ts';
import { timeToPaint } from './painted.ts';
import { median, ms, report } from './row.ts';

const plainList = resolve(import.meta.dirname, 'plain-list/plain-list.tsx');

const RUNS = 10;
const THROTTLE = 4;
/** A click opens on release; how long the button was held before is the hand's time and not the page's. */
const OPENING = 'pointerup';

const panels: {
  name: string;
  picker: (editor: EditorPage) => Picker;
  /** Each letter changes what is found. */
  query: string;
  labels: (page: Page) => Promise<string[]>;
}[] = [
  {
    name: 'countries',
    picker: (editor) => editor.companyLocations,
    query: 'unit',
    labels: (page) =>
      page.evaluate(() => {
        const names = new Intl.DisplayNames('en', { type: 'region' });
        const letters = [...'ABCDEFGHIJKLMNOPQRSTUVWXYZ'];
        const codes = letters.flatMap((one) => letters.map((other) => one + other));
        return codes
          .map((code) => names.of(code) ?? code)
          .filter((name, index, all) => name.length > 2 && all.indexOf(name) === index)
          .slice(0, 250);
      }),
  },
  {
    name: 'industries',
    picker: (editor) => editor.industries,
    query: 'mark',
    labels: (page) =>
      page.evaluate(async () => {
        const response = await fetch('/api/v1/people/search/filters');
        const { industries }: { industries: string[] } = await response.json();
        return industries.slice(0, 624);
      }),
  },
];

for (const { name, picker, query, labels } of panels) {
  test(`panel of ${name} beside a plain list`, async ({ editor, page, context, rep }, testInfo) => {
    await editor.openFor(rep);
    const list = await labels(page);
    await page.addScriptTag({ content: await buildScript(plainList) });
    await page.evaluate((shown) => window.showPlainList(shown), list);
    const cdp = await context.newCDPSession(page);
    await cdp.send('Emulation.setCPUThrottlingRate', { rate: THROTTLE });

    const own = { open: [] as number[], keys: [] as number[] };
    const plain = { open: [] as number[], keys: [] as number[] };
    const { trigger, panel, search } = picker(editor);
    const label = await dialogName(picker(editor), page);
    for (let run = 0; run < RUNS; run++) {
      // In turns, so that both meet the machine in the same mood.
      own.open.push(
        await timeToPaint(
          page,
          OPENING,
          {
            kind: 'shown',
            selector: `dialog[aria-label="${label}"] input[type=checkbox]`,
            count: 3,
          },
          () => trigger.click(),
        ),
      );
      await expect(search).toBeFocused();
      own.keys.push(...(await typeLetters(page, `dialog[aria-label="${label}"]`, query)));
      await search.fill('');
      await page.keyboard.press('Escape');
      await expect(panel).toBeHidden();

      const button = page.getByRole('button', { name: 'Plain list' });
      plain.open.push(
        await timeToPaint(
          page,
          OPENING,
          {
            kind: 'shown',
            selector: '[aria-label="Plain list"] input[type=checkbox]',
            count: list.length,
          },
          () => button.click(),
        ),
      );
      await page.getByRole('searchbox', { name: 'Search plain list' }).focus();
      plain.keys.push(...(await typeLetters(page, '[aria-label="Plain list"] ul', query)));
      await page.getByRole('searchbox', { name: 'Search plain list' }).fill('');
      await button.click();
    }

    const ratio = median(own.open) / median(plain.open);
    const at = `at ${THROTTLE}x`;
    report(testInfo, {
      measure: `Open the panel of ${name} (${list.length}), ${at}`,
      value: ms(median(own.open)),
    });
    report(testInfo, {
      measure: `  plain list of ${list.length} checkboxes`,
      value: ms(median(plain.open)),
    });
    report(testInfo, {
      measure: '  panel against plain list',
      value: `${ratio.toFixed(2)} times`,
      ...(name === 'industries' && { aim: 'at most 0.8', reached: ratio <= 0.8 }),
    });
    report(testInfo, {
      measure: `Keystroke in the search of ${name}, ${at}`,
      value: ms(median(own.keys)),
      aim: 'at most 60 ms',
      reached: median(own.keys) <= 60,
    });
    report(testInfo, { measure: '  plain list', value: ms(median(plain.keys)) });
  });
}

async function typeLetters(page: Page, selector: string, query: string): Promise<number[]> {
  const times: number[] = [];
  for (const letter of query) {
    times.push(
      await timeToPaint(page, 'keydown', { kind: 'changed', selector }, () =>
        page.keyboard.press(letter),
      ),
    );
  }
  return times;
}

/** The name of a picker's dialog; opening it once also loads its code, as a second visit has it. */
async function dialogName(picker: Picker, page: Page): Promise<string> {
  await picker.open();
  const name = await picker.panel.getAttribute('aria-label');
  await page.keyboard.press('Escape');
  await expect(picker.panel).toBeHidden();
  return name ?? '';
}
