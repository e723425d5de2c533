import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { icpRequestSchema } from '#contract/icp.ts';
import { fields } from './fields.ts';
import { furtherFilters, isUntouched, type Profile, toBody, toValues } from './values.ts';

const end = fc.option(fc.nat({ max: 2_000_000 }), { nil: null });
const storedRange = fc.oneof(
  fc.constantFrom(null, undefined, {}, { from: 0, to: 0 }, { from: null, to: null }),
  fc.record({ from: end, to: end }, { requiredKeys: [] }),
  fc.record({ from: end, to: end, currency: fc.constant('EUR') }),
);
const codes = fc.constantFrom('fr', 'FR', 'de', 'W-EMEA', 'w-emea', 'W-APAC', 'zz', 'XX');
const words = fc.constantFrom('Software', 'software', 'CTO', 'VP, Sales', 'No such thing');
const storedList = (item: fc.Arbitrary<string>) =>
  fc.option(fc.option(fc.array(item, { maxLength: 5 }), { nil: null }), { nil: undefined });
const unknown = fc.dictionary(fc.constantFrom('excludeIndustries', 'states', 'x'), fc.jsonValue(), {
  maxKeys: 3,
});

/** Whatever the vendor may hand back, the unlikely included. */
const profiles: fc.Arbitrary<Profile> = fc.record(
  {
    companies: fc.option(
      fc
        .tuple(
          fc.record(
            {
              industries: storedList(words),
              employeeCount: storedRange,
              revenue: storedRange,
              primaryLocations: storedList(codes),
            },
            { requiredKeys: [] },
          ),
          unknown,
        )
        .map(([known, further]) => ({ ...further, ...known })),
      { nil: null },
    ),
    people: fc
      .tuple(
        fc.record(
          {
            departments: storedList(words),
            seniorities: storedList(words),
            jobTitles: storedList(words),
            countries: storedList(codes),
          },
          { requiredKeys: [] },
        ),
        unknown,
      )
      .map(([known, further]) => ({ ...further, ...known })),
  },
  { requiredKeys: [] },
);

/** The profile without the known filters that filter nothing. */
function withoutUnset(profile: Profile) {
  const known = new Set<string>(fields.map((field) => `${field.section}.${field.key}`));
  const section = (name: 'companies' | 'people') =>
    Object.fromEntries(
      Object.entries(profile[name] ?? {}).filter(
        ([key, value]) => !known.has(`${name}.${key}`) || !saysNothing(value),
      ),
    );
  return { companies: section('companies'), people: section('people') };
}

function saysNothing(value: unknown): boolean {
  if (value === null || value === undefined) return true;
  if (Array.isArray(value)) return value.length === 0;
  if (typeof value !== 'object') return false;
  const range: { from?: unknown; to?: unknown } = value;
  return !range.from && !range.to;
}

test('an untouched profile goes back letter for letter', () => {
  fc.assert(
    fc.property(profiles, (profile) => {
      expect(toBody(toValues(profile), profile)).toEqual(withoutUnset(profile));
    }),
    { numRuns: 500 },
  );
});

test('a change of one field leaves all others as they are stored', () => {
  fc.assert(
    fc.property(profiles, fc.constantFrom(...fields), (profile, field) => {
      const values = toValues(profile);
      const changed =
        field.kind === 'range'
          ? { ...values, [field.id]: { from: '7', to: '4,000,000' } }
          : { ...values, [field.id]: [...values[field.id], 'new'] };
      const expected = withoutUnset(profile);
      const body = toBody(changed, profile);
      for (const other of fields) {
        if (other.id === field.id) continue;
        expect(isUntouched(changed, profile, other)).toBe(true);
        expect(body[other.section][other.key]).toEqual(expected[other.section][other.key]);
      }
      expect(isUntouched(changed, profile, field)).toBe(false);
      expect(body[field.section][field.key]).toEqual(
        field.kind === 'range'
          ? { ...profile[field.section]?.[field.key], from: 7, to: 4_000_000 }
          : changed[field.id],
      );
    }),
  );
});

describe('ranges', () => {
  const body = (from: string, to: string, stored: Profile = {}) =>
    toBody({ ...toValues(stored), employeeCount: { from, to } }, stored).companies.employeeCount;

  test('an empty upper end is sent as the widest, an empty lower end as 1', () => {
    expect(body('50', '')).toEqual({ from: 50, to: 100_000_000 });
    expect(body('', '50')).toEqual({ from: 1, to: 50 });
  });

  test('both ends cleared send no range', () => {
    expect(body('', '')).toBeUndefined();
    expect(body(' ', '', { companies: { employeeCount: { from: 5, to: 9 } } })).toBeUndefined();
  });

  test('a full span is sent as it was typed', () => {
    expect(body('1', '100,000,000')).toEqual({ from: 1, to: 100_000_000 });
  });

  test('keys that a stored range holds besides its ends survive', () => {
    const stored = { companies: { employeeCount: { from: 5, to: 9, approximate: true } } };
    expect(body('6', '9', stored)).toEqual({ from: 6, to: 9, approximate: true });
  });

  test('half-open and fractional stored ranges are not touched by looking at them', () => {
    const stored = {
      companies: { employeeCount: { from: 51 }, revenue: { from: 1e6, to: 2.5e6 } },
    };
    expect(toBody(toValues(stored), stored).companies).toEqual(stored.companies);
    const fraction = { companies: { revenue: { from: 1234.5, to: 1e12 } } };
    expect(toValues(fraction).revenue.from).toBe('1,234.5');
    expect(toBody(toValues(fraction), fraction).companies).toEqual(fraction.companies);
  });

  const untouched = (from: string, to: string, stored: Profile) => {
    const field = fields.find(({ id }) => id === 'employeeCount') ?? fields[0];
    return isUntouched({ ...toValues(stored), employeeCount: { from, to } }, stored, field);
  };

  test('are untouched when a save would send the same', () => {
    const stored = { companies: { employeeCount: { from: 1, to: 1000 } } };
    expect(untouched('1', '1,000', stored)).toBe(true);
    expect(untouched(' 1', '1k', stored)).toBe(true);
    expect(untouched('', '1000', stored)).toBe(true);
    expect(untouched('2', '1000', stored)).toBe(false);
    expect(untouched('', '', stored)).toBe(false);
    expect(untouched('', '', { companies: { employeeCount: { from: 0, to: 0 } } })).toBe(true);
  });

  test('with text that cannot be read are never untouched', () => {
    expect(untouched('abc', '', {})).toBe(false);
    const stored = { companies: { employeeCount: { from: 1, to: 1000 } } };
    expect(untouched('abc', '1000', stored)).toBe(false);
  });
});

describe('lists', () => {
  const stored = { companies: { primaryLocations: ['FR', 'w-emea', 'fr'] } };

  test('show places in the spelling that is sent, each once', () => {
    expect(toValues(stored).primaryLocations).toEqual(['fr', 'W-EMEA']);
  });

  test('are compared as sets, even where the form holds a value twice', () => {
    const field = fields.find(({ id }) => id === 'primaryLocations') ?? fields[0];
    const untouched = (primaryLocations: string[]) =>
      isUntouched({ ...toValues({}), primaryLocations }, stored, field);
    expect(untouched(['W-EMEA', 'fr'])).toBe(true);
    expect(untouched(['fr', 'fr'])).toBe(false);
    expect(untouched(['fr'])).toBe(false);
  });
});

test('unknown filters are those that filter something', () => {
  const profile: Profile = {
    companies: {
      industries: ['Software'],
      excludeIndustries: ['Apps'],
      technologies: [],
      localities: { countries: ['fr'] },
      empty: { countries: [] },
      yearFounded: { from: 0, to: 0 },
      states: null,
    },
    people: { jobChangePeriodInDays: 720 },
  };
  expect(furtherFilters(toValues(profile)).map(({ path }) => path)).toEqual([
    'companies.excludeIndustries',
    'companies.localities',
    'people.jobChangePeriodInDays',
  ]);
});

test('a body made from the form passes the contract', () => {
  const values = {
    ...toValues({}),
    industries: ['Software'],
    revenue: { from: '1M', to: '' },
    primaryLocations: ['fr', 'W-EMEA'],
    jobTitles: ['CTO'],
  };
  const body = toBody(values, {});
  expect(icpRequestSchema.parse(body)).toEqual({
    companies: {
      industries: ['Software'],
      revenue: { from: 1_000_000, to: 999_999_999_999_999 },
      primaryLocations: ['fr', 'W-EMEA'],
    },
    people: { jobTitles: ['CTO'] },
  });
});
