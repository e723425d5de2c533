import { expect, test } from 'vitest';
import { profileWith } from './profile-for-tests.ts';
import { repeatedTitles } from './repeated-titles.ts';

const look = (...jobTitles: string[]) => repeatedTitles.look(profileWith({ jobTitles }));

test.each([
  ['CTO', 'Chief Technology Officer'],
  ['VP of Sales', 'vice president, sales'],
  ['Director, Product', 'Product Director'],
  ['Sr. Buyer', 'senior buyer'],
])('%s and %s, with a fix that keeps the first', (first, other) => {
  expect(look('CEO', first, other)).toMatchObject([
    { fieldIds: ['jobTitles'], fix: { values: { jobTitles: ['CEO', first] } } },
  ]);
});

test('nothing for different titles', () => {
  expect(look('CTO', 'CIO', 'VP Sales', 'VP Marketing')).toEqual([]);
});
