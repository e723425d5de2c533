import { infiniteQueryOptions } from '@tanstack/react-query';
import { historyPageSchema } from '#contract/history.ts';
import { type Rep, repKey } from '../rep/rep.ts';
import { call } from './client.ts';

/** Saves a page; more are loaded on demand. */
const PAGE = 25;

/** The saves of a rep that went through this gateway, latest first. Read anew whenever the history is opened. */
export function historyOptions(rep: Rep) {
  return infiniteQueryOptions({
    queryKey: ['history', repKey(rep)],
    queryFn: async ({ pageParam, signal }) => {
      const query = new URLSearchParams({ limit: String(PAGE) });
      if (rep.kind === 'rep') query.set('externalUserId', rep.externalUserId);
      if (pageParam !== null) query.set('before', String(pageParam));
      return (await call(historyPageSchema, `gateway/history?${query}`, { signal })).data;
    },
    initialPageParam: null as number | null,
    getNextPageParam: (page) => page.next,
    gcTime: 0,
  });
}
