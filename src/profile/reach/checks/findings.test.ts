import fc from 'fast-check';
import { expect, test } from 'vitest';
import { findings } from './findings.ts';
import { profileWith } from './profile-for-tests.ts';

test('warnings come first, each with the id of its check', () => {
  const all = findings(
    profileWith({ primaryLocations: ['fr', 'W-EU'], countries: ['us'], industries: ['Finance'] }),
  );
  expect(all.map(({ id, severity }) => `${severity} ${id}`)).toEqual([
    'warning distant-places',
    'note covered-places',
    'note twin-industries',
  ]);
});

test('an empty profile has none', () => expect(findings(profileWith({}))).toEqual([]));

test('a fix settles its finding', () => {
  const some = (...values: string[]) => fc.subarray(values);
  const values = fc.record({
    industries: some('Finance', 'Financial Services', 'Tea'),
    primaryLocations: some('fr', 'us', 'W-EU', 'zz'),
    countries: some('fr', 'ca', 'W-NA', 'W-AMER'),
    jobTitles: some('CTO', 'Chief Technology Officer', 'SDR', 'CFO'),
    seniorities: some('C-Level', 'Other', 'VP', 'Boss'),
    departments: some('Sales', 'Engineering'),
  });
  fc.assert(
    fc.property(values, (chosen) => {
      const profile = profileWith(chosen);
      for (const { id, sentence, fix } of findings(profile)) {
        if (fix === null) continue;
        const after = findings({ ...profile, values: fix.values });
        expect(after.some((one) => one.id === id && one.sentence === sentence)).toBe(false);
      }
    }),
  );
});
