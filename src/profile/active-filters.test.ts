import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { activeFilters, countActive } from './active-filters.ts';
import { fields } from './fields.ts';
import { emptyValues, type ProfileValues, toValues } from './values.ts';

const seniorities = [
  'Board Member',
  'C-Level',
  'Director',
  'Founder',
  'Head',
  'Manager',
  'Other',
  'Owner',
  'Partner',
  'VP',
];
const vocabularies = {
  industries: ['Software', 'Finance', 'Apps'],
  departments: ['Engineering', 'Sales'],
  seniorities,
};

const active = (values: Partial<ProfileValues>, known: typeof vocabularies | null = vocabularies) =>
  activeFilters({ ...emptyValues, ...values }, known).map(({ id }) => id);

describe('no filter is', () => {
  test.each<[string, Partial<ProfileValues>]>([
    ['an empty profile', {}],
    ['a full span', { employeeCount: { from: '1', to: '100,000,000' } }],
    ['a full span of revenue', { revenue: { from: '', to: '999,999,999,999,999' } }],
    ['all seniorities ticked', { seniorities }],
    ['more than all of them', { seniorities: [...seniorities, 'Chief'] }],
    ['the whole world', { countries: ['W-EMEA', 'W-APAC', 'W-AMER'] }],
    ['text that cannot be read', { employeeCount: { from: 'x', to: '50' } }],
  ])('%s', (_, values) => {
    expect(active(values)).toEqual([]);
  });
});

describe('a filter is', () => {
  test.each<[string, Partial<ProfileValues>]>([
    ['a range with one end', { employeeCount: { from: '', to: '50' } }],
    ['revenue up to 100 million', { revenue: { from: '1', to: '100,000,000' } }],
    ['a stored range with a fraction', { revenue: { from: '1,234.5', to: '' } }],
    ['nine of ten seniorities', { seniorities: seniorities.slice(1) }],
    ['values not recognised', { departments: ['x', 'y', 'z'] }],
    ['a region', { primaryLocations: ['W-EMEA'] }],
    ['one title', { jobTitles: ['CTO'] }],
  ])('%s', (_, values) => {
    expect(active(values)).toEqual(Object.keys(values));
  });

  test('every list while the vocabularies are unknown', () => {
    expect(active({ seniorities }, null)).toEqual(['seniorities']);
    expect(active({ seniorities }, { ...vocabularies, seniorities: [] })).toEqual(['seniorities']);
  });
});

test('the documented example has six active filters', () => {
  const stored = {
    companies: {
      employeeCount: { from: 1, to: 100_000_000 },
      industries: ['Software', 'Finance'],
      primaryLocations: ['fr', 'W-EMEA'],
      revenue: { from: 1, to: 100_000_000 },
    },
    people: {
      countries: ['fr', 'W-EMEA'],
      departments: ['Engineering', 'Marketing'],
      jobTitles: ['Software Engineer', 'Marketing Manager'],
      seniorities,
    },
  };
  const count = countActive(toValues(stored), vocabularies);
  expect(count).toEqual({ active: 6, total: 8, unknown: 0 });
});

test('filters without a row count', () => {
  const stored = { companies: { excludeIndustries: ['Apps'] }, people: { states: null, x: [1] } };
  const values = { ...toValues(stored), jobTitles: ['CTO'] };
  expect(countActive(values, null)).toEqual({ active: 3, total: 8, unknown: 2 });
});

test('the total is never below the number of active filters', () => {
  const people = Object.fromEntries(Array.from({ length: 9 }, (_, index) => [`key${index}`, [1]]));
  expect(countActive(toValues({ people }), null)).toMatchObject({ active: 9, total: 9 });
});

test('a further value in an active list never makes more filters', () => {
  const lists = fields.filter((field) => field.kind !== 'range');
  const value = fc.constantFrom(
    ...seniorities,
    'Software',
    'Sales',
    'fr',
    'W-EMEA',
    'W-APAC',
    'W-AMER',
  );
  fc.assert(
    fc.property(
      fc.constantFrom(...lists),
      fc.uniqueArray(value, { minLength: 1 }),
      value,
      (field, list, further) => {
        const before = { ...emptyValues, [field.id]: list };
        const after = { ...emptyValues, [field.id]: [...list, further] };
        expect(activeFilters(after, vocabularies).length).toBeLessThanOrEqual(
          activeFilters(before, vocabularies).length,
        );
      },
    ),
  );
});
