import { expect, type Locator } from 'playwright/test';
import type { Within } from './within.ts';

/** The last look before a saved ICP is replaced. */
export class ReviewDialog {
  readonly dialog: Locator;
  readonly replaceButton: Locator;
  readonly cancelButton: Locator;

  constructor(within: Within) {
    this.dialog = within.getByRole('dialog', { name: 'Review changes' });
    this.replaceButton = this.dialog.getByRole('button', { name: 'Replace saved ICP' });
    this.cancelButton = this.dialog.getByRole('button', { name: 'Cancel' });
  }

  removed(field: string): Locator {
    return this.dialog.getByRole('list', { name: `Removed in ${field}` }).getByRole('listitem');
  }

  added(field: string): Locator {
    return this.dialog.getByRole('list', { name: `Added in ${field}` }).getByRole('listitem');
  }

  async replace() {
    await this.replaceButton.click();
    await expect(this.dialog).toBeHidden();
  }
}
