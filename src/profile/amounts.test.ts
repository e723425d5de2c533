import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { format, formatCompact, parseAmount } from './amounts.ts';

describe('reads', () => {
  test.each([
    ['1200', 1200],
    ['1,200', 1200],
    ['1 200', 1200],
    ['1\u00a0200', 1200],
    ['1\u202f200\u202f000', 1_200_000],
    ["1'200", 1200],
    ['1’200’000', 1_200_000],
    ['1.200.000', 1_200_000],
    ['1,200,000.0', 1_200_000],
    ['1.2k', 1200],
    ['1,2k', 1200],
    ['1.2 K', 1200],
    ['0.5k', 500],
    ['0.500k', 500],
    ['1 200k', 1_200_000],
    ['1,234.5k', 1_234_500],
    ['5M', 5_000_000],
    ['€5m', 5_000_000],
    ['€ 5 m', 5_000_000],
    ['5M€', 5_000_000],
    ['5 m EUR', 5_000_000],
    ['usd 5m', 5_000_000],
    ['$1,000', 1000],
    ['2bn', 2e9],
    ['2b', 2e9],
    ['1t', 1e12],
    ['1.1m', 1_100_000],
    ['  7 ', 7],
    ['007', 7],
    ['0', 0],
    ['9007199254740991', Number.MAX_SAFE_INTEGER],
  ])('%s as %d', (text, amount) => {
    expect(parseAmount(text)).toMatchObject({ kind: 'amount', amount });
  });

  test('nothing as empty', () => {
    expect(parseAmount('')).toEqual({ kind: 'empty' });
    expect(parseAmount(' \u00a0')).toEqual({ kind: 'empty' });
  });

  test('a lone point before three digits as a group, and says so', () => {
    expect(parseAmount('1.200')).toEqual({
      kind: 'amount',
      amount: 1200,
      reading: 'Read as 1,200',
    });
    expect(parseAmount('1,200')).toEqual({ kind: 'amount', amount: 1200, reading: null });
  });
});

describe('refuses', () => {
  test.each([
    ['abc', '“abc” cannot be read as one number. Write it like 1200, 1.2k or 5M'],
    ['1.5', '“1.5” is not a whole number. Write one without a fraction'],
    ['0.0005k', '“0.0005k” is not a whole number. Write one without a fraction'],
    ['9007199254740993', '“9007199254740993” is too large to be exact. Write a smaller number'],
    ['1.200k', '“1.200k” could be 1,200 or 1,200,000. Write it without a separator'],
    ['1,200k', '“1,200k” could be 1,200 or 1,200,000. Write it without a separator'],
  ])('%s and says why', (text, message) => {
    expect(parseAmount(text)).toMatchObject({ kind: 'error', message });
  });

  test.each([
    ['-5'],
    ['1 2'],
    ['1,20,000'],
    ['1,200 000'],
    ['1.2.3'],
    ['1,200,00'],
    ['5 mio'],
    ['5 mrd'],
    ['5 million'],
    ['5kk'],
    ['1e6'],
    ['10-50'],
    ['10+'],
    ['.5k'],
    ['0.500'],
    ['0,500'],
    ['1.0000000000000000001k'],
    ['999,999,999,999,999,999'],
    ['k'],
    ['€'],
    ['٣'],
  ])('%s', (text) => {
    expect(parseAmount(text).kind).toBe('error');
  });

  test('a fraction, but tells its size', () => {
    expect(parseAmount('1,234.5')).toMatchObject({ kind: 'error', inexact: 1234.5 });
  });
});

const amounts = fc.nat({ max: Number.MAX_SAFE_INTEGER });

test('reading what was formatted gives the amount', () => {
  fc.assert(
    fc.property(amounts, (amount) => {
      expect(parseAmount(format(amount))).toEqual({ kind: 'amount', amount, reading: null });
    }),
  );
});

test.each([
  [' ', ' '],
  ['narrow no-break space', '\u202f'],
  ["'", "'"],
  ['.', '.'],
])('groups of three by %s give the amount', (_, separator) => {
  fc.assert(
    fc.property(amounts, (amount) => {
      const text = format(amount).replaceAll(',', separator);
      expect(parseAmount(text)).toMatchObject({ kind: 'amount', amount });
    }),
  );
});

test('a short form reads as what it says, never as something else', () => {
  const tenths = fc.integer({ min: 10, max: 9999 });
  fc.assert(
    fc.property(tenths, fc.constantFrom(3, 6, 9, 12), (count, power) => {
      const amount = count * 10 ** (power - 1);
      const text = formatCompact(amount);
      const read = parseAmount(text);
      expect(read.kind).toBe('amount');
      if (read.kind === 'amount') expect(formatCompact(read.amount)).toBe(text);
    }),
  );
});

test('whatever is typed is read exactly or refused with a sentence', () => {
  const typed = fc.string({
    unit: fc.constantFrom(...'0123456789', '.', ',', ' ', "'", 'k', 'm', '€'),
    maxLength: 12,
  });
  fc.assert(
    fc.property(typed, (text) => {
      const read = parseAmount(text);
      if (read.kind === 'amount') {
        expect(Number.isSafeInteger(read.amount)).toBe(true);
        // The digits of the amount are the digits of the text, zeros at either end aside.
        const bare = (digits: string) => digits.replace(/\D/g, '').replace(/^0+|0+$/g, '');
        expect(bare(String(read.amount))).toBe(bare(text));
      }
      if (read.kind === 'error') expect(read.message).toMatch(/\. Write /);
    }),
    { numRuns: 1000 },
  );
});
