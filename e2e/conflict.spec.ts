import { expect, type Page } from 'playwright/test';
import { expectAccessible } from './accessibility.ts';
import { test } from './fixtures.ts';
import { ReviewDialog } from './pages/review-dialog.ts';

const conflict = (page: Page) => page.getByRole('dialog', { name: 'Someone else saved this ICP' });

test.beforeEach(async ({ editor, gateway, rep }) => {
  await gateway.save({
    companies: { industries: ['Software'], employeeCount: { from: 1, to: 50 } },
    people: { jobTitles: ['CTO'] },
    externalUserId: rep,
  });
  await editor.openFor(rep);
});

test('both sides are shown per filter, lists can be joined, and the result is reviewed', async ({
  consoleGuard,
  editor,
  gateway,
  page,
  rep,
}) => {
  consoleGuard.allowFailedRequests(412);
  const theirs = {
    companies: { industries: ['Software', 'Finance'], employeeCount: { from: 1, to: 200 } },
    people: { jobTitles: ['CTO'], seniorities: ['VP'] },
    externalUserId: rep,
  };
  await gateway.save(theirs);
  await editor.industries.choose('SaaS');
  await editor.employees.type('1', '10');
  await editor.titles.add('CFO');
  await editor.saveBar.saveButton(rep).click();
  const review = new ReviewDialog(page);
  await review.replace();

  const dialog = conflict(page);
  const industries = dialog.getByRole('group', { name: /^Industries/ });
  await expect(industries).toContainText('you both changed it');
  await expect(industries).toContainText('Was: Software');
  await expect(industries.getByRole('radio', { name: /^Both/ })).toBeChecked();
  const employees = dialog.getByRole('group', { name: /^Employees/ });
  await employees.getByRole('radio', { name: /^Theirs/ }).check();
  await expect(dialog.getByRole('group', { name: /^Job titles/ })).not.toContainText(
    'both changed',
  );
  await expectAccessible(page, 'conflict');

  await dialog.getByRole('button', { name: 'Use these and review' }).click();
  // Only additions remain on top of what the other saved, so nothing is left to review.
  await editor.saveBar.expectSaved();
  const stored = await gateway.stored(rep);
  expect(stored?.companies).toEqual({
    industries: ['Software', 'Finance', 'SaaS'],
    employeeCount: { from: 1, to: 200 },
  });
  expect(stored?.people).toEqual({ jobTitles: ['CTO', 'CFO'], seniorities: ['VP'] });
});

test('keeping on editing loses nothing, and the next save asks again', async ({
  consoleGuard,
  editor,
  gateway,
  page,
  rep,
}) => {
  consoleGuard.allowFailedRequests(412);
  await gateway.save({ people: { jobTitles: ['CMO'] }, externalUserId: rep });
  const theirs = await gateway.stored(rep);
  await editor.titles.add('CFO');
  await editor.saveBar.saveButton(rep).click();
  await expect(conflict(page)).toContainText('Nothing was overwritten');
  await page.keyboard.press('Escape');
  await expect(conflict(page)).toBeHidden();
  await expect(editor.titles.chips).toHaveText(['CTO', 'CFO']);
  expect(await gateway.stored(rep)).toEqual(theirs);
  await editor.saveBar.saveButton(rep).click();
  await expect(conflict(page)).toBeVisible();
});

test('someone else saved exactly what I have: nothing is left to settle', async ({
  consoleGuard,
  editor,
  gateway,
  page,
  rep,
}) => {
  consoleGuard.allowFailedRequests(412);
  await gateway.save({
    companies: { industries: ['Software'], employeeCount: { from: 1, to: 50 } },
    people: { jobTitles: ['CTO', 'CFO'] },
    externalUserId: rep,
  });
  await editor.titles.add('CFO');
  await editor.saveBar.saveButton(rep).click();
  await conflict(page).getByRole('button', { name: 'Go on from theirs' }).click();
  await expect(editor.saveBar.status).toContainText('Nothing to save');
  await expect(editor.saveBar.discardButton).toBeHidden();
});
