import type { Page } from 'playwright/test';
import { test as base } from './fixtures.ts';
import { fetchPath, searchPath } from './gateway.ts';
import { RecommendationsDialog } from './pages/recommendations-dialog.ts';

/** What the journeys through the dialog of recommendations share. */
export const test = base.extend<{ recommendations: RecommendationsDialog }>({
  recommendations: async ({ page }, use) => {
    await use(new RecommendationsDialog(page));
  },
});

/** Filters that many companies match. */
export const wide = {
  companies: { primaryLocations: ['W-EMEA'] },
  people: { seniorities: ['Manager'] },
};

/** Filters that ten companies of the sandbox match, which the estimate does not call narrow. */
export const tenCompanies = { companies: { primaryLocations: ['MT'] }, people: {} };

/** Keeps fetches from leaving the browser until they are released. */
export async function holdFetches(page: Page): Promise<() => void> {
  let release: () => void = () => undefined;
  const held = new Promise<void>((settle) => {
    release = settle;
  });
  await page.route(`**${fetchPath}`, async (route) => {
    await held;
    await route.continue();
  });
  return release;
}

/** Counts what is sent from now on that costs money. */
export function countPaid(page: Page): () => number {
  let count = 0;
  page.on('request', (request) => {
    const { pathname } = new URL(request.url());
    if (pathname.endsWith(fetchPath) || pathname.endsWith(searchPath)) count += 1;
  });
  return () => count;
}
