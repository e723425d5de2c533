import { expect } from 'playwright/test';
import { expectAccessible } from './accessibility.ts';
import { test } from './fixtures.ts';

test('the state word follows the estimate, and is announced', async ({ editor, rep }) => {
  await editor.openFor(rep);
  await expect(editor.reachState).toHaveText(/^Broad/);
  await expect(editor.reach).toContainText('0 of 8 filters active');

  await editor.employees.type('51', '1000');
  await editor.industries.choose('Software', 'SaaS');
  await editor.companyLocations.choose('France', 'Germany');
  await expect(editor.reachState).toHaveText(/^Focused/);
  await expect(editor.reach).toContainText(/Estimate: about 1 in [\d,]+ companies, between/);
  await expect(editor.reach).toContainText('3 of 8 filters active');

  await editor.revenue.type('50M', '100M');
  await editor.titles.add('Head of Compliance');
  await editor.departments.choose('Legal');
  await expect(editor.reachState).toHaveText(/^(Very narrow|Narrow)/);
});

test('from six active filters on, the warning stands there', async ({ editor, rep }) => {
  const warning = editor.reach.getByText(/the fewer recommendations you will receive/);
  await editor.openFor(rep);
  await editor.employees.type('50', '5000');
  await editor.revenue.type('1M', '1B');
  await editor.industries.choose('Software');
  await editor.companyLocations.choose('EMEA (region)');
  await editor.seniorities.choose('VP');
  await expect(editor.reach).toContainText('5 of 8 filters active');
  await expect(warning).toBeHidden();
  await editor.titles.add('CTO');
  await expect(warning).toBeVisible();
});

test('a full span and all boxes ticked are no filter', async ({ editor, rep }) => {
  await editor.openFor(rep);
  await editor.employees.type('1', '100,000,000');
  for (const box of await editor.seniorities.group.getByRole('checkbox').all()) await box.check();
  await expect(editor.reach).toContainText('0 of 8 filters active');
});

test('each row says what its filter costs, and why explains it, costliest first', async ({
  editor,
  page,
  rep,
}) => {
  await editor.openFor(rep);
  await editor.industries.choose('Biotechnology');
  await editor.employees.type('51', '200');
  await expect(editor.companies).toContainText(/keeps 1 in 14/);
  await editor.reach.getByRole('button', { name: 'Why?' }).click();
  await expect(editor.reach.getByRole('listitem').first()).toContainText(/Without industries:/);
  await expect(editor.reach).toContainText('not a count of Surfe’s data');
  await expectAccessible(page, 'reach explained');
});

test('a narrow profile offers reliefs with their effect, one click and one undo each', async ({
  editor,
  page,
  rep,
}) => {
  await editor.openFor(rep);
  await editor.industries.choose('Biotechnology');
  await editor.employees.type('51', '200');
  await editor.revenue.type('50M', '100M');
  await editor.companyLocations.choose('Austria');
  await editor.departments.choose('R&D');
  const reliefs = editor.reach.getByRole('list', { name: 'What would widen it' });
  await expect(reliefs.getByRole('listitem').first()).toContainText(/about .* companies/);
  await reliefs.getByRole('button', { name: /Drop the filter on industries/ }).click();
  await expect(editor.industries.chips).toBeHidden();
  await page.getByRole('button', { name: 'Undo edit' }).click();
  await expect(editor.industries.chip('Biotechnology')).toBeVisible();
});

test('checks speak at their field, never block, and can be mended', async ({ editor, rep }) => {
  await editor.openFor(rep);
  await editor.companyLocations.choose('France');
  await editor.peopleCountries.choose('Japan');
  await expect(
    editor.companies
      .or(editor.people)
      .getByText(/no country in common/)
      .first(),
  ).toBeVisible();
  await editor.saveBar.save(rep);
});

test('a fifth country never makes it worse', async ({ editor, rep }) => {
  await editor.openFor(rep);
  await editor.employees.type('50', '5000');
  await editor.industries.choose('Software', 'SaaS');
  await editor.companyLocations.choose('France', 'Spain', 'Italy', 'Germany');
  await expect(editor.reachState).toHaveText(/^Focused/);
  await editor.companyLocations.choose('Belgium');
  await expect(editor.reachState).toHaveText(/^(Focused|Broad)/);
});
