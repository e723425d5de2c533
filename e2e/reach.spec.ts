import { expect } from 'playwright/test';
import { test } from './fixtures.ts';

test('the state word follows the number of active filters, and is announced', async ({
  editor,
  rep,
}) => {
  await editor.openFor(rep);
  await expect(editor.reachState).toHaveText(/^Broad/);
  await expect(editor.reach).toContainText('0 of 8 filters active');

  await editor.employees.type('50', '5000');
  await editor.revenue.type('1M', '1B');
  await editor.industries.choose('Software', 'SaaS');
  await editor.companyLocations.choose('EMEA (region)');
  await expect(editor.reachState).toHaveText(/^Focused/);
  await expect(editor.reach).toContainText('4 of 8 filters active');
  await expect(editor.reach.getByText(/the fewer recommendations/)).toBeHidden();

  await editor.seniorities.choose('Director', 'VP');
  await editor.titles.add('CTO', 'CFO');
  await expect(editor.reachState).toHaveText(/^Narrow/);
  await expect(editor.reach.getByText(/the fewer recommendations/)).toBeVisible();
});

test('a full span and all boxes ticked are no filter', async ({ editor, rep }) => {
  await editor.openFor(rep);
  await editor.employees.type('1', '100,000,000');
  for (const box of await editor.seniorities.group.getByRole('checkbox').all()) await box.check();
  await expect(editor.reach).toContainText('0 of 8 filters active');
});

test('a fifth country never makes it worse, revenue may', async ({ editor, rep }) => {
  await editor.openFor(rep);
  await editor.employees.type('50', '5000');
  await editor.industries.choose('Software', 'SaaS');
  await editor.companyLocations.choose('France', 'Spain', 'Italy', 'Germany');
  await editor.seniorities.choose('Director', 'VP');
  await editor.titles.add('CTO', 'CFO');
  await expect(editor.reachState).toHaveText(/^Focused/);
  await editor.companyLocations.choose('Belgium');
  await expect(editor.reach).toContainText('5 of 8 filters active');
  await expect(editor.reachState).toHaveText(/^Focused/);
  await editor.revenue.type('1M', '2M');
  await expect(editor.reachState).toHaveText(/^Narrow/);
});
