import { expect, test } from 'vitest';
import { canonicalJson } from '#profile/canonical.ts';
import { icpListSchema, icpRequestSchema, MAX_EXTERNAL_USER_ID, rangeSchema } from './icp.ts';

/** The filters of the documented examples. Source: developers.surfe.com, pages public-019 and public-021. */
const documented = {
  companies: {
    employeeCount: { from: 1, to: 100_000_000 },
    industries: ['Software', 'Finance'],
    primaryLocations: ['fr', 'W-EMEA'],
    revenue: { from: 1, to: 100_000_000 },
  },
  people: {
    countries: ['fr', 'W-EMEA'],
    departments: ['Engineering', 'Marketing'],
    jobTitles: ['Software Engineer', 'Marketing Manager'],
    seniorities: [
      'Board Member',
      'C-Level',
      'Director',
      'Founder',
      'Head',
      'Manager',
      'Other',
      'Owner',
      'Partner',
      'VP',
    ],
  },
};

/** Filters that a later version of page public-021 adds, and that no schema here names. */
const later = {
  companies: {
    departmentSizes: [{ department: 'R&D', from: 10, to: 1000 }],
    employeeCounts: [{ from: 1, to: 100_000_000 }],
    excludeIndustries: ['Enterprise Resource Planning (ERP)'],
    localities: [
      {
        countries: ['us', 'fr'],
        isPrimary: false,
        states: [{ code: 'IDF', countryAlpha2: 'fr' }],
        zipCodes: [{ countryCode: 'fr', zipCode: '75009' }],
      },
    ],
    yearFounded: { from: 1, to: 100_000_000 },
  },
  people: { excludeDepartments: ['H&R', 'R&D'], jobChangePeriodInDays: 720 },
};

const request = { ...documented, externalUserId: 'ext-user-123' };

const response = {
  icpFilters: [{ ...documented, id: 'string', type: 'DECLARED_ICP' }],
  pagination: { hasMore: true, limit: 0, totalAmount: 0 },
};

test('the documented request survives a round trip byte for byte', () => {
  expect(icpRequestSchema.parse(request)).toEqual(request);
  expect(canonicalJson(icpRequestSchema.parse(request))).toBe(canonicalJson(request));
});

test('the documented response survives a round trip byte for byte', () => {
  expect(icpListSchema.parse(response)).toEqual(response);
  expect(canonicalJson(icpListSchema.parse(response))).toBe(canonicalJson(response));
});

test('filters that the schemas do not name survive a round trip', () => {
  const icp = {
    companies: { ...documented.companies, ...later.companies },
    people: { ...documented.people, ...later.people },
  };
  expect(canonicalJson(icpRequestSchema.parse(icp))).toBe(canonicalJson(icp));
  const list = { icpFilters: [{ ...icp, id: 'string', type: 'DECLARED_ICP' }] };
  expect(canonicalJson(icpListSchema.parse(list))).toBe(canonicalJson(list));
});

test('unknown keys pass through at every level', () => {
  const extra = { newKey: [{ deep: { deeper: null } }] };
  const companies = { ...extra, employeeCount: { from: 1, to: 2, ...extra } };
  const icp = { companies, people: { ...extra }, ...extra };
  const list = {
    icpFilters: [{ id: 'a', ...icp }],
    pagination: { limit: 1, ...extra },
    ...extra,
  };
  expect(icpRequestSchema.parse(icp)).toEqual(icp);
  expect(icpListSchema.parse(list)).toEqual(list);
});

test.each([
  ['1', 'a', true],
  ['250', 'x'.repeat(MAX_EXTERNAL_USER_ID), true],
  ['250 between spaces', ` ${'x'.repeat(MAX_EXTERNAL_USER_ID)} `, true],
  ['251', 'x'.repeat(MAX_EXTERNAL_USER_ID + 1), false],
  ['no', '', false],
  ['only white', ' \t', false],
])('an externalUserId of %s characters', (_, externalUserId, accepted) => {
  expect(icpRequestSchema.safeParse({ externalUserId }).success).toBe(accepted);
});

test('an externalUserId is trimmed, and may be left out', () => {
  expect(icpRequestSchema.parse({ externalUserId: ' rep ' })).toEqual({ externalUserId: 'rep' });
  expect(icpRequestSchema.parse({})).toEqual({});
});

test.each([
  [{ from: 1, to: 1 }, true],
  [{ from: 1, to: 999_999_999_999_999 }, true],
  [{ from: 2, to: 1 }, false],
  [{ from: 0, to: 1 }, false],
  [{ from: 1.5, to: 2 }, false],
  [{ from: 1 }, false],
  [{ from: '1', to: '2' }, false],
])('range %j', (range, accepted) => {
  expect(rangeSchema.safeParse(range).success).toBe(accepted);
});

test.each([[null], [{}], [{ from: null, to: null }], [{ from: 0, to: 0 }]])(
  'a stored range nobody set may come back as %j',
  (employeeCount) => {
    const list = { icpFilters: [{ id: 'a', companies: { employeeCount }, people: null }] };
    expect(icpListSchema.parse(list)).toEqual(list);
  },
);

test('a stored profile without an id is not one', () => {
  expect(icpListSchema.safeParse({ icpFilters: [{ companies: {} }] }).success).toBe(false);
});
