import fc from 'fast-check';
import { expect, test } from 'vitest';
import { canonicalJson, sameFilters } from './canonical.ts';

test('the order of keys and of lists of strings says nothing', () => {
  const one = {
    people: { countries: ['fr', 'W-EMEA'] },
    companies: { revenue: { from: 1, to: 9 } },
  };
  const other = {
    companies: { revenue: { to: 9, from: 1 } },
    people: { countries: ['W-EMEA', 'fr'] },
  };
  expect(canonicalJson(one)).toBe(canonicalJson(other));
});

test('the order of other lists is kept, and no value is dropped', () => {
  expect(canonicalJson([2, 1])).toBe('[2,1]');
  expect(canonicalJson({ b: null, a: ['x', 'x'] })).toBe('{"a":["x","x"],"b":null}');
});

test('canonical JSON is a fixed point and loses nothing', () => {
  fc.assert(
    fc.property(fc.jsonValue(), (value) => {
      const canonical = canonicalJson(value);
      expect(canonicalJson(JSON.parse(canonical))).toBe(canonical);
      expect(canonical.length).toBe(JSON.stringify(value).length);
    }),
  );
});

test.each([
  [{ companies: {}, people: {} }, {}],
  [{ companies: null }, { people: { jobTitles: [] } }],
  [{ companies: { revenue: { from: 0, to: 0 } } }, { companies: { revenue: null } }],
  [{ companies: { localities: {} } }, {}],
])('filters that nobody set are the same however they are written: %j, %j', (one, other) => {
  expect(sameFilters(one, other)).toBe(true);
});

test.each([
  [{ companies: { industries: ['Software'] } }, {}],
  [{ companies: { locations: ['fr'] } }, { people: { locations: ['fr'] } }],
  [{ people: { jobChangePeriodInDays: 0 } }, {}],
  [{ companies: { revenue: { from: 1, to: 9 } } }, { companies: { revenue: { from: 1, to: 8 } } }],
])('filters that differ are told apart: %j, %j', (one, other) => {
  expect(sameFilters(one, other)).toBe(false);
});
