import { expect, type Locator, type Page } from 'playwright/test';

/** Takes over what is saved for another rep. */
export class CopyFromDialog {
  readonly trigger: Locator;
  readonly dialog: Locator;
  readonly id: Locator;
  readonly loadButton: Locator;

  constructor(page: Page) {
    this.trigger = page.getByRole('button', { name: 'Copy from…', exact: true });
    this.dialog = page.getByRole('dialog', { name: 'Copy from another rep' });
    this.id = this.dialog.getByRole('combobox', { name: 'Copy from (externalUserId)' });
    this.loadButton = this.dialog.getByRole('button', { name: 'Load into the form' });
  }

  async show(rep: string) {
    await this.trigger.click();
    await expect(this.dialog).toBeVisible();
    await this.id.fill(rep);
    await this.id.press('Enter');
  }
}
