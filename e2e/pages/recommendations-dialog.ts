import { expect, type Locator, type Page } from 'playwright/test';

/** The dialog that fetches recommendations and counts people. */
export class RecommendationsDialog {
  readonly trigger: Locator;
  readonly dialog: Locator;
  readonly number: Locator;
  readonly problem: Locator;
  readonly companies: Locator;
  readonly countButton: Locator;
  readonly count: Locator;
  private readonly page: Page;

  constructor(page: Page) {
    this.page = page;
    this.trigger = page.getByRole('button', { name: 'Fetch recommendations', exact: true });
    this.dialog = page.getByRole('dialog', { name: 'Fetch recommendations', exact: true });
    this.number = this.dialog.getByRole('spinbutton', { name: 'Companies to fetch' });
    this.problem = this.dialog.getByRole('alert');
    this.companies = this.dialog.getByRole('heading', { level: 4 });
    const counting = this.dialog.getByRole('region', { name: 'How many people match?' });
    this.countButton = counting.getByRole('button', { name: 'Count people (1 search credit)' });
    this.count = counting.getByRole('status');
  }

  button(name: string | RegExp): Locator {
    return this.dialog.getByRole('button', { name, exact: true });
  }

  /** What is said beside the trigger while the dialog is closed. */
  news(text: string): Locator {
    return this.page.getByRole('status').filter({ hasText: text });
  }

  /** The companies of one fetch. */
  results(name: string | RegExp): Locator {
    return this.dialog.getByRole('region', { name });
  }

  async open() {
    await this.trigger.click();
    await expect(this.dialog).toBeVisible();
  }

  /** Fetches the first companies and waits for them. */
  async fetch(count: number) {
    await this.number.fill(String(count));
    await this.button(new RegExp(`^Fetch ${count} compan`)).click();
    await expect(this.dialog.getByRole('heading', { level: 3 }).first()).toBeFocused();
  }

  /** Downloads the table and returns its name and text. */
  async download(): Promise<{ name: string; text: string }> {
    const [download] = await Promise.all([
      this.page.waitForEvent('download'),
      this.button('Download CSV').click(),
    ]);
    const chunks: Buffer[] = [];
    for await (const chunk of await download.createReadStream()) chunks.push(Buffer.from(chunk));
    return { name: download.suggestedFilename(), text: Buffer.concat(chunks).toString('utf8') };
  }
}
