import { queryOptions } from '@tanstack/react-query';
import { creditsSchema } from '#contract/credits.ts';
import {
  type PeopleSearch,
  type PeopleSearchRequest,
  peopleSearchSchema,
} from '#contract/people-search.ts';
import {
  type FetchRequest,
  type Recommendations,
  recommendationsSchema,
} from '#contract/recommendations.ts';
import type { Rep } from '../rep/rep.ts';
import { call } from './client.ts';

/**
 * The calls that cost money. None of them is a query: nothing but a person's click may send them, and nothing repeats
 * them.
 */

/**
 * Fetches a page of recommendations for what is saved, provided that it is what the user has seen.
 * @param seen the version that the user has seen; null where it is not known, which leaves it unchecked
 * @throws ApiProblem with status 412 when something else stands saved; nothing was sent then
 */
export async function fetchRecommendations(
  rep: Rep,
  seen: string | null,
  pagination: FetchRequest['pagination'],
): Promise<Recommendations> {
  const body: FetchRequest =
    rep.kind === 'rep' ? { pagination, externalUserId: rep.externalUserId } : { pagination };
  const init = post(body, seen === null ? {} : { 'If-Match': seen });
  return (await call(recommendationsSchema, 'v2/recommendations/fetch', init)).data;
}

/** @throws ApiProblem */
export async function searchPeople(body: PeopleSearchRequest): Promise<PeopleSearch> {
  return (await call(peopleSearchSchema, 'v2/people/search', post(body))).data;
}

function post(body: unknown, headers: Record<string, string> = {}): RequestInit {
  return {
    method: 'POST',
    headers: { 'Content-Type': 'application/json', ...headers },
    body: JSON.stringify(body),
  };
}

/** What is left on the account; free to read, and read anew whenever somebody opens what shows it. */
export const creditsOptions = queryOptions({
  queryKey: ['credits'],
  queryFn: async ({ signal }) => (await call(creditsSchema, 'v1/credits', { signal })).data,
  gcTime: 0,
});
