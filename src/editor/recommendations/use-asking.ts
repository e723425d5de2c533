import { useMutation, useQueryClient } from '@tanstack/react-query';
import type { PeopleSearchRequest } from '#contract/people-search.ts';
import { fetchesOptions } from '../api/fetches.ts';
import { creditsOptions, fetchRecommendations, searchPeople } from '../api/recommendations.ts';
import type { Rep } from '../rep/rep.ts';
import { type Count, countKey, fetchKey } from './asked.ts';
import type { Page } from './pages.ts';

export interface Asking {
  fetch: (from: number, to: number) => void;
  countPeople: (body: PeopleSearchRequest) => void;
}

/**
 * Asking the vendor what costs money; `useAsked` says what came of it. A click while a call of its kind is under way
 * sends nothing, and nothing is repeated by itself.
 * @param etag the version of the ICP that is saved now
 */
export function useAsking(rep: Rep, etag: string | null): Asking {
  const queries = useQueryClient();
  // What was asked for and paid for is kept for the visit.
  const kept = { retry: false, gcTime: Number.POSITIVE_INFINITY };

  const { mutate: fetch } = useMutation({
    ...kept,
    mutationKey: fetchKey(rep),
    mutationFn: async (page: Pick<Page, 'from' | 'to'>): Promise<Page> => {
      const { companies, pagination } = await fetchRecommendations(rep, etag, page);
      return { ...page, etag, companies, hasMore: pagination?.hasMore ?? null, at: new Date() };
    },
    onSettled: () => {
      // What the gateway wrote down outranks the estimate; nobody waits for it, nor for what is left.
      void queries.invalidateQueries({ queryKey: fetchesOptions(rep).queryKey });
      void queries.invalidateQueries({ queryKey: creditsOptions.queryKey });
    },
  });
  const { mutate: count } = useMutation({
    ...kept,
    mutationKey: countKey(rep),
    mutationFn: async (body: PeopleSearchRequest): Promise<Count> => {
      const { total } = await searchPeople(body);
      return { total: total ?? null, at: new Date(), etag };
    },
    onSettled: () => void queries.invalidateQueries({ queryKey: creditsOptions.queryKey }),
  });

  // A second click can come before the first has been drawn as busy, so the cache is asked.
  const underWay = (mutationKey: string[]) => queries.isMutating({ mutationKey }) > 0;
  return {
    fetch: (from, to) => {
      if (!underWay(fetchKey(rep))) fetch({ from, to });
    },
    countPeople: (body) => {
      if (!underWay(countKey(rep))) count(body);
    },
  };
}
