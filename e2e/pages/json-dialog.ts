import { expect, type Locator, type Page } from 'playwright/test';

/** The profile as JSON: what a save sends, and a body to load. */
export class JsonDialog {
  readonly trigger: Locator;
  readonly dialog: Locator;
  /** What a save would send. */
  readonly body: Locator;
  readonly curl: Locator;
  readonly link: Locator;
  /** Where a body is pasted. */
  readonly input: Locator;
  readonly file: Locator;
  /** What the pasted body amounts to. */
  readonly summary: Locator;
  readonly loadButton: Locator;

  constructor(page: Page) {
    this.trigger = page.getByRole('button', { name: 'JSON', exact: true });
    this.dialog = page.getByRole('dialog', { name: 'JSON', exact: true });
    this.body = this.dialog.getByRole('textbox', { name: 'Request body' });
    this.curl = this.dialog.getByRole('textbox', { name: 'curl command' });
    this.link = this.dialog.getByRole('textbox', { name: 'Link' });
    this.input = this.dialog.getByRole('textbox', { name: /^Paste the JSON/ });
    this.file = this.dialog.getByLabel('Or choose or drop a file');
    this.summary = this.dialog.getByRole('region', { name: 'Load a body' }).getByRole('status');
    this.loadButton = this.button('Load into the form');
  }

  button(name: string): Locator {
    return this.dialog.getByRole('button', { name, exact: true });
  }

  async open() {
    await this.trigger.click();
    await expect(this.dialog).toBeVisible();
  }

  /** What the report says under a heading. */
  part(name: string): Locator {
    return this.dialog.getByRole('definition').filter({
      has: this.dialog.page().locator(`xpath=preceding-sibling::dt[.="${name}"]`),
    });
  }

  async show(name: 'The same request with curl' | 'A link to this draft') {
    await this.dialog.getByText(name).click();
  }

  /** Pastes a body and puts it into the form. */
  async load(body: unknown) {
    await this.input.fill(typeof body === 'string' ? body : JSON.stringify(body));
    await this.loadButton.click();
    await expect(this.dialog).toBeHidden();
  }
}
