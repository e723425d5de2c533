import type { Locator, Page } from 'playwright/test';

/** Whose ICP is edited. */
export class RepChooser {
  readonly aRep: Locator;
  readonly ownUser: Locator;
  readonly id: Locator;

  constructor(page: Page) {
    this.aRep = page.getByRole('radio', { name: 'A rep' });
    // The page writes a typographic apostrophe.
    this.ownUser = page.getByRole('radio', { name: /^API key['’]s own user$/ });
    this.id = page.getByRole('combobox', { name: 'Rep (externalUserId)' });
  }

  async choose(rep: string) {
    await this.id.fill(rep);
    await this.id.press('Enter');
  }
}
