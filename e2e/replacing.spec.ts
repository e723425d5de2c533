import { expect } from 'playwright/test';
import { expectAccessible } from './accessibility.ts';
import { exampleProfile } from './example-profile.ts';
import { test } from './fixtures.ts';
import { ReviewDialog } from './pages/review-dialog.ts';

test.beforeEach(async ({ gateway, rep }) => {
  await gateway.save({ ...exampleProfile, externalUserId: rep });
});

test('a replace is reviewed first: what goes, what comes, for whom', async ({
  editor,
  gateway,
  page,
  rep,
}) => {
  const review = new ReviewDialog(page);
  await editor.openFor(rep);
  const saves = editor.countSaves();
  await editor.seniorities.checkbox('Founder').uncheck();
  await editor.seniorities.checkbox('VP').check();
  await editor.employees.type('51', '200');
  await editor.saveBar.saveButton(rep).click();

  await expect(review.removed('Seniorities')).toHaveText('Founder');
  await expect(review.added('Seniorities')).toHaveText('VP');
  await expect(review.dialog).toContainText(
    /1 to 100,000,000 employees.*becomes 51 to 200 employees/,
  );
  await expect(review.dialog).toContainText(rep);
  expect(saves()).toBe(0);
  await expectAccessible(page, 'review');

  await review.replace();
  await editor.saveBar.expectSaved();
  const stored = await gateway.stored(rep);
  expect(stored?.people?.seniorities).toEqual(['VP']);
  expect(stored?.companies).toEqual({
    ...exampleProfile.companies,
    employeeCount: { from: 51, to: 200 },
  });
});

test('cancelling sends nothing, keeps the edits and gives the focus back', async ({
  editor,
  gateway,
  page,
  rep,
}) => {
  const review = new ReviewDialog(page);
  await editor.openFor(rep);
  await editor.titles.button('Remove CEO').click();
  const before = await gateway.stored(rep);
  const save = editor.saveBar.saveButton(rep);
  await save.focus();
  await page.keyboard.press('Enter');
  await expect(review.cancelButton).toBeFocused();
  await page.keyboard.press('Escape');
  await expect(review.dialog).toBeHidden();
  await expect(save).toBeFocused();
  await expect(editor.titles.chips).toHaveCount(0);
  expect(await gateway.stored(rep)).toEqual(before);
});

test('what only adds is not reviewed, and still has its receipt', async ({ editor, page, rep }) => {
  await editor.openFor(rep);
  await editor.titles.add('CFO');
  await editor.saveBar.saveButton(rep).click();
  await editor.saveBar.expectSaved();
  await expect(new ReviewDialog(page).dialog).toBeHidden();
});

test('a save that leaves no filter says that everything would match', async ({
  editor,
  gateway,
  page,
  rep,
}) => {
  const review = new ReviewDialog(page);
  await gateway.save({ people: { jobTitles: ['CTO'] }, externalUserId: rep });
  await editor.openFor(rep);
  await editor.titles.button('Remove CTO').click();
  await editor.saveBar.saveButton(rep).click();
  await expect(review.dialog).toContainText('No filter remains');
  const sent = await editor.bodyOfSave(() => review.replace());
  expect(sent).toEqual({ companies: {}, people: {}, externalUserId: rep });
});

test('a filter without a control can be cleared, and the review names it', async ({
  editor,
  gateway,
  page,
  rep,
}) => {
  const review = new ReviewDialog(page);
  await gateway.save({
    companies: { excludeIndustries: ['Gambling'] },
    people: { exactJobTitles: ['CTO'], jobTitles: ['CTO'] },
    externalUserId: rep,
  });
  await editor.openFor(rep);
  await page.getByRole('button', { name: 'Clear companies.excludeIndustries' }).click();
  await editor.saveBar.saveButton(rep).click();
  await expect(review.dialog).toContainText('companies.excludeIndustries');
  await expect(review.dialog).toContainText('1 further filter');
  const sent = await editor.bodyOfSave(() => review.replace());
  expect(sent).toEqual({
    companies: {},
    people: { exactJobTitles: ['CTO'], jobTitles: ['CTO'] },
    externalUserId: rep,
  });
});

test('a save can be undone: what stood before is reviewed and put back', async ({
  editor,
  gateway,
  page,
  rep,
}) => {
  const review = new ReviewDialog(page);
  await editor.openFor(rep);
  await editor.titles.add('CFO');
  await editor.saveBar.save(rep);
  await page.getByRole('button', { name: 'Undo this save' }).click();
  await expect(review.removed('Job titles')).toHaveText('CFO');
  await review.replace();
  await editor.saveBar.expectSaved();
  const stored = await gateway.stored(rep);
  expect(stored?.people).toEqual(exampleProfile.people);
});

test('a first save offers no undo: the API documents no delete', async ({ editor, page, rep }) => {
  await editor.openFor(`${rep}-new`);
  await editor.titles.add('CFO');
  await editor.saveBar.save(`${rep}-new`);
  await expect(page.getByRole('button', { name: 'Undo this save' })).toBeHidden();
});
