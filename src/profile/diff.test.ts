import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { changedFields, changedNames, profileChanges } from './diff.ts';
import { emptyValues, type Profile, type ProfileValues, toBody, toValues } from './values.ts';

const fieldChanges = (values: ProfileValues, profile: Profile) =>
  profileChanges(values, profile).fields;

const stored: Profile = {
  companies: {
    industries: ['Software', 'Finance'],
    employeeCount: { from: 51, to: 1000 },
    revenue: { from: 1, to: 999_999_999_999_999 },
    primaryLocations: ['FR', 'W-EMEA'],
  },
};

test('nothing has changed where nothing was touched', () => {
  expect(changedFields(toValues(stored), stored)).toEqual([]);
  expect(fieldChanges(toValues(stored), stored)).toEqual([]);
});

test('the order of a list and the spelling of an amount are no changes', () => {
  const values = {
    ...toValues(stored),
    industries: ['Finance', 'Software'],
    employeeCount: { from: ' 51 ', to: '1k' },
  };
  expect(changedFields(values, stored)).toEqual([]);
});

test('lists tell what goes and what comes, ranges both sides in words', () => {
  const values = {
    ...toValues(stored),
    industries: ['Finance', 'SaaS'],
    employeeCount: { from: '51', to: '' },
    revenue: { from: '', to: '' },
    jobTitles: ['CTO'],
  };
  expect(fieldChanges(values, stored).map(({ field, ...change }) => [field.id, change])).toEqual([
    ['industries', { removed: ['Software'], added: ['SaaS'] }],
    [
      'employeeCount',
      { removed: [], added: [], before: '51 to 1,000 employees', after: 'at least 51 employees' },
    ],
    [
      'revenue',
      { removed: [], added: [], before: '1 to 999,999,999,999,999 revenue', after: 'any revenue' },
    ],
    ['jobTitles', { removed: [], added: ['CTO'] }],
  ]);
  expect(changedFields(values, stored).map(({ id }) => id)).toEqual([
    'industries',
    'employeeCount',
    'revenue',
    'jobTitles',
  ]);
});

test('text that is no amount is shown as it was typed', () => {
  const values = { ...toValues(stored), employeeCount: { from: 'x', to: '1k' } };
  expect(fieldChanges(values, stored)).toMatchObject([{ after: '“x” to “1k”' }]);
});

describe('filters without a control', () => {
  const profile: Profile = {
    companies: { excludeIndustries: ['Apps'], yearFounded: { from: 1990 } },
  };

  test('are a change by their path', () => {
    const values = {
      ...toValues(profile),
      further: { companies: { yearFounded: { from: 2000 } }, people: {} },
    };
    const { further, addsOnly } = profileChanges(values, profile);
    expect(further).toEqual([
      { path: 'companies.excludeIndustries', before: ['Apps'], after: undefined },
      { path: 'companies.yearFounded', before: { from: 1990 }, after: { from: 2000 } },
    ]);
    expect(addsOnly).toBe(false);
    expect(changedNames(values, profile)).toEqual(further.map(({ path }) => path));
  });
});

describe('a review is due', () => {
  const addsOnly = (values: Partial<ProfileValues>) =>
    profileChanges({ ...toValues(stored), ...values }, stored).addsOnly;

  test.each<[string, Partial<ProfileValues>, boolean]>([
    ['nothing changed', {}, true],
    ['a value more', { industries: ['Software', 'Finance', 'SaaS'] }, true],
    ['a list that was empty', { jobTitles: ['CTO'] }, true],
    ['a value less', { industries: ['Software'] }, false],
    ['another range', { employeeCount: { from: '51', to: '2,000' } }, false],
    ['no range any more', { employeeCount: { from: '', to: '' } }, false],
  ])('unless only something was added: %s', (_, values, expected) => {
    expect(addsOnly(values)).toBe(expected);
  });

  test('and when no filter would be left', () => {
    expect(profileChanges(emptyValues, stored).leavesNothing).toBe(true);
    expect(profileChanges(toValues(stored), stored).leavesNothing).toBe(false);
  });
});

test('what is sent is what was stored with exactly the changes that are shown', () => {
  const list = fc.uniqueArray(fc.constantFrom('Software', 'Finance', 'SaaS', 'Apps'));
  const range = fc.record({
    from: fc.integer({ min: 1, max: 9 }),
    to: fc.integer({ min: 9, max: 99 }),
  });
  const profiles = fc.record({
    companies: fc.record(
      { industries: list, employeeCount: range, excludeIndustries: list, yearFounded: range },
      { requiredKeys: [] },
    ),
    people: fc.record({ jobTitles: list, previousCompanyDomains: list }, { requiredKeys: [] }),
  });
  fc.assert(
    fc.property(profiles, profiles, (before, wanted) => {
      const values = toValues(wanted);
      const shown = profileChanges(values, before);
      const sent = toBody(values, before);
      for (const { field, removed, added } of shown.fields) {
        if (field.kind === 'range') continue;
        const was = toValues(before)[field.id];
        const rest = was.filter((value) => !removed.includes(value));
        expect(new Set(toValues(sent)[field.id])).toEqual(new Set([...rest, ...added]));
      }
      const untouched = profileChanges(toValues(sent), before);
      expect(untouched).toEqual(shown);
    }),
  );
});
