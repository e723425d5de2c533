import { expect, type Page } from 'playwright/test';

/** One unexpected move of what was already painted. */
interface Shift {
  /** Chromium's layout shift score: share of the viewport times share of the distance. */
  value: number;
  /** Milliseconds since the page was opened. */
  at: number;
  what: string[];
}

declare global {
  interface Window {
    layoutShifts: Shift[];
  }
}

/** Records layout shifts from the first paint on. Has to be called before the page is opened. */
export async function recordLayoutShifts(page: Page) {
  await page.addInitScript(() => {
    window.layoutShifts = [];
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries() as (PerformanceEntry & {
        value: number;
        hadRecentInput: boolean;
        sources: { node: Node | null }[];
      })[]) {
        // A move that follows an input within half a second is an answer to it.
        if (entry.hadRecentInput) continue;
        const what = entry.sources.map(({ node }) =>
          node instanceof Element ? node.outerHTML.slice(0, 120) : String(node?.textContent),
        );
        window.layoutShifts.push({ value: entry.value, at: entry.startTime, what });
      }
    }).observe({ type: 'layout-shift', buffered: true });
  });
}

/** Expects that nothing moved by itself since a moment of `performance.now()`. */
export async function expectNoLayoutShift(page: Page, since: number) {
  const shifts = await page.evaluate(
    (from) => window.layoutShifts.filter(({ at }) => at >= from),
    since,
  );
  expect(shifts, 'The layout moved by itself').toEqual([]);
}
