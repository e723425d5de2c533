import type { Locator } from 'playwright/test';
import type { Within } from './within.ts';

/** Job titles: a field, chips, and a text view of the same list. */
export class Titles {
  readonly input: Locator;
  readonly chips: Locator;
  /** What the last act did, and its undo. */
  readonly outcome: Locator;
  private readonly people: Locator;

  constructor(within: Within) {
    this.people = within.getByRole('region', { name: 'People', exact: true });
    this.input = within.getByRole('textbox', { name: 'Job titles', exact: true });
    this.chips = within.getByRole('list', { name: 'Chosen job titles' }).getByRole('listitem');
    this.outcome = this.people.getByRole('status');
  }

  button(name: string): Locator {
    return this.people.getByRole('button', { name, exact: true });
  }

  async add(...titles: string[]) {
    for (const title of titles) {
      await this.input.fill(title);
      await this.input.press('Enter');
    }
  }

  /** Pastes from the clipboard. */
  async paste(text: string) {
    await this.input.focus();
    await this.input.page().evaluate((copied) => navigator.clipboard.writeText(copied), text);
    await this.input.press('ControlOrMeta+V');
  }
}
