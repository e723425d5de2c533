import { expect, test } from 'vitest';
import { changedFields, fieldChanges } from './diff.ts';
import { type Profile, toValues } from './values.ts';

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
