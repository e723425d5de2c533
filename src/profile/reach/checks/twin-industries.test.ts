import { expect, test } from 'vitest';
import { profileWith } from './profile-for-tests.ts';
import { twinIndustries } from './twin-industries.ts';

test('an industry whose near twin is missing, with a fix that adds it', () => {
  expect(twinIndustries.look(profileWith({ industries: ['Finance'] }))).toMatchObject([
    {
      fix: {
        label: 'Add Financial Services',
        values: { industries: ['Finance', 'Financial Services'] },
      },
    },
  ]);
});

test('nothing where both are chosen, none, or the list does not offer the twin', () => {
  expect(
    twinIndustries.look(profileWith({ industries: ['Finance', 'Financial Services'] })),
  ).toEqual([]);
  expect(twinIndustries.look(profileWith({ industries: ['Tourism', 'Software'] }))).toEqual([]);
});
