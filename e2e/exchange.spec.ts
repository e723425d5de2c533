import { readFile } from 'node:fs/promises';
import { expect, type Page } from 'playwright/test';
import { expectAccessible } from './accessibility.ts';
import { exampleProfile } from './example-profile.ts';
import { test as base } from './fixtures.ts';
import { icpPath } from './gateway.ts';
import { CopyFromDialog } from './pages/copy-from-dialog.ts';
import { JsonDialog } from './pages/json-dialog.ts';

const test = base.extend<{ json: JsonDialog; copyFrom: CopyFromDialog }>({
  json: async ({ page }, use) => use(new JsonDialog(page)),
  copyFrom: async ({ page }, use) => use(new CopyFromDialog(page)),
});

const clipboard = (page: Page) => page.evaluate(() => navigator.clipboard.readText());

const further = {
  companies: { ...exampleProfile.companies, excludeIndustries: ['Gambling'] },
  people: { ...exampleProfile.people, states: [{ code: 'IDF', countryAlpha2: 'fr' }] },
};

test.describe('what a save sends', () => {
  test('is shown before it is sent, and is what is sent', async ({
    editor,
    gateway,
    json,
    page,
    rep,
  }) => {
    await gateway.save({ ...further, externalUserId: rep });
    await editor.openFor(rep);
    await editor.titles.add('VP, Sales');
    await json.open();
    const shown = await json.body.inputValue();
    expect(Object.keys(JSON.parse(shown).companies)).toEqual([
      'employeeCount',
      'industries',
      'primaryLocations',
      'revenue',
      'excludeIndustries',
    ]);
    await json.button('Copy body').click();
    await expect(json.dialog.getByText('Copied')).toBeVisible();
    expect(await clipboard(page)).toBe(shown);
    await json.button('Close').click();

    const sent = await editor.bodyOfSave(() => editor.saveBar.save(rep));
    expect(sent).toEqual(JSON.parse(shown));
  });

  test('can be downloaded, and copied as a command without the key', async ({
    editor,
    gateway,
    json,
    page,
    rep,
  }) => {
    await gateway.save({ ...exampleProfile, externalUserId: rep });
    await editor.openFor(rep);
    await json.open();
    const shown = await json.body.inputValue();
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      json.button('Download').click(),
    ]);
    expect(download.suggestedFilename()).toBe(`icp-${rep}.json`);
    expect(await readFile(await download.path(), 'utf8')).toBe(`${shown}\n`);

    await json.show('The same request with curl');
    await json.button('Copy curl command').click();
    await expect(json.dialog.getByText('Copied')).toBeVisible();
    const command = await clipboard(page);
    expect(command).toBe(await json.curl.inputValue());
    expect(command).toContain(`\n${shown}\n`);
    expect(command).toContain('"Authorization: Bearer $SURFE_API_KEY"');
  });

  test('is not shown while the form has something that cannot be sent', async ({
    editor,
    json,
    rep,
  }) => {
    await editor.openFor(rep);
    await editor.employees.type('9', '5');
    await json.open();
    await expect(json.dialog).toContainText(
      'Employees: Minimum employees (9) is above maximum employees (5)',
    );
    await expect(json.body).toBeHidden();
  });

  test('is selected for copying by hand where the browser refuses to copy', async ({
    editor,
    json,
    page,
    rep,
  }) => {
    await page.addInitScript(() => {
      navigator.clipboard.writeText = () => Promise.reject(new DOMException('', 'NotAllowedError'));
    });
    await editor.openFor(rep);
    const selection = () => page.evaluate(() => window.getSelection()?.toString());
    await page.getByRole('button', { name: 'Copy sentence' }).click();
    await expect(page.getByText('The text is selected')).toBeVisible();
    expect(await selection()).toBe('Any company; anyone in it.');

    await json.open();
    await json.button('Copy body').click();
    await expect(json.dialog.getByText('The text is selected')).toBeVisible();
    await expect(json.body).toBeFocused();
    expect(await selection()).toBe(await json.body.inputValue());
  });
});

test('the sentence is copied as text', async ({ editor, gateway, page, rep }) => {
  await gateway.save({ ...exampleProfile, externalUserId: rep });
  await editor.openFor(rep);
  await page.getByRole('button', { name: 'Copy sentence' }).click();
  await expect(page.getByText('Copied', { exact: true })).toBeVisible();
  expect(await clipboard(page)).toMatch(/^Technology companies with .*, in France or EMEA\.$/);
});

test.describe('a body that is loaded', () => {
  test('fills the form as one edit, which is saved for the rep that is open', async ({
    editor,
    json,
    page,
    rep,
  }) => {
    const saves = editor.countSaves();
    await editor.openFor(rep);
    await editor.titles.add('CTO');
    await json.open();
    await json.input.fill(JSON.stringify({ ...exampleProfile, externalUserId: 'ext-user-123' }));
    await expect(json.summary).toHaveText('8 filters can be loaded. Nothing has changed yet.');
    await expect(json.part('Not used')).toContainText('externalUserId: The rep stays');
    await expect(json.part('Taken').first()).toContainText('Employees: 1 to 100,000,000');
    await json.loadButton.click();
    await expect(json.trigger).toBeFocused();
    await expect(editor.titles.chips).toHaveText(['CEO']);
    await expect(editor.industries.chips).toHaveText(['Technology']);

    await page.getByRole('button', { name: 'Undo edit' }).click();
    await expect(editor.titles.chips).toHaveText(['CTO']);
    await expect(editor.industries.chips).toHaveCount(0);
    await page.getByRole('button', { name: 'Redo edit' }).click();
    expect(saves()).toBe(0);

    const request = page.waitForRequest((sent) => sent.method() === 'POST');
    await editor.saveBar.save(rep);
    const saved = await request;
    expect(saved.postDataJSON()).toEqual({ ...exampleProfile, externalUserId: rep });
    expect(saved.headers()['x-save-source']).toBe('import');
  });

  test('that is partly invalid says where, and leaves those filters alone', async ({
    editor,
    json,
    rep,
  }) => {
    await editor.openFor(rep);
    await editor.employees.type('5', '9');
    await editor.titles.add('CTO');
    await editor.seniorities.choose('VP');
    await json.open();
    await json.input.fill(
      JSON.stringify({
        companies: {
          employeeCount: { from: 9, to: 5 },
          industries: ['Technology', 'Typo'],
          primaryLocations: ['FR'],
          technologies: ['PHP'],
        },
        people: { jobTitles: ['CEO', 7] },
      }),
    );
    await expect(json.summary).toHaveText(
      '3 filters can be loaded, 2 filters cannot, 1 filter would be cleared. Nothing has changed yet.',
    );
    const invalid = json.part('Cannot be taken');
    await expect(invalid).toContainText('companies.employeeCount.to: Minimum employees (9)');
    await expect(invalid).toContainText('people.jobTitles[1]: Must be a text in quotes.');
    await expect(json.part('Cleared')).toContainText('Seniorities');
    await expect(json.part('Not recognised')).toContainText('“Typo” in Industries');
    await expect(json.part('Taken along')).toContainText('companies.technologies');
    await expect(json.part('Written otherwise')).toContainText('“FR” as “fr”');

    await json.loadButton.click();
    await expect(editor.employees.maximum).toHaveValue('9');
    await expect(editor.titles.chips).toHaveText(['CTO']);
    await expect(editor.seniorities.checkbox('VP')).not.toBeChecked();
    await expect(editor.industries.chip('Typo')).toContainText('not recognised');
    await expect(editor.companyLocations.chip('France')).toBeVisible();
  });

  for (const [what, text, message] of [
    ['is no JSON', '{"companies": {"industries": ["Technology",]}}', 'This is not JSON'],
    ['is cut off', '{"companies": {"industries": ["Techn', 'breaks off before its end'],
    ['holds several', '{"icpFilters": [{}, {}]}', 'The list holds 2 ICPs. Paste one ICP'],
    ['is something else', '{"id": "1"}', 'neither “companies” nor “people”'],
  ] as const) {
    test(`that ${what} is refused with a reason`, async ({ editor, json, rep }) => {
      await editor.openFor(rep);
      await json.open();
      await expect(json.loadButton).toBeDisabled();
      await json.input.fill(text);
      await expect(json.summary).toContainText(message);
      await expect(json.loadButton).toBeDisabled();
    });
  }

  test('can be a file, chosen or dropped', async ({ editor, json, page, rep }) => {
    await editor.openFor(rep);
    await json.open();
    const file = (text: string) => ({
      name: 'icp.json',
      mimeType: 'application/json',
      buffer: Buffer.from(text),
    });
    await json.file.setInputFiles(file(JSON.stringify({ people: { jobTitles: ['CFO'] } })));
    await expect(json.summary).toContainText('1 filter can be loaded');
    await json.file.setInputFiles(file(' '.repeat(1_000_001)));
    await expect(json.summary).toContainText('larger than 1 MB');

    const dropped = await page.evaluateHandle((text) => {
      const data = new DataTransfer();
      data.items.add(new File([text], 'icp.json', { type: 'application/json' }));
      return data;
    }, JSON.stringify(exampleProfile));
    await json.input.dispatchEvent('drop', { dataTransfer: dropped });
    await expect(json.summary).toContainText('8 filters can be loaded');
    await json.loadButton.click();
    await expect(editor.titles.chips).toHaveText(['CEO']);
  });

  test('may have 5,000 titles', async ({ editor, json, rep }) => {
    const jobTitles = Array.from({ length: 5_000 }, (_, index) => `Head of Department ${index}`);
    await editor.openFor(rep);
    await json.open();
    await json.load({ people: { jobTitles } });
    await json.open();
    expect(JSON.parse(await json.body.inputValue()).people.jobTitles).toEqual(jobTitles);
    await json.show('A link to this draft');
    await expect(json.dialog).toContainText('too long for a link');
  });
});

test.describe('copied from another rep', () => {
  test('fills the form as one edit', async ({ copyFrom, editor, gateway, page, rep }) => {
    const other = `${rep}-other`;
    await gateway.save({ ...further, externalUserId: other });
    await editor.openFor(rep);
    const saves = editor.countSaves();
    await copyFrom.show(other);
    await expect(copyFrom.dialog).toContainText('Technology companies');
    await copyFrom.loadButton.click();
    await expect(copyFrom.trigger).toBeFocused();
    await expect(editor.titles.chips).toHaveText(['CEO']);
    await expect(editor.saveBar.saveButton(rep)).toBeVisible();
    expect(saves()).toBe(0);

    const sent = await editor.bodyOfSave(() => editor.saveBar.save(rep));
    expect(sent).toEqual({ ...further, externalUserId: rep });
    await expect(page).toHaveURL(new RegExp(`externalUserId=${rep}$`));
  });

  test('a rep without an ICP, the open one, no id and a failure are explained', async ({
    consoleGuard,
    copyFrom,
    editor,
    gateway,
    rep,
  }) => {
    consoleGuard.allowFailedRequests(403);
    const { dialog, id, loadButton } = copyFrom;
    await editor.openFor(rep);
    await copyFrom.show(`${rep}-nobody`);
    await expect(dialog).toContainText(`Nothing is saved for ${rep}-nobody yet.`);
    await id.fill(rep);
    await id.press('Enter');
    await expect(dialog.getByRole('alert')).toContainText('is the rep that is open');
    await id.fill(' ');
    await id.press('Enter');
    await expect(dialog.getByRole('alert')).toContainText('Enter the rep’s externalUserId');

    await gateway.addFault({ fault: { kind: 'status', status: 403 }, path: icpPath });
    await id.fill(`${rep}-third`);
    await id.press('Enter');
    await expect(dialog.getByRole('alert')).toContainText('could not be loaded');
    await expect(loadButton).toBeDisabled();
    await dialog.getByRole('button', { name: 'Try again' }).click();
    await expect(dialog).toContainText(`Nothing is saved for ${rep}-third yet.`);
    await expect(dialog.getByRole('alert')).toBeHidden();
  });
});

test.describe('a link to a draft', () => {
  test('opens the form prefilled, sends nothing, and leaves the address', async ({
    browser,
    editor,
    json,
    page,
    rep,
    server,
  }) => {
    await editor.openFor(rep);
    await json.open();
    await json.load({ companies: { technologies: ['é東'] }, people: { jobTitles: ['VP, Sales'] } });
    await json.open();
    await json.show('A link to this draft');
    await json.button('Copy link to this draft').click();
    await expect(json.dialog.getByText('Copied')).toBeVisible();
    const link = await clipboard(page);
    expect(link).toBe(await json.link.inputValue());

    // Another device: without the draft that this one keeps.
    const context = await browser.newContext();
    const elsewhere = await context.newPage();
    const requests: string[] = [];
    elsewhere.on('request', (request) => requests.push(`${request.method()} ${request.url()}`));
    await elsewhere.goto(link);
    await expect(elsewhere.getByText('Filled from a link. Nothing was sent.')).toBeVisible();
    const titles = elsewhere.getByRole('list', { name: 'Chosen job titles' });
    await expect(titles.getByRole('listitem')).toHaveText(['VP, Sales']);
    await expect(elsewhere.getByText('companies.technologies').last()).toBeVisible();
    expect(elsewhere.url()).toBe(`${server.url}/?externalUserId=${rep}`);
    expect(requests.filter((request) => !request.startsWith('GET '))).toEqual([]);

    await elsewhere.getByRole('button', { name: 'Undo edit' }).click();
    await expect(titles.getByRole('listitem')).toHaveCount(0);
    await expect(elsewhere.getByText('Filled from a link')).toBeHidden();
    await expect(elsewhere.getByRole('button', { name: 'Undo edit' })).toHaveAttribute(
      'aria-disabled',
      'true',
    );
    await context.close();
  });

  test('followed in the page that is open fills the form too', async ({ editor, page, rep }) => {
    await editor.openFor(rep);
    const draft = Buffer.from('{"people": {"jobTitles": ["CFO"]}}').toString('base64url');
    await page.evaluate((fragment) => {
      window.location.hash = fragment;
    }, `draft=${draft}`);
    await expect(editor.titles.chips).toHaveText(['CFO']);
    await expect(page).toHaveURL(new RegExp(`externalUserId=${rep}$`));
    await editor.saveBar.save(rep);
    await expect(page.getByText('Filled from a link')).toBeHidden();
  });

  for (const [what, draft] of [
    ['damaged', 'a%20b'],
    ['cut off', Buffer.from('{"companies": {"ind').toString('base64url')],
    ['about something else', Buffer.from('[1]').toString('base64url')],
  ] as const) {
    test(`that is ${what} is explained and changes nothing`, async ({ editor, page, rep }) => {
      await page.goto(`/?externalUserId=${rep}#draft=${draft}`);
      await editor.ready();
      await expect(page.getByText('The draft in the link cannot be used.')).toBeVisible();
      await expect(editor.saveBar.region).toContainText('No changes.');
      await expect(page).toHaveURL(new RegExp(`externalUserId=${rep}$`));
      await page.getByRole('button', { name: 'Close', exact: true }).click();
      await expect(page.getByText('The draft in the link')).toBeHidden();
    });
  }
});

test('everything works without a mouse, and the focus comes back', async ({
  copyFrom,
  editor,
  json,
  page,
  rep,
}) => {
  const { keyboard } = page;
  await editor.openFor(rep);
  await copyFrom.trigger.focus();
  await keyboard.press('Enter');
  await expect(copyFrom.id).toBeFocused();
  await keyboard.press('Escape');
  await expect(copyFrom.dialog).toBeHidden();
  await expect(copyFrom.trigger).toBeFocused();

  await keyboard.press('Tab');
  await expect(json.trigger).toBeFocused();
  await keyboard.press('Enter');
  await expect(json.body).toBeFocused();
  for (const name of ['Download', 'Copy body']) {
    await keyboard.press('Tab');
    await expect(json.button(name)).toBeFocused();
  }
  await keyboard.press('Tab');
  await keyboard.press('Enter');
  await expect(json.curl).toBeVisible();
  while (!(await json.input.evaluate((field) => field === document.activeElement))) {
    await keyboard.press('Tab');
  }
  await keyboard.insertText(JSON.stringify(exampleProfile));
  await expect(json.loadButton).toBeEnabled();
  while (!(await json.loadButton.evaluate((button) => button === document.activeElement))) {
    await keyboard.press('Tab');
  }
  await keyboard.press('Enter');
  await expect(json.dialog).toBeHidden();
  await expect(json.trigger).toBeFocused();
  await expect(editor.titles.chips).toHaveText(['CEO']);
});

test('axe finds nothing', async ({ copyFrom, gateway, json, page, rep }) => {
  await gateway.save({ ...further, externalUserId: `${rep}-other` });
  await page.goto(
    `/?externalUserId=${rep}#draft=${Buffer.from(JSON.stringify({ companies: { revenue: 5, industries: ['x'] } })).toString('base64url')}`,
  );
  await expect(page.getByText('companies.revenue: Must be an object')).toBeVisible();
  await expectAccessible(page, 'filled from a link');

  await json.open();
  await json.show('The same request with curl');
  await json.show('A link to this draft');
  await json.button('Copy body').click();
  await expectAccessible(page, 'what a save sends');
  await json.input.fill(JSON.stringify({ id: '1', companies: { industries: ['x', 7], a: 1 } }));
  await expect(json.part('Cannot be taken')).toBeVisible();
  await expectAccessible(page, 'report');
  await json.input.fill('{');
  await expect(json.summary).toContainText('not complete JSON');
  await expectAccessible(page, 'refused');
  await page.keyboard.press('Escape');

  await copyFrom.show(`${rep}-other`);
  await expect(copyFrom.dialog).toContainText('Technology companies');
  await expectAccessible(page, 'copy from');
});
