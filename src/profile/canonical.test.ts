import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { canonicalJson, sameFilters } from './canonical.ts';

test('keys and lists of strings are ordered at every level, other lists are not', () => {
  expect(canonicalJson({ b: [{ d: ['z', 'y'], c: null }, 'x'], a: [3, 1] })).toBe(
    '{"a":[3,1],"b":[{"c":null,"d":["y","z"]},"x"]}',
  );
});

test('order changes nothing, and any other difference shows', () => {
  fc.assert(
    fc.property(fc.jsonValue(), fc.jsonValue(), (one, other) => {
      const text = canonicalJson(one);
      expect(canonicalJson(reordered(one))).toBe(text);
      expect(canonicalJson(JSON.parse(text))).toBe(text);
      // Letters, digits and signs are all still there.
      expect([...text].sort()).toEqual([...JSON.stringify(one)].sort());
      if (canonicalJson(other) === text) expect(jsonLength(other)).toBe(jsonLength(one));
    }),
  );
});

function jsonLength(value: unknown): number {
  return JSON.stringify(value).length;
}

/** The same value with the keys of objects and the strings of lists the other way round. */
function reordered(value: unknown): unknown {
  if (Array.isArray(value)) {
    const items = value.map(reordered);
    return items.every((item) => typeof item === 'string') ? items.reverse() : items;
  }
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .reverse()
      .map(([key, member]) => [key, reordered(member)]),
  );
}

describe('profiles filter the same', () => {
  const profile = {
    companies: { industries: ['Software', 'Finance'], employeeCount: { from: 1, to: 5 } },
  };

  test('in another order, and with filters that nobody set', () => {
    const unset = { revenue: { from: 0, to: 0 }, primaryLocations: [], states: null };
    expect(
      sameFilters(profile, {
        companies: {
          ...unset,
          employeeCount: { to: 5, from: 1 },
          industries: ['Finance', 'Software'],
        },
        people: null,
      }),
    ).toBe(true);
    expect(sameFilters({}, { companies: unset, people: {} })).toBe(true);
  });

  test('but not with another value, a further or an unknown filter', () => {
    const { companies } = profile;
    expect(sameFilters(profile, { companies: { ...companies, industries: ['Software'] } })).toBe(
      false,
    );
    expect(sameFilters(profile, { ...profile, people: { jobTitles: ['CTO'] } })).toBe(false);
    expect(sameFilters(profile, { ...profile, people: { states: [{ code: 'IDF' }] } })).toBe(false);
  });
});
