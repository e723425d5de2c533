import { expect, test } from 'vitest';
import { titleKey } from './title-key.ts';

test.each([
  ['CTO', 'Chief Technology Officer'],
  ['chief  technology officer ', 'cto'],
  ['VP of Engineering', 'Vice President of Engineering'],
  ['SVP, Sales', 'senior vice president sales'],
  ['HR Manager', 'Human Resources Manager'],
])('%s means %s', (one, other) => {
  expect(titleKey(one)).toBe(titleKey(other));
});

test.each([
  ['CTO', 'Deputy CTO'],
  ['Director of Engineering', 'Head of Engineering'],
  ['Victor', 'VP'],
])('%s does not mean %s', (one, other) => {
  expect(titleKey(one)).not.toBe(titleKey(other));
});
