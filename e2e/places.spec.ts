import { expect } from 'playwright/test';
import { test } from './fixtures.ts';

test('a region is sent as one value, and a country beside it is marked as covered', async ({
  editor,
  rep,
}) => {
  const { companyLocations } = editor;
  await editor.openFor(rep);
  await companyLocations.choose('EMEA (region)');
  const region = await editor.bodyOfSave(() => editor.saveBar.save(rep));
  expect(region).toMatchObject({ companies: { primaryLocations: ['W-EMEA'] } });

  // Covered countries show as ticked, so France is added before its region.
  await companyLocations.removeChip('EMEA (region)').click();
  await companyLocations.choose('France', 'EMEA (region)');
  await expect(companyLocations.chip('France')).toContainText('covered by EMEA');
  const both = await editor.bodyOfSave(() => editor.saveBar.save(rep));
  expect(both).toMatchObject({ companies: { primaryLocations: ['fr', 'W-EMEA'] } });
});

test('unticking a covered country turns the region into countries, noted, with one undo', async ({
  editor,
  rep,
}) => {
  const { companyLocations } = editor;
  await editor.openFor(rep);
  await companyLocations.open();
  await companyLocations.tick('EMEA (region)');
  await companyLocations.search.fill('Italy');
  await expect(companyLocations.checkbox('Italy')).toBeChecked();

  await companyLocations.checkbox('Italy').uncheck();
  const note = companyLocations.panel.getByText(/EMEA replaced by \d+ countries from our list/);
  await expect(note).toBeVisible();
  const undo = companyLocations.panel.getByRole('button', { name: 'Undo' });
  await undo.click();
  await expect(companyLocations.checkbox('Italy')).toBeChecked();
  await expect(undo).toBeHidden();

  await companyLocations.checkbox('Italy').uncheck();
  await companyLocations.close();
  const body = await editor.bodyOfSave(() => editor.saveBar.save(rep));
  const places = primaryLocations(body);
  expect(places).not.toContain('W-EMEA');
  expect(places).not.toContain('it');
  expect(places).toEqual(expect.arrayContaining(['fr', 'de', 'za', 'ae']));
  expect(places.every((code) => /^[a-z]{2}$/.test(code))).toBe(true);
});

test('ticking the last country of a region offers the region instead, and does not switch by itself', async ({
  editor,
  rep,
}) => {
  const { companyLocations } = editor;
  await editor.openFor(rep);
  await companyLocations.open();
  await companyLocations.tick('EMEA (region)');
  await companyLocations.search.fill('Italy');
  await companyLocations.checkbox('Italy').uncheck();
  await companyLocations.checkbox('Italy').check();
  await companyLocations.search.fill('');
  await expect(companyLocations.checkbox('EMEA (region)')).not.toBeChecked();

  await companyLocations.show('EMEA');
  await companyLocations.panel.getByRole('button', { name: 'Use EMEA (region) instead' }).click();
  await expect(companyLocations.checkbox('EMEA (region)')).toBeChecked();
  await companyLocations.close();
  await expect(companyLocations.chips.getByRole('listitem')).toHaveCount(1);
});

test('groups start closed, and a search finds names, codes and aliases', async ({
  editor,
  rep,
}) => {
  const { peopleCountries } = editor;
  await editor.openFor(rep);
  await peopleCountries.open();
  await expect(peopleCountries.checkbox('EMEA (region)')).toBeVisible();
  await expect(peopleCountries.checkbox('France')).toBeHidden();
  for (const [query, country] of [
    ['holland', 'Netherlands'],
    ['uk', 'United Kingdom'],
    ['turkiye', 'Türkiye'],
    ['deutschland', 'Germany'],
    ['cote', 'Côte d’Ivoire'],
  ] as const) {
    await peopleCountries.search.fill(query);
    await expect(peopleCountries.checkbox(country)).toBeVisible();
  }
  await peopleCountries.search.fill('xyzzy');
  await expect(peopleCountries.panel.getByText(/Nothing found/)).toBeVisible();
});

test('removing a chip moves the focus to the next one, at last to the button', async ({
  editor,
  rep,
}) => {
  const { peopleCountries } = editor;
  await editor.openFor(rep);
  await peopleCountries.choose('France', 'Spain');
  await peopleCountries.removeChip('France').press('Enter');
  await expect(peopleCountries.removeChip('Spain')).toBeFocused();
  await peopleCountries.removeChip('Spain').press('Enter');
  await expect(peopleCountries.trigger).toBeFocused();
});

function primaryLocations(body: unknown): string[] {
  const { companies } = body as { companies: { primaryLocations: string[] } };
  return companies.primaryLocations;
}
