import { type MutationState, useMutationState } from '@tanstack/react-query';
import { type Rep, repKey } from '../rep/rep.ts';
import type { Page } from './pages.ts';

/** The answer to a people search. */
export interface Count {
  /** Null where the answer holds none. */
  total: number | null;
  at: Date;
  /** The version of the ICP that was saved then. */
  etag: string | null;
}

/** Where a call that costs money stands. */
export interface AskedCall {
  busy: boolean;
  /** Why the last one failed; null when it did not. */
  problem: unknown;
  /** How many have ended, well or not. */
  ended: number;
}

/** What was asked of the vendor for a rep during this visit. */
export interface Asked {
  /** In the order of fetching, with repetitions. */
  pages: readonly Page[];
  fetching: AskedCall;
  /** The last one. */
  count: Count | null;
  counting: AskedCall;
}

export const fetchKey = (rep: Rep) => ['fetch recommendations', repKey(rep)];
export const countKey = (rep: Rep) => ['count people', repKey(rep)];

/**
 * What was asked for, from the cache of the calls themselves, which is kept as long as the page is open: what was paid
 * for is there again after the dialog was closed or another rep was looked at, even when it arrived meanwhile.
 */
export function useAsked(rep: Rep): Asked {
  const fetches = useMutationState<MutationState<Page>>({
    filters: { mutationKey: fetchKey(rep) },
  });
  const counts = useMutationState<MutationState<Count>>({
    filters: { mutationKey: countKey(rep) },
  });
  return {
    pages: fetches.flatMap(({ data }) => data ?? []),
    fetching: callOf(fetches),
    count: counts.findLast(({ data }) => data !== undefined)?.data ?? null,
    counting: callOf(counts),
  };
}

function callOf(calls: readonly Pick<MutationState, 'status' | 'error'>[]): AskedCall {
  return {
    busy: calls.some(({ status }) => status === 'pending'),
    problem: calls.at(-1)?.error ?? null,
    ended: calls.filter(({ status }) => status !== 'pending').length,
  };
}
