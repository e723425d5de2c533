import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { countryCodes } from '../places.ts';
import { emptyValues, type ProfileValues } from '../values.ts';
import { estimate } from './estimate.ts';
import { rates } from './rates.ts';
import { reliefs, waysOut } from './reliefs.ts';

const vocabularies = {
  industries: ['Software', 'Tea', 'Robotics', 'Semiconductor', 'Laser'],
  departments: [...rates.departments.keys()],
  seniorities: [...rates.seniorities.keys()],
};

const offered = (partial: Partial<ProfileValues>) => {
  const values = { ...emptyValues, ...partial };
  return reliefs(values, estimate(values, rates, vocabularies), rates, vocabularies);
};
test('a profile that is not narrow has none', () => {
  expect(offered({ industries: ['Software'] })).toEqual([]);
});

describe('ways to widen', () => {
  test('drop the costliest filter, with its effect', () => {
    const [first] = offered({
      industries: ['Laser'],
      jobTitles: ['CTO'],
      primaryLocations: ['at'],
    });
    expect(first).toMatchObject({
      fieldId: 'industries',
      sentence: 'Drop the filter on industries',
      effect: expect.stringMatching(/^about [\d,.]+ times as many companies$/),
      values: { industries: [], jobTitles: ['CTO'] },
    });
  });

  test.each<[string, Partial<ProfileValues>, Partial<ProfileValues>]>([
    [
      'Use all of Europe instead of 2 countries',
      { primaryLocations: ['us', 'at', 'de'] },
      { primaryLocations: ['us', 'W-EU'] },
    ],
    [
      'Use all of the Middle East instead of one country',
      { countries: ['ae'] },
      { countries: ['W-ME'] },
    ],
    [
      'Use all of EMEA instead of the Middle East',
      { countries: ['W-ME'] },
      { countries: ['W-EMEA'] },
    ],
    [
      'Widen to 51 to 500 employees',
      { employeeCount: { from: '60', to: '200' } },
      { employeeCount: { from: '51', to: '500' } },
    ],
    [
      'Widen to up to 10M revenue',
      { revenue: { from: '', to: '1M' } },
      { revenue: { from: '', to: '10,000,000' } },
    ],
    [
      'Add 2 related industries: Science and Engineering',
      { industries: ['Laser'] },
      { industries: ['Laser', 'Robotics', 'Semiconductor'] },
    ],
    [
      'Drop departments: the titles already say it',
      { jobTitles: ['VP of Sales', 'Head of Sales'], departments: ['Sales', 'Legal'] },
      { departments: [] },
    ],
  ])('%s', (sentence, before, after) => {
    const all = waysOut({ ...emptyValues, ...before }, null, rates, vocabularies);
    const relief = all.find((one) => one.sentence === sentence);
    expect(relief?.values).toEqual({ ...emptyValues, ...before, ...after });
  });

  test('a range the wrong way round, which keeps nothing, still has finite effects', () => {
    const employeeCount = { from: '500', to: '50' };
    for (const { factor } of waysOut(
      { ...emptyValues, employeeCount },
      'employeeCount',
      rates,
      vocabularies,
    )) {
      expect(factor).toBeGreaterThan(1);
      expect(factor).toBeLessThan(Number.POSITIVE_INFINITY);
    }
  });

  test('departments are kept where a title means another one', () => {
    const values = { ...emptyValues, jobTitles: ['VP of Sales', 'CTO'], departments: ['Sales'] };
    expect(waysOut(values, null, rates, vocabularies)).toEqual([]);
  });

  test('a region is not offered where it is chosen already', () => {
    const values = { ...emptyValues, primaryLocations: ['W-EMEA', 'fr', 'W-AMER'] };
    expect(waysOut(values, null, rates, vocabularies)).toEqual([]);
  });
});

test('each changes the estimate as stated, and the best comes first', () => {
  const pick = (list: readonly string[]) =>
    fc.uniqueArray(fc.constantFrom(...list), { minLength: 1, maxLength: 4 });
  const profile = fc.record({
    industries: pick(vocabularies.industries),
    primaryLocations: pick(countryCodes),
    seniorities: pick(vocabularies.seniorities),
    jobTitles: pick(['CTO', 'Head of Sales', 'VP Marketing', 'Ninja']),
    departments: pick(vocabularies.departments),
  });
  fc.assert(
    fc.property(profile, (partial) => {
      const values = { ...emptyValues, ...partial };
      const before = estimate(values, rates, vocabularies);
      const list = reliefs(values, before, rates, vocabularies);
      expect(new Set(list.map(({ id }) => id)).size).toBe(list.length);
      expect(list.length).toBeLessThanOrEqual(3);
      for (const [index, relief] of list.entries()) {
        expect(relief.factor).toBeGreaterThan(1);
        expect(relief.factor).toBeLessThanOrEqual(
          list[index - 1]?.factor ?? Number.POSITIVE_INFINITY,
        );
        if (before.reach * rates.universe < 2) continue;
        const after = estimate(relief.values, rates, vocabularies).reach;
        expect(after / before.reach / relief.factor).toBeCloseTo(1, 9);
      }
    }),
    { numRuns: 300 },
  );
});
