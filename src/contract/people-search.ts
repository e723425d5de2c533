import * as z from 'zod/mini';

/**
 * `POST /v2/people/search`. Its filters have names of their own, some of them other than in an ICP (`countries` of a
 * company for `primaryLocations`, `domainsExcluded` for `excludeDomains`). A call costs a search credit for every ten
 * people returned or part of them, so one with `limit` 1 costs one. Source: developers.surfe.com, page public-009, and
 * its changelog of 2026-06-09.
 */
export const peopleSearchRequestSchema = z.looseObject({
  companies: z.optional(z.looseObject({})),
  people: z.optional(z.looseObject({})),
  /** People to return: 1 to 200, 10 when left out. */
  limit: z.optional(z.int().check(z.gte(1), z.lte(200))),
});
export type PeopleSearchRequest = z.infer<typeof peopleSearchRequestSchema>;

/** The answer. What `total` counts is not documented; it stands beside people, so it is read as people. */
export const peopleSearchSchema = z.looseObject({
  people: z.nullish(z.array(z.looseObject({}))),
  total: z.nullish(z.number()),
  nextPageToken: z.nullish(z.string()),
});
export type PeopleSearch = z.infer<typeof peopleSearchSchema>;
