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
 * yesterday's: to begin again is free, to go on too far would skip companies. What was fetched once more does not lead
 * back: next is what lies behind the farthest place.
 */
export function nextPage(pages: readonly Page[], etag: string | null, now: Date): Next {
  const own = pages.filter((page) => page.etag === etag && isSameDay(page.at, now));
  const [first, ...others] = own;
  if (first === undefined) return { from: 0, kind: 'first' };
  const farthest = others.reduce((one, other) => (other.to >= one.to ? other : one), first);
  if (farthest.hasMore !== false && farthest.companies.length > 0) {
    return { from: farthest.to, kind: 'next' };
  }
  const some = own.some(({ companies }) => companies.length > 0);
  return { from: 0, kind: some ? 'again' : 'none' };
}

/**
 * The pages with every company once: what was fetched again from the same list takes the place of what it repeats, and
 * the pages of one list stand in its order.
 */
export function withoutRepeats(pages: readonly Page[]): Page[] {
  return pages.reduce<Page[]>((shown, page) => {
    const rest = shown.flatMap((former) =>
      isSameList(former, page) ? unrepeated(former, page) : former,
    );
    const behind = rest.findIndex((former) => isSameList(former, page) && former.from > page.from);
    return rest.toSpliced(behind < 0 ? rest.length : behind, 0, page);
  }, []);
}

/** What a page holds that a later one of the same list does not; nothing when that is none. */
function unrepeated(former: Page, later: Page): Page[] {
  const end = later.from + later.companies.length;
  if (former.from < later.from || (former.companies.length > 0 && end <= former.from))
    return [former];
  const companies = former.companies.slice(end - former.from);
  return companies.length === 0 ? [] : [{ ...former, from: end, companies }];
}

function isSameList(one: Page, other: Page): boolean {
  return one.etag === other.etag && isSameDay(one.at, other.at);
}
