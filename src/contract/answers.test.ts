import { expect, test } from 'vitest';
import { creditsSchema } from './credits.ts';
import { apiErrorSchema } from './errors.ts';
import { fetchListSchema } from './fetches.ts';
import { filtersSchema } from './filters.ts';
import { peopleSearchRequestSchema, peopleSearchSchema } from './people-search.ts';
import { fetchRequestSchema, recommendationsSchema } from './recommendations.ts';

test('filters may lack keys, hold null, repeat values and bring new keys', () => {
  const answer = {
    industries: ['Software', 'Apps', 'Software'],
    countries: ['fr'],
    revenues: null,
  };
  expect(filtersSchema.parse(answer)).toEqual({
    industries: ['Software', 'Apps'],
    countries: ['fr'],
    departments: [],
    employeeCounts: [],
    revenues: [],
    seniorities: [],
    technologies: [],
  });
});

test('filters of another shape are an error, not an empty list', () => {
  expect(filtersSchema.safeParse({ industries: 'Software' }).success).toBe(false);
  expect(filtersSchema.safeParse([]).success).toBe(false);
});

test.each([
  [{ pagination: { from: 0, to: 10 } }, true],
  [{ pagination: { from: 0, to: 10 }, externalUserId: 'x'.repeat(255) }, true],
  [{ pagination: { from: 0, to: 10 }, externalUserId: 'x'.repeat(256) }, false],
  [{ pagination: { from: 10, to: 10 } }, false],
  [{ pagination: { from: -1, to: 10 } }, false],
  [{}, false],
])('fetch request %#', (request, accepted) => {
  expect(fetchRequestSchema.safeParse(request).success).toBe(accepted);
});

test('recommendations keep what is not known of them', () => {
  const answer = {
    companies: [
      {
        name: 'Acme',
        hqCountry: 'France',
        people: [{ firstName: 'Ada', country: 'US', badge: 1 }],
        recommendation: { id: 'r', reasons: [{ type: 'INDUSTRY_MATCH', score: 85, data: {} }] },
      },
    ],
    pagination: { from: 0, hasMore: true, to: 10 },
  };
  expect(recommendationsSchema.parse(answer)).toEqual(answer);
});

test('credits and errors keep their documented members', () => {
  const credits = { message: 'ok', totalEmail: 5, totalMobile: 0, totalSearch: 1 };
  expect(creditsSchema.parse(credits)).toEqual(credits);
  const refusal = { code: 401, message: 'Missing or wrong API key' };
  expect(apiErrorSchema.parse(refusal)).toEqual(refusal);
  expect(apiErrorSchema.safeParse({ message: 'no code' }).success).toBe(false);
});

test('a record of fetches is refused when it does not say how one ended', () => {
  const fetched = {
    id: 1,
    startedAt: '2026-05-12T09:00:00.000Z',
    endedAt: null,
    outcome: 'pending',
    from: 0,
    to: 10,
    companies: null,
    hasMore: null,
    etag: null,
    user: null,
    requestId: 'r',
  };
  expect(fetchListSchema.parse({ fetches: [fetched] })).toEqual({ fetches: [fetched] });
  const other = { ...fetched, outcome: 'lost' };
  expect(fetchListSchema.safeParse({ fetches: [other] }).success).toBe(false);
});

test('a people search takes 1 to 200, and its answer may lack everything', () => {
  for (const [limit, accepted] of [
    [1, true],
    [200, true],
    [0, false],
    [201, false],
  ]) {
    expect(peopleSearchRequestSchema.safeParse({ limit }).success).toBe(accepted);
  }
  expect(peopleSearchSchema.parse({})).toEqual({});
  expect(peopleSearchSchema.parse({ people: null, total: null })).toEqual({
    people: null,
    total: null,
  });
});
