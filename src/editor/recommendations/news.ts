import { queryOptions, skipToken } from '@tanstack/react-query';
import { plural } from '#profile/plural.ts';
import { type Rep, repKey } from '../rep/rep.ts';
import type { Asked } from './asked.ts';

/** How many calls for a rep have ended before the user's eyes. */
export interface Seen {
  fetches: number;
  counts: number;
}

export const nothingSeen: Seen = { fetches: 0, counts: 0 };

/** Kept for the visit, as the calls are; written when the dialog closes, never loaded. */
export function seenOptions(rep: Rep) {
  return queryOptions<Seen>({
    queryKey: ['asked and seen', repKey(rep)],
    queryFn: skipToken,
    staleTime: Number.POSITIVE_INFINITY,
    gcTime: Number.POSITIVE_INFINITY,
  });
}

/** What goes on, or has ended unseen, behind the closed dialog; empty when nothing does. */
export function newsOf({ pages, fetching, counting }: Asked, seen: Seen): string {
  if (fetching.busy) return 'Fetching recommendations …';
  if (fetching.ended > seen.fetches) {
    const count = pages.at(-1)?.companies.length ?? 0;
    if (fetching.problem !== null) return 'The fetch did not work: open to see why';
    return count === 0 ? 'No companies came' : `${count} ${plural(count, 'company')} arrived`;
  }
  if (counting.busy) return 'Counting people …';
  if (counting.ended <= seen.counts) return '';
  return counting.problem === null
    ? 'People are counted'
    : 'The count did not work: open to see why';
}
