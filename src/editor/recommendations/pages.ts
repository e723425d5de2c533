import type { RecommendedCompany } from '#contract/recommendations.ts';
import { isSameDay } from '#profile/reach/fetched.ts';

/** A page of recommendations that was fetched, and paid for. */
export interface Page {
  from: number;
  to: number;
  companies: readonly RecommendedCompany[];
  /** Null where the answer does not say. */
  hasMore: boolean | null;
  at: Date;
  /** The version of the ICP that was saved then. */
  etag: string | null;
}

/** Where the next page begins. */
export interface Next {
  from: number;
  /** `again` and `none`: there is no more, so that only the first ones, if any, can be asked for once more. */
  kind: 'first' | 'next' | 'again' | 'none';
}

/**
 * The vendor counts pages anew each day, and for each version of the ICP. A page of what may be another day counts as
 * yesterday's: to begin again is free, to go on too far would skip companies.
 */
export function nextPage(pages: readonly Page[], etag: string | null, now: Date): Next {
  const own = pages.filter((page) => page.etag === etag && isSameDay(page.at, now));
  const last = own.at(-1);
  if (last === undefined) return { from: 0, kind: 'first' };
  if (last.hasMore !== false && last.companies.length > 0) return { from: last.to, kind: 'next' };
  const some = own.some(({ companies }) => companies.length > 0);
  return { from: 0, kind: some ? 'again' : 'none' };
}
