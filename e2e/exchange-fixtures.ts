import type { Page } from 'playwright/test';
import { exampleProfile } from './example-profile.ts';
import { test as base } from './fixtures.ts';
import { CopyFromDialog } from './pages/copy-from-dialog.ts';
import { JsonDialog } from './pages/json-dialog.ts';

/** For the journeys of profiles that come in or go out. */
export const test = base.extend<{ json: JsonDialog; copyFrom: CopyFromDialog }>({
  json: async ({ page }, use) => use(new JsonDialog(page)),
  copyFrom: async ({ page }, use) => use(new CopyFromDialog(page)),
});

export const clipboard = (page: Page) => page.evaluate(() => navigator.clipboard.readText());

/** The example with filters that the editor has no control for. */
export const further = {
  companies: { ...exampleProfile.companies, excludeIndustries: ['Gambling'] },
  people: { ...exampleProfile.people, states: [{ code: 'IDF', countryAlpha2: 'fr' }] },
};
