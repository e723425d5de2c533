import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { fields, type RangeField, type Scale } from './fields.ts';
import {
  amountAtThumb,
  describeRange,
  describeThumb,
  isBandWithin,
  isFullSpan,
  type OpenRange,
  positionAfterMove,
  pressBand,
  readRange,
  type ThumbMove,
  thumbPosition,
} from './ranges.ts';

const [employees, revenue] = fields.filter((field) => field.kind === 'range');
if (employees === undefined || revenue === undefined) throw new Error('two range fields expected');
const scales: [string, Scale][] = [employees, revenue].map((field) => [field.id, field.scale]);
const ends = ['from', 'to'] as const;

describe.each(scales)('the slider of %s', (_, scale) => {
  const last = scale.stops.length;

  test('has ascending stops within its limits', () => {
    expect([...scale.stops].sort((a, b) => a - b)).toEqual(scale.stops);
    expect(scale.stops.at(-1)).toBeLessThan(scale.max);
  });

  test('shows a moved thumb where it was moved to', () => {
    for (let position = 0; position < last; position++) {
      for (const end of ends) {
        expect(thumbPosition(amountAtThumb(position, end, scale), end, scale)).toBe(position);
      }
    }
    expect(thumbPosition(null, 'to', scale)).toBe(last);
  });

  test('reaches no limit only at its own ends', () => {
    expect(amountAtThumb(0, 'from', scale)).toBeNull();
    expect(amountAtThumb(0, 'to', scale)).toBe(scale.stops[0]);
    expect(amountAtThumb(last, 'to', scale)).toBeNull();
    expect(amountAtThumb(last - 1, 'to', scale)).toBe(scale.stops.at(-1));
    expect(amountAtThumb(last - 1, 'from', scale)).toBe(scale.stops.at(-1));
    expect(amountAtThumb(last, 'from', scale)).toBe(scale.stops.at(-1));
  });

  test('keeps the order of amounts, and rests between the neighbouring stops', () => {
    const amount = fc.integer({ min: 0, max: scale.max + 10 });
    fc.assert(
      fc.property(amount, amount, fc.constantFrom(...ends), (one, other, end) => {
        const [low, high] = [Math.min(one, other), Math.max(one, other)];
        const position = thumbPosition(low, end, scale);
        expect(position).toBeLessThanOrEqual(thumbPosition(high, end, scale));
        expect(position).toBeGreaterThanOrEqual(0);
        expect(position).toBeLessThanOrEqual(last);
        const [below, above] = [
          scale.stops[Math.floor(position)],
          scale.stops[Math.ceil(position)],
        ];
        // Next to a stop the logarithm may round to it.
        if (position > 0) expect(below ?? scale.max).toBeLessThanOrEqual(low * (1 + 1e-9));
        if (position < last) expect(above ?? scale.max).toBeGreaterThanOrEqual(low * (1 - 1e-9));
      }),
    );
  });
});

test('a thumb between two stops rests by the logarithm', () => {
  expect(thumbPosition(7, 'from', employees.scale)).toBeCloseTo(2 + Math.log(1.4) / Math.log(2));
  expect(thumbPosition(5_000, 'to', revenue.scale)).toBe(0);
  expect(thumbPosition(50_000_000, 'to', employees.scale)).toBeGreaterThan(20);
});

test.each([
  [5_000, 'from', employees, '5,000 employees'],
  [1, 'to', employees, '1 employee'],
  [5_000_000, 'to', revenue, '5,000,000 a year'],
  [1, 'to', revenue, '1 a year'],
  [null, 'from', employees, 'no lower limit'],
  [null, 'to', revenue, 'no upper limit'],
] as const)('a thumb at %j (%s) says what the eye reads', (amount, end, field, words) => {
  expect(describeThumb(amount, end, field.scale)).toBe(words);
});

test.each<[OpenRange, RangeField, string]>([
  [{ from: 51, to: 1000 }, employees, '51 to 1,000 employees'],
  [{ from: 51, to: null }, employees, 'at least 51 employees'],
  [{ from: 51, to: 100_000_000 }, employees, 'at least 51 employees'],
  [{ from: null, to: 1000 }, employees, 'up to 1,000 employees'],
  [{ from: 1, to: 1000 }, employees, 'up to 1,000 employees'],
  [{ from: 1, to: 1 }, employees, 'exactly 1 employee'],
  [{ from: 20, to: 20 }, employees, 'exactly 20 employees'],
  [{ from: null, to: null }, employees, 'any employees'],
  [{ from: 1_000_000, to: 10_000_000 }, revenue, '1M to 10M revenue'],
  [{ from: 1_234_567, to: 1_500_000 }, revenue, '1,234,567 to 1.5M revenue'],
  [{ from: null, to: 500_000 }, revenue, 'up to 500,000 revenue'],
])('%j of %o in words', (range, field, words) => {
  expect(describeRange(range, field)).toBe(words);
});

test('texts are read as far as they are numbers', () => {
  expect(readRange({ from: '', to: '1.2k' })).toEqual({ from: null, to: 1200 });
  expect(readRange({ from: '1,234.5', to: '' })).toEqual({ from: 1234.5, to: null });
  expect(readRange({ from: 'x', to: '5' })).toBeNull();
  expect(readRange({ from: '5', to: '1.200k' })).toBeNull();
});

test('the full span, however it is written, leaves nothing out', () => {
  expect(isFullSpan({ from: null, to: null }, employees.scale)).toBe(true);
  expect(isFullSpan({ from: 1, to: 100_000_000 }, employees.scale)).toBe(true);
  expect(isFullSpan({ from: 0, to: null }, employees.scale)).toBe(true);
  expect(isFullSpan({ from: 1, to: 100_000_000 }, revenue.scale)).toBe(false);
  expect(isFullSpan({ from: 2, to: null }, employees.scale)).toBe(false);
});

describe('bands', () => {
  const { scale } = employees;
  const press = (...indexes: number[]) =>
    indexes.reduce<OpenRange>((range, index) => pressBand(range, index, scale), {
      from: null,
      to: null,
    });
  const pressed = (range: OpenRange, of = scale) =>
    of.bands.flatMap((_, index) => (isBandWithin(range, index, of) ? [index] : []));

  test.each([
    ['one selects it', [3], { from: 51, to: 200 }, [3]],
    ['a second above extends', [3, 5], { from: 51, to: 1000 }, [3, 4, 5]],
    ['a second below extends', [3, 1], { from: 2, to: 200 }, [1, 2, 3]],
    ['the only one clears', [3, 3], { from: null, to: null }, []],
    ['the first of several drops it', [3, 5, 3], { from: 201, to: 1000 }, [4, 5]],
    ['the last of several drops it', [3, 5, 5], { from: 51, to: 500 }, [3, 4]],
    ['a middle one narrows to it', [3, 5, 4], { from: 201, to: 500 }, [4]],
    ['the last band has no upper limit', [8], { from: 10_001, to: null }, [8]],
    ['the first and the last is any', [0, 8], { from: null, to: null }, []],
  ])('pressing %s', (_, indexes, range, within) => {
    expect(press(...indexes)).toEqual(range);
    expect(pressed(press(...indexes))).toEqual(within);
  });

  test('a range of its own is replaced by the pressed band', () => {
    const custom = { from: 60, to: 1000 };
    expect(pressed(custom)).toEqual([]);
    expect(pressBand(custom, 3, scale)).toEqual({ from: 51, to: 200 });
  });

  test('a range as it comes back from the API shows its bands', () => {
    expect(pressed({ from: 10_001, to: 100_000_000 })).toEqual([8]);
    expect(pressed({ from: 1, to: 10 })).toEqual([0, 1]);
    expect(pressed({ from: 1, to: 1_000_000 }, revenue.scale)).toEqual([0]);
    expect(pressed({ from: 1_000_000, to: 1_000_000 }, revenue.scale)).toEqual([]);
    expect(pressed({ from: 1, to: 100_000_000 })).toEqual([]);
  });

  test.each(scales)('of %s: a press always yields whole bands or any', (_, of) => {
    const index = fc.nat({ max: of.bands.length - 1 });
    fc.assert(
      fc.property(fc.array(index, { minLength: 1, maxLength: 6 }), (indexes) => {
        let range: OpenRange = { from: null, to: null };
        for (const next of indexes) {
          const before = pressed(range, of);
          range = pressBand(range, next, of);
          const after = pressed(range, of);
          expect(after.length > 0).toBe(!isFullSpan(range, of));
          if (!before.includes(next) && after.length > 0) expect(after).toContain(next);
        }
      }),
    );
  });
});

describe('a moved thumb', () => {
  const move = { end: 'from', before: 3, after: 4, other: 9, byKey: true } as const;

  test.each<[string, Partial<ThumbMove>, number | null]>([
    ['goes one stop', {}, 4],
    ['goes to the neighbour from between two stops', { before: 3.4, after: 4.4 }, 4],
    ['and back', { before: 3.4, after: 2.4 }, 3],
    ['goes several stops', { before: 3.4, after: 6.4 }, 6],
    ['is rounded in a drag', { after: 5.7, byKey: false }, 6],
    ['stops on its side of the other one', { before: 6, after: 7.24, other: 7.24 }, 7],
    ['the maximum too', { end: 'to', before: 9, after: 7.24, other: 7.24 }, 8],
    ['stays where the other one leaves no stop', { before: 7.1, after: 7.24, other: 7.24 }, null],
    ['is not dragged across', { end: 'to', before: 9, after: 7.3, other: 7.24, byKey: false }, 8],
  ])('%s', (_, part, expected) => {
    expect(positionAfterMove({ ...move, ...part })).toBe(expected);
  });

  test('never crosses the other and always rests at a stop', () => {
    const position = fc.double({ min: 0, max: 20, noNaN: true });
    fc.assert(
      fc.property(position, position, position, fc.boolean(), (a, b, after, byKey) => {
        const [from, to] = [Math.min(a, b), Math.max(a, b)];
        const low = positionAfterMove({ end: 'from', before: from, after, other: to, byKey });
        const high = positionAfterMove({ end: 'to', before: to, after, other: from, byKey });
        if (low !== null) expect(Number.isInteger(low) && low <= to).toBe(true);
        if (high !== null) expect(Number.isInteger(high) && high >= from).toBe(true);
      }),
    );
  });
});
