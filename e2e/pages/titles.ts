import type { Locator, Page } from 'playwright/test';

/** Job titles: a field, chips, and a text view of the same list. */
export class Titles {
  readonly input: Locator;
  readonly chips: Locator;
  /** What the last act did, and its undo. */
  readonly outcome: Locator;
  private readonly page: Page;
  private readonly people: Locator;

  constructor(page: Page) {
    this.page = page;
    this.people = page.getByRole('region', { name: 'People', exact: true });
    this.input = page.getByRole('textbox', { name: 'Job titles', exact: true });
    this.chips = page.getByRole('list', { name: 'Chosen job titles' }).getByRole('listitem');
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
    await this.page.evaluate((copied) => navigator.clipboard.writeText(copied), text);
    await this.input.press('ControlOrMeta+V');
  }
}
