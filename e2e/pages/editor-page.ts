import { expect, type Locator, type Page, type Request } from 'playwright/test';
import { Choices } from './choices.ts';
import { Picker } from './picker.ts';
import { RangeInput } from './range-input.ts';
import { RepChooser } from './rep-chooser.ts';
import { SaveBar } from './save-bar.ts';
import { Titles } from './titles.ts';
import type { Within } from './within.ts';

/** The editor as a person meets it: by roles and accessible names only. */
export class EditorPage {
  readonly page: Page;
  readonly within: Within;
  readonly repChooser: RepChooser;
  readonly companies: Locator;
  readonly people: Locator;
  readonly employees: RangeInput;
  readonly revenue: RangeInput;
  readonly industries: Picker;
  readonly companyLocations: Picker;
  readonly peopleCountries: Picker;
  readonly departments: Choices;
  readonly seniorities: Choices;
  readonly titles: Titles;
  readonly reach: Locator;
  readonly saveBar: SaveBar;

  /** @param within the frame, where the editor is embedded in the page */
  constructor(page: Page, within: Within = page) {
    this.page = page;
    this.within = within;
    this.repChooser = new RepChooser(within);
    this.companies = within.getByRole('region', { name: 'Companies', exact: true });
    this.people = within.getByRole('region', { name: 'People', exact: true });
    this.employees = new RangeInput(this.companies, 'employees', 'Employee presets');
    this.revenue = new RangeInput(this.companies, 'revenue', 'Revenue presets');
    this.industries = new Picker(within, 'Industries');
    this.companyLocations = new Picker(within, 'Company locations');
    this.peopleCountries = new Picker(within, 'People countries');
    this.departments = new Choices(within, 'Departments', 'Choose departments');
    this.seniorities = new Choices(within, 'Seniorities');
    this.titles = new Titles(within);
    this.reach = within.getByRole('region', { name: 'Reach', exact: true });
    this.saveBar = new SaveBar(within);
  }

  /** Opens the editor for a rep by its address, and waits for the form. */
  async openFor(rep: string) {
    await this.page.goto(`/?${new URLSearchParams({ externalUserId: rep })}`);
    await this.ready();
  }

  /** The form can be used. */
  async ready() {
    await expect(this.companies).toBeVisible();
    await expect(this.seniorities.checkbox('Director')).toBeVisible();
  }

  /** The state word of the narrowness, at the head of a status. */
  get reachState(): Locator {
    return this.reach.getByRole('status');
  }

  /** Reloads; the browser's question about unsaved changes must not come up. */
  async reload() {
    await this.page.reload();
    await this.ready();
  }

  dialog(name: string | RegExp): Locator {
    return this.within.getByRole('dialog', { name });
  }

  /** Runs an act and returns the body of the save that it sends. */
  async bodyOfSave(act: () => Promise<void>): Promise<unknown> {
    const [request] = await Promise.all([this.page.waitForRequest(isSave), act()]);
    return request.postDataJSON();
  }

  /** Counts the saves that are sent from now on. */
  countSaves(): () => number {
    let count = 0;
    this.page.on('request', (request) => {
      if (isSave(request)) count += 1;
    });
    return () => count;
  }
}

function isSave(request: Request): boolean {
  return (
    request.method() === 'POST' && new URL(request.url()).pathname.endsWith('/recommendations/icp')
  );
}
