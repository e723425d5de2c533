import type { FetchEntry } from '#contract/fetches.ts';
import { plural } from '../plural.ts';

/** What one look at the vendor's recommendations brought, its pages together. */
interface Look {
  companies: number;
  /** Null where the vendor did not say. */
  hasMore: boolean | null;
  /** When it was last asked. */
  at: Date;
}

/** What the last look brought for the ICP that is saved now. */
export interface Fetched extends Look {
  /**
   * The last look before it, on another day, that brought any for the same ICP: what came then does not come again, so
   * that an empty look afterwards means that the market is used up, not that there is none. Null when there was none.
   */
  earlier: Look | null;
}

/**
 * The fact that outranks the estimate, from the record of fetches: of those for the version that is saved now, the last
 * that began at the first company, with the pages that followed it and the other looks of its day, which see the same
 * list. Fetches that were refused, or whose answer was lost or could not be counted, say nothing.
 * @param fetches latest first
 * @param etag the version that is saved now; null when nothing is
 */
export function lastFetched(fetches: readonly FetchEntry[], etag: string | null): Fetched | null {
  if (etag === null) return null;
  const looks = looksIn(
    fetches.filter(
      (fetch) => fetch.etag === etag && fetch.outcome === 'answered' && fetch.companies !== null,
    ),
  );
  const [latest] = looks;
  if (latest === undefined) return null;
  const { at, companies } = together(latest);
  const fruitful = looks.filter((look) => together(look).companies > 0);
  const sameList =
    companies === 0 ? [latest] : fruitful.filter((look) => isSameDay(together(look).at, at));
  const before = fruitful.find((look) => !sameList.includes(look));
  return { ...together(sameList.flat()), earlier: before ? together(before) : null };
}

/**
 * The pages look by look, latest first. Pages without a first one before them say nothing, since nobody knows what stood
 * there.
 */
function looksIn(fetches: readonly FetchEntry[]): FetchEntry[][] {
  const looks: FetchEntry[][] = [];
  let pages: FetchEntry[] = [];
  for (const fetch of fetches) {
    pages.push(fetch);
    if (fetch.from !== 0) continue;
    looks.push(pages);
    pages = [];
  }
  return looks;
}

/** @param pages at least one, latest first */
function together(pages: readonly FetchEntry[]): Look {
  const ends = pages.map(({ from, companies }) => (companies ? from + companies : 0));
  const farthest = pages.reduce((one, other) => (other.to > one.to ? other : one));
  const latest = pages[0] ?? farthest;
  return {
    companies: Math.max(...ends),
    hasMore: farthest.hasMore,
    at: new Date(latest.startedAt),
  };
}

/**
 * Whether two fetches see the same list: the vendor counts anew each day. Whose midnight it means is not documented, so
 * that another day here or in UTC counts as another.
 */
export function isSameDay(one: Date, other: Date): boolean {
  return (
    one.toDateString() === other.toDateString() &&
    one.toISOString().slice(0, 10) === other.toISOString().slice(0, 10)
  );
}

/**
 * The rep's last fetch when nobody knows what became of it, so that it may have been billed; null otherwise.
 * @param fetches latest first
 */
export function unfinishedFetch(fetches: readonly FetchEntry[]): FetchEntry | null {
  const [latest] = fetches;
  return latest?.outcome === 'pending' || latest?.outcome === 'unknown' ? latest : null;
}

/**
 * "No companies on 12 May", "12 companies on 12 May, more available", "No further companies on 13 May (12 on 12 May)".
 * The year only when it is not this one.
 */
export function fetchedWords({ companies, hasMore, at, earlier }: Fetched, now: Date): string {
  const count = companies === 0 ? 'No' : companies.toLocaleString('en-US');
  const what = `${earlier ? 'further ' : ''}${plural(companies, 'company')}`;
  const more = companies > 0 && hasMore !== null ? `, ${hasMore ? '' : 'no '}more available` : '';
  return `${count} ${what} on ${dayWords(at, now)}${more}${earlierWords(earlier, at, now)}`;
}

function earlierWords(earlier: Look | null, at: Date, now: Date): string {
  if (earlier === null) return '';
  const day = dayWords(earlier.at, now);
  const when = day === dayWords(at, now) ? 'earlier that day' : `on ${day}`;
  return ` (${earlier.companies.toLocaleString('en-US')} ${when})`;
}

/** "12 May", or "12 May 2025" in another year; of the reader's own calendar day. */
export function dayWords(at: Date, now: Date): string {
  return at.toLocaleDateString('en-GB', {
    day: 'numeric',
    month: 'long',
    ...(at.getFullYear() !== now.getFullYear() && { year: 'numeric' }),
  });
}
