import { expect } from 'playwright/test';
import { exampleProfile } from './example-profile.ts';
import { test } from './fixtures.ts';
import { icpPath } from './gateway.ts';
import { ReviewDialog } from './pages/review-dialog.ts';

test('a new rep reads "nothing saved yet", and a save gives the id', async ({
  editor,
  gateway,
  rep,
}) => {
  await editor.openFor(rep);
  await expect(editor.page.getByText('nothing saved yet')).toBeVisible();
  await editor.titles.add('CTO');
  await editor.saveBar.save(rep);
  const id = (await gateway.stored(rep))?.id ?? '';
  expect(id).not.toBe('');
  await expect(editor.saveBar.status).toContainText(id);
  await expect(editor.page.getByText('nothing saved yet')).toBeHidden();
});

test('a second save keeps the id and replaces the whole', async ({ editor, gateway, rep }) => {
  await gateway.save({ ...exampleProfile, externalUserId: rep });
  const before = await gateway.stored(rep);
  await editor.openFor(rep);
  await editor.industries.removeChip('Technology').click();
  await editor.saveBar.saveButton(rep).click();
  await new ReviewDialog(editor.page).replace();
  await editor.saveBar.expectSaved();
  const after = await gateway.stored(rep);
  expect(after?.id).toBe(before?.id);
  const { industries: _, ...companies } = exampleProfile.companies;
  expect(after?.companies).toEqual(companies);
  expect(after?.people).toEqual(exampleProfile.people);
});

test('a double click sends once', async ({ editor, gateway, rep }) => {
  await gateway.addFault({ fault: { kind: 'delay', ms: 400 }, method: 'POST', path: icpPath });
  await editor.openFor(rep);
  await editor.titles.add('CTO');
  const saves = editor.countSaves();
  await editor.saveBar.saveButton(rep).dblclick();
  await expect(editor.saveBar.status).toContainText('Saving');
  await editor.saveBar.expectSaved();
  expect(saves()).toBe(1);
});

test('Ctrl+S saves from within a field, with what was just typed', async ({
  editor,
  gateway,
  rep,
}) => {
  await editor.openFor(rep);
  await editor.titles.input.fill('CFO');
  await editor.page.keyboard.press('Control+s');
  await editor.saveBar.expectSaved();
  expect((await gateway.stored(rep))?.people?.jobTitles).toEqual(['CFO']);
});

test('saving what is already stored sends nothing and says so', async ({
  editor,
  gateway,
  rep,
}) => {
  await gateway.save({ ...exampleProfile, externalUserId: rep });
  await editor.openFor(rep);
  const saves = editor.countSaves();
  await editor.saveBar.saveButton(rep).click();
  await expect(editor.saveBar.status).toContainText('Nothing to save');
  expect(saves()).toBe(0);
});

test('discard brings back what is stored', async ({ editor, gateway, rep }) => {
  await gateway.save({ ...exampleProfile, externalUserId: rep });
  await editor.openFor(rep);
  await editor.employees.type('5', '9');
  await editor.titles.add('CFO');
  await expect(editor.saveBar.region).toContainText('2 changes');
  await editor.saveBar.discardButton.click();
  await expect(editor.employees.maximum).toHaveValue('100,000,000');
  await expect(editor.titles.chips).toHaveText(['CEO']);
  await expect(editor.saveBar.discardButton).toBeHidden();
});

test('typing a value back to what it was leaves nothing to save', async ({
  editor,
  gateway,
  rep,
}) => {
  await gateway.save({ ...exampleProfile, externalUserId: rep });
  await editor.openFor(rep);
  await editor.seniorities.checkbox('VP').check();
  await expect(editor.saveBar.discardButton).toBeVisible();
  await editor.seniorities.checkbox('VP').uncheck();
  await expect(editor.saveBar.discardButton).toBeHidden();
});

test('filters without a control are listed, counted and survive', async ({
  editor,
  gateway,
  rep,
}) => {
  const further = {
    companies: { excludeIndustries: ['Gambling'], yearFounded: { from: 1990, to: 2020 } },
    people: { exactJobTitles: ['CTO'] },
  };
  await gateway.save({ ...further, externalUserId: rep });
  await editor.openFor(rep);
  const list = editor.page.getByRole('region', { name: '3 further filters, kept' });
  await expect(list).toContainText('companies.excludeIndustries');
  await expect(list).toContainText('companies.yearFounded');
  await expect(list).toContainText('people.exactJobTitles');
  await expect(editor.reach).toContainText('3 of 8 filters active');

  await editor.titles.add('CFO');
  const sent = await editor.bodyOfSave(() => editor.saveBar.save(rep));
  expect(sent).toEqual({
    companies: further.companies,
    people: { ...further.people, jobTitles: ['CFO'] },
    externalUserId: rep,
  });
});

test('a value that the vocabulary no longer lists is marked, kept and sent back', async ({
  editor,
  gateway,
  page,
  rep,
}) => {
  await gateway.save({ ...exampleProfile, externalUserId: rep });
  // The vendor's list has shrunk since this was saved.
  await page.route('**/api/v1/people/search/filters', async (route) => {
    const response = await route.fetch();
    const filters = await response.json();
    await route.fulfill({
      response,
      json: {
        ...filters,
        industries: filters.industries.filter((name: string) => name !== 'Technology'),
        seniorities: filters.seniorities.filter((name: string) => name !== 'Founder'),
      },
    });
  });
  await editor.openFor(rep);
  await expect(editor.industries.chip('Technology')).toContainText('not recognised');
  await expect(
    page.getByRole('list', { name: 'Chosen seniorities' }).getByRole('listitem'),
  ).toContainText('not recognised');

  await editor.titles.add('CFO');
  await editor.saveBar.save(rep);
  const stored = await gateway.stored(rep);
  expect(stored?.companies?.industries).toEqual(['Technology']);
  expect(stored?.people?.seniorities).toEqual(['Founder']);
});

test('an ICP without any filter is sent with empty sections', async ({ editor, gateway, rep }) => {
  await editor.openFor(rep);
  await editor.saveBar.saveButton(rep).click();
  const save = editor
    .dialog('Review changes')
    .getByRole('button', { name: 'Save without filters' });
  const sent = await editor.bodyOfSave(() => save.click());
  expect(sent).toEqual({ companies: {}, people: {}, externalUserId: rep });
  await editor.saveBar.expectSaved();
  expect(await gateway.stored(rep)).not.toBeNull();
});
