import { expect, test } from 'vitest';
import { mismatchedTitles } from './mismatched-titles.ts';
import { profileWith } from './profile-for-tests.ts';

test('a title against the seniorities, with a fix that adds its level', () => {
  expect(
    mismatchedTitles.look(profileWith({ jobTitles: ['SDR', 'CTO'], seniorities: ['C-Level'] })),
  ).toMatchObject([
    {
      sentence: '“SDR” is probably in none of the chosen seniorities: such people would not match.',
      fieldIds: ['jobTitles', 'seniorities'],
      fix: { label: 'Add Other to seniorities', values: { seniorities: ['C-Level', 'Other'] } },
    },
  ]);
});

test('a title against the departments; no fix with a value that is not in the list', () => {
  const look = (jobTitles: string[]) =>
    mismatchedTitles.look(profileWith({ jobTitles, departments: ['Sales'] }));
  expect(look(['CTO'])[0]?.fix?.values.departments).toEqual(['Sales', 'Engineering']);
  expect(look(['CFO'])).toMatchObject([{ fix: null }]);
});

test('nothing for titles that fit, that say nothing, or without a filter to fit', () => {
  const fits = { jobTitles: ['VP Sales', 'Wizard'], seniorities: ['VP'], departments: ['Sales'] };
  expect(mismatchedTitles.look(profileWith(fits))).toEqual([]);
  expect(mismatchedTitles.look(profileWith({ jobTitles: ['VP Sales'] }))).toEqual([]);
  const marketing = { jobTitles: ['CMO'], departments: ['Marketing'] };
  expect(mismatchedTitles.look(profileWith(marketing))).toEqual([]);
});
