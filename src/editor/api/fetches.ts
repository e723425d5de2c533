import { queryOptions } from '@tanstack/react-query';
import { fetchListSchema } from '#contract/fetches.ts';
import { type Rep, repKey } from '../rep/rep.ts';
import { call } from './client.ts';

/** What the fetches of a rep brought, latest first: the gateway's record, which costs nothing to read. */
export function fetchesOptions(rep: Rep) {
  return queryOptions({
    queryKey: ['fetches', repKey(rep)],
    queryFn: async ({ signal }) => {
      const query =
        rep.kind === 'rep' ? `?${new URLSearchParams({ externalUserId: rep.externalUserId })}` : '';
      return (await call(fetchListSchema, `gateway/fetches${query}`, { signal })).data.fetches;
    },
    staleTime: Number.POSITIVE_INFINITY,
    // Without the record there is only the estimate; whoever draws it again does not ask again.
    retryOnMount: false,
    gcTime: 0,
  });
}
