import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useRef, useState } from 'react';
import type { PeopleSearchRequest } from '#contract/people-search.ts';
import { fetchesOptions } from '../api/fetches.ts';
import type { Rep } from '../rep/rep.ts';
import type { Page } from './pages.ts';

/** The answer to a people search. */
export interface Count {
  /** Null where the answer holds none. */
  total: number | null;
  at: Date;
  /** The version of the ICP that was saved then. */
  etag: string | null;
}

export interface Asking {
  /** What was fetched for this rep since the form was opened, in the order of fetching. */
  pages: readonly Page[];
  fetching: { busy: boolean; problem: unknown };
  fetch: (from: number, to: number) => void;
  count: Count | null;
  counting: { busy: boolean; problem: unknown };
  countPeople: (body: PeopleSearchRequest) => void;
}

/**
 * Asking the vendor what costs money. It belongs to the form and not to the dialog, so that what was paid for is there
 * again after the dialog was closed, even while the answer was still on its way. A click while one call is under way
 * sends nothing, and nothing is repeated by itself.
 * @param etag the version of the ICP that is saved now
 */
export function useAsking(rep: Rep, etag: string | null): Asking {
  const queries = useQueryClient();
  const [pages, setPages] = useState<readonly Page[]>([]);
  const [count, setCount] = useState<Count | null>(null);
  // A second click can come before the first has been drawn as busy, so the guards are not state.
  const fetchUnderWay = useRef(false);
  const countUnderWay = useRef(false);

  const fetching = useMutation({
    retry: false,
    mutationFn: async (page: Pick<Page, 'from' | 'to' | 'etag'>): Promise<Page> => {
      const { fetchRecommendations } = await import('../api/recommendations.ts');
      const { from, to } = page;
      const { companies, pagination } = await fetchRecommendations(rep, page.etag, { from, to });
      return { ...page, companies, hasMore: pagination?.hasMore ?? null, at: new Date() };
    },
    onSuccess: (page) => setPages((before) => [...before, page]),
    onSettled: () => {
      fetchUnderWay.current = false;
      // What the gateway wrote down outranks the estimate; nobody waits for it.
      void queries.invalidateQueries({ queryKey: fetchesOptions(rep).queryKey });
    },
  });
  const counting = useMutation({
    retry: false,
    mutationFn: async (asked: {
      body: PeopleSearchRequest;
      etag: string | null;
    }): Promise<Count> => {
      const { searchPeople } = await import('../api/recommendations.ts');
      const { total } = await searchPeople(asked.body);
      return { total: total ?? null, at: new Date(), etag: asked.etag };
    },
    onSuccess: setCount,
    onSettled: () => {
      countUnderWay.current = false;
    },
  });

  return {
    pages,
    fetching: { busy: fetching.isPending, problem: fetching.error },
    fetch: (from, to) => once(fetchUnderWay, () => fetching.mutate({ from, to, etag })),
    count: count?.etag === etag ? count : null,
    counting: { busy: counting.isPending, problem: counting.error },
    countPeople: (body) => once(countUnderWay, () => counting.mutate({ body, etag })),
  };
}

function once(underWay: { current: boolean }, send: () => void): void {
  if (underWay.current) return;
  underWay.current = true;
  send();
}
