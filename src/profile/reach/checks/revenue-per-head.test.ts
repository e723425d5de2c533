import { expect, test } from 'vitest';
import { profileWith } from './profile-for-tests.ts';
import { revenuePerHead } from './revenue-per-head.ts';

const look = (employees: [string, string], revenue: [string, string]) =>
  revenuePerHead.look(
    profileWith({
      employeeCount: { from: employees[0], to: employees[1] },
      revenue: { from: revenue[0], to: revenue[1] },
    }),
  );

test('ten people and a billion, ten thousand people and a million', () => {
  expect(look(['1', '10'], ['1B', ''])[0]?.sentence).toBe(
    'At least 1B revenue with at most 10 employees is 100M for each of them: hardly any company.',
  );
  expect(look(['10,000', ''], ['', '1M'])[0]?.sentence).toContain('is 100 for each of them');
});

test('nothing where some companies fit, or an end is open or unreadable', () => {
  expect(look(['11', '50'], ['1M', '10M'])).toEqual([]);
  expect(look(['', ''], ['1B', ''])).toEqual([]);
  expect(look(['1', 'x'], ['1B', ''])).toEqual([]);
});
