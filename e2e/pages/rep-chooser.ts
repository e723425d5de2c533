import type { Locator } from 'playwright/test';
import type { Within } from './within.ts';

/** Whose ICP is edited. */
export class RepChooser {
  readonly aRep: Locator;
  readonly ownUser: Locator;
  readonly id: Locator;

  constructor(within: Within) {
    this.aRep = within.getByRole('radio', { name: 'A rep' });
    // The page writes a typographic apostrophe.
    this.ownUser = within.getByRole('radio', { name: /^API key['’]s own user$/ });
    this.id = within.getByRole('combobox', { name: 'Rep (externalUserId)' });
  }

  async choose(rep: string) {
    await this.id.fill(rep);
    await this.id.press('Enter');
  }
}
