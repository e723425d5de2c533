import { AxeBuilder } from '@axe-core/playwright';
import { expect, type Page } from 'playwright/test';

/** Every rule of WCAG 2.0 to 2.2, levels A and AA; no advice beyond it. */
const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];

/** Expects no violation in the page as it stands, in light and in dark. */
export async function expectAccessible(page: Page, state: string) {
  // So tall that the bar covers nothing: what lies half under it counts as too small, though it can be scrolled free.
  const viewport = page.viewportSize();
  if (viewport !== null) await page.setViewportSize({ ...viewport, height: 2_400 });
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme });
    const { violations } = await new AxeBuilder({ page }).withTags(tags).analyze();
    const found = violations.map(({ id, nodes }) => ({
      rule: id,
      where: nodes.map(({ html, failureSummary }) => `${html}\n${failureSummary}`),
    }));
    expect(found, `${state}, ${colorScheme}`).toEqual([]);
  }
  await page.emulateMedia({ colorScheme: null });
  if (viewport !== null) await page.setViewportSize(viewport);
}

/** Expects that the page can be read without scrolling sideways. */
export async function expectNoSidewaysScroll(page: Page) {
  const { content, visible } = await page.evaluate(() => ({
    content: document.documentElement.scrollWidth,
    visible: document.documentElement.clientWidth,
  }));
  expect(content, 'Width of the content against the window').toBeLessThanOrEqual(visible);
}
