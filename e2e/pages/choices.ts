import type { Locator } from 'playwright/test';
import type { Within } from './within.ts';

/** A short vocabulary as checkboxes; some rest as chips and are opened by a button. */
export class Choices {
  readonly group: Locator;
  readonly opener: Locator | null;

  constructor(within: Within, label: string, opener?: string) {
    this.group = within.getByRole('group', { name: label, exact: true });
    this.opener = opener === undefined ? null : within.getByRole('button', { name: opener });
  }

  checkbox(value: string): Locator {
    return this.group.getByRole('checkbox', { name: value, exact: true });
  }

  async open() {
    if ((await this.opener?.getAttribute('aria-expanded')) === 'false') await this.opener?.click();
  }

  async choose(...values: string[]) {
    await this.open();
    for (const value of values) await this.checkbox(value).check();
  }
}
