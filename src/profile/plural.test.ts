import { expect, test } from 'vitest';
import { plural } from './plural.ts';

test.each([
  [1, 'industry', 'industry'],
  [0, 'title', 'titles'],
  [2, 'industry', 'industries'],
  [3, 'people country', 'people countries'],
  [2, 'key', 'keys'],
])('%i %s reads %s', (count, noun, words) => {
  expect(plural(count, noun)).toBe(words);
});
