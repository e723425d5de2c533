import { expect, type Locator, type Page } from 'playwright/test';
import { EditorPage } from './editor-page.ts';

/** As long as the SDK itself waits for the form, in milliseconds. */
const READY_MS = 20_000;

/** The example portal, with the editor in its frame. */
export class PortalPage {
  readonly page: Page;
  readonly frame: Locator;
  readonly editor: EditorPage;
  readonly unsaved: Locator;
  readonly status: Locator;
  readonly switcher: Locator;
  readonly appearance: Locator;

  constructor(page: Page) {
    this.page = page;
    this.frame = page.locator('iframe');
    this.editor = new EditorPage(page, page.frameLocator('iframe'));
    this.unsaved = page.getByText('Unsaved changes', { exact: true });
    this.status = page.locator('#status');
    this.switcher = page.getByRole('combobox', { name: 'Go to' });
    this.appearance = page.getByRole('combobox', { name: 'Appearance' });
  }

  async signIn(name = 'Olivia Park') {
    await this.page.goto('/sign-in');
    await this.page.getByRole('button', { name }).click();
    await expect(this.page.getByRole('heading', { name: 'Reps' })).toBeVisible();
  }

  link(name: string): Locator {
    return this.page.getByRole('link', { name, exact: true });
  }

  /** Signs in, opens a rep from the list, and waits for the form. */
  async openRep(rep: string, person?: string) {
    await this.signIn(person);
    await this.link(`Open ICP of ${rep}`).click();
    await this.ready();
  }

  async ready() {
    await this.expectReady();
    await this.editor.ready();
  }

  /** The portal has heard that there is something to see. */
  async expectReady() {
    await expect(this.status).toContainText('the editor is ready', { timeout: READY_MS });
  }

  async expectPage(heading: string) {
    await expect(this.page.getByRole('heading', { name: heading, level: 1 })).toBeVisible();
  }
}
