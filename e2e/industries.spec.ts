import { expect } from 'playwright/test';
import { test } from './fixtures.ts';

test('values are sent letter for letter, additions last', async ({ editor, gateway, rep }) => {
  await gateway.save({ companies: { industries: ['SaaS'] }, people: {}, externalUserId: rep });
  await editor.openFor(rep);
  await editor.industries.choose('eSports', 'Accounting');
  const sent = await editor.bodyOfSave(() => editor.saveBar.save(rep));
  expect(sent).toMatchObject({ companies: { industries: ['SaaS', 'eSports', 'Accounting'] } });
});

test('a search shows sixty at most and offers the rest', async ({ editor, rep }) => {
  const { industries } = editor;
  await editor.openFor(rep);
  await industries.open();
  await industries.search.fill('e');
  const found = industries.panel.getByRole('list', { name: 'Found' }).getByRole('checkbox');
  await expect(found).toHaveCount(60);
  await industries.panel.getByRole('button', { name: /^Show all \d+$/ }).click();
  await expect(found).not.toHaveCount(60);
});

test('the bulk button names how many it touches, and touches only what is shown', async ({
  editor,
  rep,
}) => {
  const { industries } = editor;
  await editor.openFor(rep);
  await industries.open();
  await industries.tick('Accounting');
  await industries.search.fill('insurance');
  const shown = await industries.panel
    .getByRole('list', { name: 'Found' })
    .getByRole('checkbox')
    .count();
  await industries.panel.getByRole('button', { name: `Select ${shown} shown` }).click();
  await expect(industries.panel.getByText(`${shown + 1} chosen`)).toBeVisible();
  await industries.panel.getByRole('button', { name: `Clear ${shown} shown` }).click();
  await expect(industries.panel.getByText('1 chosen')).toBeVisible();
  await industries.close();
  await expect(industries.chips).toHaveText(['Accounting']);
});

test('a group’s box is mixed, then all, then none', async ({ editor, rep }) => {
  const { industries } = editor;
  await editor.openFor(rep);
  await industries.open();
  await industries.tick('Call Center');
  const group = industries.checkbox('All of Administrative Services');
  await expect(group).toBeChecked({ indeterminate: true });
  await group.click();
  await expect(group).toBeChecked();
  await group.click();
  await expect(group).not.toBeChecked();
});
