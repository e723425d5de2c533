import { describe, expect, test } from 'vitest';
import * as z from 'zod/mini';
import { fields, type RangeField } from './fields.ts';
import { rangeProblems, valuesSchema } from './validation.ts';
import { type Profile, toValues } from './values.ts';

function rangeField(id: RangeField['id']): RangeField {
  const found = fields.find((field): field is RangeField => field.id === id);
  if (found === undefined) throw new Error(`no range field ${id}`);
  return found;
}
const employees = rangeField('employeeCount');
const revenue = rangeField('revenue');

test.each([
  ['', ''],
  ['1', ''],
  ['', '100,000,000'],
  ['50', '50'],
  ['1.2k', '5M'],
])('from “%s” to “%s” is fine', (from, to) => {
  expect(rangeProblems({ from, to }, employees)).toEqual([]);
});

describe('a range is refused with a message that says what to do', () => {
  test('at the end that cannot be read', () => {
    expect(rangeProblems({ from: '10', to: 'many' }, employees)).toEqual([
      {
        end: 'to',
        message: '“many” cannot be read as one number. Write it like 1200, 1.2k or 5M',
        reversed: false,
      },
    ]);
  });

  test('at each end that is out of bounds', () => {
    expect(rangeProblems({ from: '0', to: '100,000,001' }, employees)).toEqual([
      { end: 'from', message: 'Enter 1 or more, or leave it empty for no limit', reversed: false },
      {
        end: 'to',
        message: 'Enter 100,000,000 or less, or leave it empty for no limit',
        reversed: false,
      },
    ]);
    expect(rangeProblems({ from: '', to: '100,000,001' }, revenue)).toEqual([]);
  });

  test('as reversed, naming both ends, so that a swap can be offered', () => {
    expect(rangeProblems({ from: '1k', to: '50' }, employees)).toEqual([
      {
        end: 'to',
        message: 'Minimum employees (1,000) is above maximum employees (50)',
        reversed: true,
      },
    ]);
    expect(rangeProblems({ from: '50', to: '1k' }, employees)).toEqual([]);
  });
});

describe('the schema of the form', () => {
  const stored: Profile = { companies: { employeeCount: { from: 500, to: 20 } } };

  test('names the field and the end', () => {
    const values = { ...toValues({}), revenue: { from: '2M', to: '1M' } };
    const result = z.safeParse(valuesSchema({}), values);
    expect(result.error?.issues).toMatchObject([
      { path: ['revenue', 'to'], params: { reversed: true } },
    ]);
  });

  test('lets a stored range stand, whatever it is, until it is touched', () => {
    const values = toValues(stored);
    expect(z.safeParse(valuesSchema(stored), values).success).toBe(true);
    const touched = { ...values, employeeCount: { from: '500', to: '21' } };
    expect(z.safeParse(valuesSchema(stored), touched).success).toBe(false);
    const unreadable = { ...values, employeeCount: { from: 'x', to: '20' } };
    expect(z.safeParse(valuesSchema(stored), unreadable).success).toBe(false);
  });

  test('changes nothing', () => {
    const values = {
      ...toValues({}),
      jobTitles: [' VP,  Sales '],
      revenue: { from: '1.5 M', to: '' },
    };
    expect(z.parse(valuesSchema({}), values)).toEqual(values);
  });
});
