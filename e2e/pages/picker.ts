import { expect, type Locator } from 'playwright/test';
import type { Within } from './within.ts';

/** A button that opens a panel of checkboxes with a search, and the chips of what was chosen. */
export class Picker {
  readonly trigger: Locator;
  readonly panel: Locator;
  readonly search: Locator;
  readonly chips: Locator;

  constructor(within: Within, label: string) {
    this.trigger = within.getByRole('button', { name: new RegExp(`^${label}`) });
    this.panel = within.getByRole('dialog', { name: label, exact: true });
    this.search = this.panel.getByRole('searchbox', { name: `Search ${label.toLowerCase()}` });
    this.chips = within.getByRole('list', { name: `Chosen ${label.toLowerCase()}` });
  }

  async open() {
    await this.trigger.click();
    await expect(this.search).toBeFocused();
  }

  /** Closes with Escape. As in any search field, the first Escape empties a search. */
  async close() {
    if ((await this.search.inputValue()) !== '') await this.search.press('Escape');
    await this.panel.page().keyboard.press('Escape');
    await expect(this.panel).toBeHidden();
  }

  checkbox(label: string): Locator {
    return this.panel.getByRole('checkbox', { name: label, exact: true });
  }

  /** Opens a group inside the open panel. Groups start closed. */
  async show(group: string) {
    const button = this.panel.getByRole('button', { name: `Show ${group}`, exact: true });
    if ((await button.getAttribute('aria-expanded')) !== 'true') await button.click();
  }

  /** Searches for each label in the open panel and ticks its box. */
  async tick(...labels: string[]) {
    for (const label of labels) {
      await this.search.fill(queryFor(label));
      await this.checkbox(label).check();
    }
    await this.search.fill('');
  }

  /** Opens the panel, ticks by searching, and closes it. */
  async choose(...labels: string[]) {
    await this.open();
    await this.tick(...labels);
    await this.close();
  }

  chip(label: string): Locator {
    return this.chips.getByRole('listitem').filter({ hasText: label });
  }

  removeChip(label: string): Locator {
    return this.chips.getByRole('button', { name: `Remove ${label}`, exact: true });
  }
}

/** What a person types to find a box: a region's box carries a remark that is no part of its name. */
export function queryFor(label: string): string {
  return label.replace(' (region)', '');
}
