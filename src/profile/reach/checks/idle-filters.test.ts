import { expect, test } from 'vitest';
import { idleFilters } from './idle-filters.ts';
import { profileWith } from './profile-for-tests.ts';

test('everything ticked and full ranges, each with a fix that clears it', () => {
  const remarks = idleFilters.look(
    profileWith({
      seniorities: ['VP', 'Other', 'C-Level'],
      employeeCount: { from: '1', to: '100,000,000' },
      countries: ['W-EMEA', 'W-APAC', 'W-AMER'],
    }),
  );
  expect(remarks.map(({ fieldIds }) => fieldIds[0])).toEqual([
    'employeeCount',
    'seniorities',
    'countries',
  ]);
  expect(remarks.map(({ fix }) => fix?.label)).toEqual([
    'Clear employees',
    'Clear seniorities',
    'Clear people countries',
  ]);
  expect(remarks[1]?.fix?.values.seniorities).toEqual([]);
});

test('nothing for filters that filter, for empty ones and for what cannot be read yet', () => {
  const profile = profileWith({
    seniorities: ['VP'],
    revenue: { from: 'x', to: '' },
    jobTitles: ['CTO'],
  });
  expect(idleFilters.look(profile)).toEqual([]);
});
