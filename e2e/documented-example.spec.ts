import { expect } from 'playwright/test';
import { documentedExample } from './documented-example.ts';
import { test } from './fixtures.ts';
import type { EditorPage } from './pages/editor-page.ts';

async function buildByHand(editor: EditorPage) {
  await editor.employees.type('1', '100,000,000');
  await editor.industries.choose(...documentedExample.companies.industries);
  await editor.companyLocations.choose('France', 'EMEA (region)');
  await editor.revenue.type('1', '100M');
  await editor.peopleCountries.choose('France', 'EMEA (region)');
  await editor.departments.choose(...documentedExample.people.departments);
  await editor.titles.add(...documentedExample.people.jobTitles);
  await editor.seniorities.choose(...documentedExample.people.seniorities);
}

test('the documented example, built by hand, is the documented request', async ({
  editor,
  gateway,
}) => {
  const rep = 'ext-user-123';
  await editor.openFor(rep);
  await buildByHand(editor);

  const sent = await editor.bodyOfSave(() => editor.saveBar.save(rep));

  expect(sent).toEqual({ ...documentedExample, externalUserId: rep });
  expect(await gateway.stored(rep)).toMatchObject(documentedExample);
});

test('what was saved is there after a reload, and nothing is left to save', async ({
  editor,
  gateway,
  rep,
}) => {
  await editor.openFor(rep);
  await buildByHand(editor);
  await editor.saveBar.save(rep);
  const id = (await gateway.stored(rep))?.id ?? '';
  await expect(editor.saveBar.status).toContainText(id);

  await editor.reload();

  await expect(editor.employees.minimum).toHaveValue('1');
  await expect(editor.employees.maximum).toHaveValue('100,000,000');
  await expect(editor.revenue.maximum).toHaveValue('100,000,000');
  await expect(editor.industries.chips.getByRole('listitem')).toHaveText(
    documentedExample.companies.industries,
  );
  await expect(editor.companyLocations.chip('EMEA (region)')).toBeVisible();
  await expect(editor.companyLocations.chip('France')).toBeVisible();
  await expect(editor.peopleCountries.chip('France')).toBeVisible();
  await expect(editor.titles.chips).toHaveText(documentedExample.people.jobTitles);
  await expect(editor.seniorities.checkbox('Founder')).toBeChecked();
  await editor.departments.open();
  await expect(editor.departments.checkbox('Marketing')).toBeChecked();
  await expect(editor.page.getByText(`ICP id ${id}`)).toBeVisible();
  await expect(editor.saveBar.discardButton).toBeHidden();
});

test('the example, its reach and the save bar fit a laptop screen without scrolling', async ({
  editor,
  gateway,
  rep,
}) => {
  await gateway.save({ ...documentedExample, externalUserId: rep });
  await editor.openFor(rep);

  await expect(editor.titles.input).toBeInViewport({ ratio: 1 });
  await expect(editor.peopleCountries.trigger).toBeInViewport({ ratio: 1 });
  await expect(editor.reach).toBeInViewport({ ratio: 1 });
  await expect(editor.saveBar.region).toBeInViewport({ ratio: 1 });
  const { content, visible } = await editor.page.evaluate(() => ({
    content: document.documentElement.scrollHeight,
    visible: window.innerHeight,
  }));
  expect(content).toBeLessThanOrEqual(visible);
});
