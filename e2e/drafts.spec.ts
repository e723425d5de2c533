import { expect } from 'playwright/test';
import { expectAccessible } from './accessibility.ts';
import { test } from './fixtures.ts';

test.beforeEach(async ({ editor, gateway, page, rep }) => {
  // The browser asks before unsaved changes are left; a draft is what remains when one leaves all the same.
  page.on('dialog', (dialog) => dialog.accept());
  await gateway.save({ people: { jobTitles: ['CTO'] }, externalUserId: rep });
  await editor.openFor(rep);
});

test('unsaved edits survive a reload, are labelled, and can be deleted', async ({
  editor,
  page,
}) => {
  await editor.seniorities.checkbox('VP').check();
  await expect(page.getByText('Draft on this device, not sent')).toBeVisible();
  await editor.reload();
  await expect(editor.seniorities.checkbox('VP')).toBeChecked();
  await expect(page.getByText('Draft on this device, not sent')).toBeVisible();
  await expect(editor.saveBar.region).toContainText('1 change');
  await expectAccessible(page, 'restored draft');

  await page.getByRole('button', { name: 'Delete draft' }).click();
  await expect(editor.seniorities.checkbox('VP')).not.toBeChecked();
  await editor.reload();
  await expect(editor.seniorities.checkbox('VP')).not.toBeChecked();
  await expect(page.getByText('Draft on this device')).toBeHidden();
});

test('a saved draft is gone', async ({ editor, page, rep }) => {
  await editor.seniorities.checkbox('VP').check();
  await editor.saveBar.save(rep);
  await editor.reload();
  await expect(page.getByText('Draft on this device')).toBeHidden();
});

test('a draft belongs to its rep', async ({ editor, page, rep }) => {
  await editor.seniorities.checkbox('VP').check();
  await expect(page.getByText('Draft on this device')).toBeVisible();
  await editor.openFor(`${rep}-other`);
  await expect(editor.seniorities.checkbox('VP')).not.toBeChecked();
  await editor.openFor(rep);
  await expect(editor.seniorities.checkbox('VP')).toBeChecked();
});

test('a draft made on what has since been replaced is compared before it is used', async ({
  editor,
  gateway,
  page,
  rep,
}) => {
  await editor.seniorities.checkbox('VP').check();
  await expect(page.getByText('Draft on this device')).toBeVisible();
  await gateway.save({ people: { jobTitles: ['CTO', 'CMO'] }, externalUserId: rep });
  await page.reload();
  const dialog = page.getByRole('dialog', { name: 'Someone else saved this ICP' });
  await expect(dialog.getByRole('group', { name: 'Seniorities' })).toContainText('Mine');
  await dialog.getByRole('button', { name: 'Use these and review' }).click();
  await editor.saveBar.expectSaved();
  expect((await gateway.stored(rep))?.people).toEqual({
    jobTitles: ['CTO', 'CMO'],
    seniorities: ['VP'],
  });
});

test('where storage is refused the editor works, and says so once', async ({
  editor,
  page,
  rep,
}) => {
  await page.addInitScript(() => {
    Object.defineProperty(window, 'localStorage', {
      get() {
        throw new DOMException('refused', 'SecurityError');
      },
    });
  });
  await editor.openFor(rep);
  await editor.seniorities.checkbox('VP').check();
  await expect(page.getByText('keeps no drafts here')).toHaveCount(1);
  await editor.saveBar.save(rep);
});

test('a draft that cannot be read is passed over', async ({ editor, page, rep }) => {
  await page.evaluate((name) => localStorage.setItem(`draft rep:${name}`, '{"values":1}'), rep);
  await editor.reload();
  await expect(editor.titles.chips).toHaveText(['CTO']);
});
