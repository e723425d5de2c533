import { expect } from 'playwright/test';
import { test } from './fixtures.ts';
import { ReviewDialog } from './pages/review-dialog.ts';

/** A button that takes itself off the page hands the focus on, so that a keyboard user goes on from there. */

test('discarding goes on at the save button', async ({ editor, page, rep }) => {
  await editor.openFor(rep);
  await editor.titles.add('CTO');
  await editor.saveBar.discardButton.focus();
  await page.keyboard.press('Enter');
  await expect(editor.saveBar.discardButton).toBeHidden();
  await expect(editor.saveBar.saveButton(rep)).toBeFocused();
});

test('undoing a save goes on at the save button, past the last look', async ({
  editor,
  gateway,
  page,
  rep,
}) => {
  await gateway.save({ people: { jobTitles: ['CTO'] }, externalUserId: rep });
  await editor.openFor(rep);
  await editor.titles.add('CFO');
  await editor.saveBar.save(rep);
  const undo = editor.saveBar.region.getByRole('button', { name: 'Undo this save' });
  await undo.focus();
  await page.keyboard.press('Enter');
  const review = new ReviewDialog(page);
  await expect(review.dialog).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(review.dialog).toBeHidden();
  await expect(editor.saveBar.saveButton(rep)).toBeFocused();
});

test('deleting a draft goes on at the head of the form', async ({ editor, page, rep }) => {
  await editor.openFor(rep);
  await editor.titles.add('CTO');
  await expect(page.getByText('Draft on this device, not sent')).toBeVisible();
  await editor.reload();
  await page.getByRole('button', { name: 'Delete draft' }).focus();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { name: rep })).toBeFocused();
});

test('the way out of a check goes on at the control of its row', async ({ editor, page, rep }) => {
  await editor.openFor(rep);
  await editor.companyLocations.choose('France', 'EMEA (region)');
  // The chip has a button of the same name, and stands before the remark.
  const fix = editor.companies.getByRole('button', { name: 'Remove France' }).last();
  await fix.focus();
  await page.keyboard.press('Enter');
  await expect(editor.companyLocations.chip('France')).toBeHidden();
  await expect(editor.companyLocations.trigger).toBeFocused();
});

test('reliefs taken one after the other never lose the focus', async ({ editor, rep }) => {
  await editor.openFor(rep);
  await editor.industries.choose('Biotechnology');
  await editor.employees.type('51', '200');
  await editor.departments.choose('R&D');
  const reliefs = editor.reach.getByRole('list', { name: 'What would widen it' });
  await editor.peopleCountries.choose('Austria');
  await reliefs.getByRole('button').first().focus();
  for (let taken = 0; taken < 10 && (await reliefs.isVisible()); taken++) {
    const relief = (await reliefs.getByRole('button').first().textContent()) ?? '';
    await reliefs.getByRole('button', { name: relief, exact: true }).press('Enter');
    await expect(reliefs.getByRole('button', { name: relief, exact: true })).toBeHidden();
    await expect(editor.reach.locator(':focus')).toBeVisible();
  }
  await expect(editor.reach.getByRole('button', { name: 'Why?' })).toBeFocused();
});
