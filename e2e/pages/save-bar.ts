import { expect, type Locator } from 'playwright/test';
import type { Within } from './within.ts';

/** The bar at the foot: what stands to be saved, and the outcome. */
export class SaveBar {
  readonly region: Locator;
  readonly discardButton: Locator;
  readonly status: Locator;
  readonly problem: Locator;

  constructor(within: Within) {
    this.region = within.getByRole('region', { name: 'Save', exact: true });
    this.discardButton = this.region.getByRole('button', { name: 'Discard changes' });
    this.status = this.region.getByRole('status');
    this.problem = within.getByRole('alert');
  }

  saveButton(name: string): Locator {
    return this.region.getByRole('button', { name: `Save ICP for ${name}`, exact: true });
  }

  /** Saves and waits for the receipt. */
  async save(name: string) {
    await this.saveButton(name).click();
    await this.expectSaved();
  }

  async expectSaved() {
    await expect(this.status).toHaveText(/^Saved.*ICP id/);
  }
}
