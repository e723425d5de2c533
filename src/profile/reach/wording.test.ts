import fc from 'fast-check';
import { expect, test } from 'vitest';
import { keepsWords, moreWords, shareWords } from './wording.ts';

test.each([
  [
    { reach: 1 / 3_100, low: 1 / 9_200, high: 1 / 1_040 },
    'about 1 in 3,000 companies, between 1 in 1,000 and 1 in 9,000',
  ],
  [{ reach: 0.52, low: 0.2, high: 0.97 }, 'about 5 in 10 companies, between almost all and 1 in 5'],
  [{ reach: 1, low: 1, high: 1 }, 'all companies'],
  [{ reach: 0.97, low: 0.7, high: 1 }, 'almost all companies, between all and 7 in 10'],
  [
    { reach: 1 / 3.2e6, low: 1 / 32e6, high: 1 / 4e5 },
    'about 1 in 3 million companies, between 1 in 400,000 and 1 in 30 million',
  ],
])('%o', (estimate, words) => expect(shareWords(estimate)).toBe(words));

test.each([
  [1 / 12.3, 'keeps 1 in 12'],
  [0.8, 'keeps 8 in 10'],
  [1 / 3.1, 'keeps 1 in 3'],
  [0.999, 'keeps almost all'],
  [1 / 1_234, 'keeps 1 in 1,000'],
])('%f %s', (keeps, words) => expect(keepsWords(keeps)).toBe(words));

test.each([
  [1.42, 'about 40 % more'],
  [1.96, 'about 2 times as many'],
  [4.2, 'about 4.2 times as many'],
  [37, 'about 40 times as many'],
])('%f %s', (factor, words) => expect(moreWords(factor)).toBe(words));

test('a worded share is within a third of the share', () => {
  fc.assert(
    fc.property(fc.double({ min: 0, max: 17, noNaN: true }), (exponent) => {
      const share = Math.exp(-exponent);
      const words = shareWords({ reach: share, low: share, high: share });
      const [, few = '1', , many = '1', million] =
        /(\d+) in (([\d,.]+)( million)?)/.exec(words) ?? [];
      const said = words.includes('all ')
        ? 1
        : Number(few) / (Number((many ?? '1').replaceAll(',', '')) * (million ? 1e6 : 1));
      expect(said / share).toBeGreaterThan(2 / 3);
      expect(said / share).toBeLessThan(1.5);
    }),
  );
});
