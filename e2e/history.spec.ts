import { expect, type Page } from 'playwright/test';
import { expectAccessible } from './accessibility.ts';
import { test } from './fixtures.ts';
import { ReviewDialog } from './pages/review-dialog.ts';

function history(page: Page) {
  const dialog = page.getByRole('dialog', { name: 'History' });
  return {
    dialog,
    button: page.getByRole('button', { name: 'History', exact: true }),
    rows: dialog
      .getByRole('list')
      .first()
      .getByRole('listitem')
      .filter({ has: page.locator('time') }),
  };
}

test.beforeEach(async ({ editor, gateway, rep }) => {
  for (const jobTitles of [['CTO'], ['CTO', 'CFO'], ['CMO']]) {
    await gateway.save({ people: { jobTitles }, externalUserId: rep });
  }
  await editor.openFor(rep);
});

test('lists the saves of the rep, latest first, with what each changed', async ({ page }) => {
  const { button, dialog, rows } = history(page);
  await button.click();
  await expect(rows).toHaveCount(3);
  await expect(rows.last()).toContainText('first save');
  await rows
    .nth(0)
    .getByRole('button', { name: /^Details/ })
    .click();
  await expect(
    rows.nth(0).getByRole('list', { name: 'Removed in Job titles' }).getByRole('listitem'),
  ).toHaveText(['CTO', 'CFO']);
  await expectAccessible(page, 'history');
  await page.keyboard.press('Escape');
  await expect(dialog).toBeHidden();
  await expect(button).toBeFocused();
});

test('any two versions can be compared', async ({ page }) => {
  const { button, dialog, rows } = history(page);
  await button.click();
  await rows.nth(0).getByRole('checkbox').check();
  await rows.nth(2).getByRole('checkbox').check();
  const comparison = dialog.getByRole('region', { name: /^From/ });
  await expect(
    comparison.getByRole('list', { name: 'Removed in Job titles' }).getByRole('listitem'),
  ).toHaveText(['CTO']);
  await expect(
    comparison.getByRole('list', { name: 'Added in Job titles' }).getByRole('listitem'),
  ).toHaveText(['CMO']);
});

test('a version goes into the form as one edit, and is saved like any other', async ({
  editor,
  gateway,
  page,
  rep,
}) => {
  const { button, rows } = history(page);
  const saves = editor.countSaves();
  await button.click();
  await rows.nth(1).getByRole('button', { name: 'Restore' }).click();
  await expect(editor.titles.chips).toHaveText(['CTO', 'CFO']);
  expect(saves()).toBe(0);
  await page.getByRole('button', { name: 'Undo edit' }).click();
  await expect(editor.titles.chips).toHaveText(['CMO']);
  await page.getByRole('button', { name: 'Redo edit' }).click();
  await editor.saveBar.saveButton(rep).click();
  await new ReviewDialog(page).replace();
  await editor.saveBar.expectSaved();
  expect((await gateway.stored(rep))?.people?.jobTitles).toEqual(['CTO', 'CFO']);
  await button.click();
  await expect(rows).toHaveCount(4);
  await expect(rows.first()).toContainText('restored a version');
});

test('the history of a new rep is empty', async ({ editor, page, rep }) => {
  await editor.openFor(`${rep}-new`);
  const { button, dialog } = history(page);
  await button.click();
  await expect(dialog).toContainText('Nothing was saved yet');
});
