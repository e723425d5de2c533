import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { fields } from '../fields.ts';
import { emptyValues, type ProfileValues, toValues } from '../values.ts';
import { reachState, tooManyFilters } from './state.ts';

const vocabularies = {
  industries: ['Software', 'Finance', 'Apps', 'SaaS', 'Games', 'Music'],
  departments: ['Engineering', 'Sales', 'Legal', 'Design'],
  seniorities: ['Director', 'Head', 'VP', 'Owner'],
};

/** Eight filters, none of them tight by itself and none of them wide. */
const all: ProfileValues = {
  ...emptyValues,
  industries: ['Software', 'Finance'],
  employeeCount: { from: '50', to: '1,000' },
  revenue: { from: '1M', to: '50M' },
  primaryLocations: ['fr', 'de'],
  departments: ['Engineering'],
  seniorities: ['Director'],
  jobTitles: ['CTO', 'VP'],
  countries: ['fr', 'de'],
};

const reach = (values: Partial<ProfileValues>, stored = {}) =>
  reachState({ ...emptyValues, further: toValues(stored).further, ...values }, vocabularies);

/** The first filters of the table, as many as asked for. */
function some(count: number): Partial<ProfileValues> {
  return Object.fromEntries(fields.slice(0, count).map(({ id }) => [id, all[id]]));
}

test.each([
  [1, 'Broad'],
  [3, 'Broad'],
  [4, 'Focused'],
  [5, 'Focused'],
  [6, 'Narrow'],
  [8, 'Narrow'],
])('%i filters that are neither tight nor wide are %s', (count, state) => {
  expect(reach(some(count))).toMatchObject({ state, active: count, total: 8 });
});

test('no filter at all says what to do', () => {
  expect(reach({})).toEqual({
    state: 'Broad',
    active: 0,
    total: 8,
    reasons: ['Everything matches: add at least one filter'],
  });
});

describe('one step narrower, and why, with', () => {
  test.each<[string, Partial<ProfileValues>, string]>([
    [
      'a short range',
      { revenue: { from: '1M', to: '9M' } },
      'Revenue spans less than a factor of ten',
    ],
    ['one industry', { industries: ['Software'] }, 'Industries: only one is chosen'],
    ['one country', { primaryLocations: ['fr'] }, 'Company locations: only one is chosen'],
    ['one title', { jobTitles: ['CTO'] }, 'Job titles: only one is chosen'],
    [
      'everything about the person',
      { departments: all.departments, seniorities: all.seniorities, jobTitles: all.jobTitles },
      'Departments, seniorities and job titles each have to fit the same person',
    ],
  ])('%s', (_, values, reason) => {
    const result = reach(values);
    expect(result.state).toBe('Focused');
    expect(result.reasons).toContain(reason);
  });

  test('any number of these signs, never two steps', () => {
    expect(
      reach({ industries: ['Apps'], jobTitles: ['CTO'], primaryLocations: ['fr'] }).state,
    ).toBe('Focused');
  });
});

test('a region, one department and one seniority are not tight', () => {
  expect(reach({ primaryLocations: ['W-NA'] }).state).toBe('Broad');
  expect(reach({ departments: ['Legal'], seniorities: ['VP'] }).state).toBe('Broad');
});

test('one step wider where every filter is wide', () => {
  const wide = {
    industries: ['Software', 'Finance', 'Apps'],
    employeeCount: { from: '10', to: '' },
    primaryLocations: ['W-EMEA'],
    seniorities: ['Director', 'Head'],
  };
  expect(reach(wide)).toMatchObject({
    state: 'Broad',
    active: 4,
    reasons: ['4 filters are active', 'Every one of them is wide'],
  });
  expect(reach({ ...wide, jobTitles: ['CTO', 'CEO'] }).state).toBe('Focused');
  expect(reach(wide, { people: { states: ['x'] } }).state).toBe('Focused');
});

test('unknown filters count, and are named as such', () => {
  expect(reach(some(3), { people: { states: ['x'] } })).toMatchObject({
    state: 'Focused',
    active: 4,
    reasons: ['4 filters are active', '1 of them has no control here'],
  });
});

test('from six filters on there are too many', () => {
  expect([0, 5, 6, 8].map(tooManyFilters)).toEqual([false, false, true, true]);
});

test('a further value in an active list never makes the state narrower', () => {
  const lists = fields.filter((field) => field.kind !== 'range');
  const value = fc.constantFrom(
    'Software',
    'Finance',
    'VP',
    'fr',
    'de',
    'zz',
    'W-EU',
    'W-EMEA',
    'W-APAC',
    'W-AMER',
  );
  const order = ['Broad', 'Focused', 'Narrow'];
  fc.assert(
    fc.property(
      fc.nat({ max: 8 }),
      fc.constantFrom(...lists),
      fc.uniqueArray(value, { minLength: 1, maxLength: 9 }),
      (count, field, list) => {
        const before = reach({ ...some(count), [field.id]: list.slice(0, -1) });
        const after = reach({ ...some(count), [field.id]: list });
        if (list.length > 1) {
          expect(order.indexOf(after.state)).toBeLessThanOrEqual(order.indexOf(before.state));
        }
      },
    ),
  );
});
