import { expect } from 'playwright/test';
import { exampleProfile } from './example-profile.ts';
import { further, test } from './exchange-fixtures.ts';
import { icpPath } from './gateway.ts';

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
