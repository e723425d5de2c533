import type { FetchEntry } from '#contract/fetches.ts';

/** What the last look at the vendor's recommendations brought for the ICP that is saved now. */
export interface Fetched {
  /** Companies that came back, over the pages of that look together. */
  companies: number;
  hasMore: boolean | null;
  /** When it was last asked. */
  at: Date;
}

/**
 * The fact that outranks the estimate, from the record of fetches: of those for the version that is saved now, the last
 * that began at the first company, with the pages that followed it. Fetches that were refused, or whose answer was lost
 * or could not be counted, say nothing.
 * @param fetches latest first
 * @param etag the version that is saved now; null when nothing is
 */
export function lastFetched(fetches: readonly FetchEntry[], etag: string | null): Fetched | null {
  if (etag === null) return null;
  const counted = fetches.filter(
    (fetch) => fetch.etag === etag && fetch.outcome === 'answered' && fetch.companies !== null,
  );
  const first = counted.findIndex(({ from }) => from === 0);
  if (first < 0) return null;
  const look = counted.slice(0, first + 1);
  const ends = look.map(({ from, companies }) => (companies ? from + companies : 0));
  const farthest = look.reduce((one, other) => (other.to > one.to ? other : one));
  const latest = look[0] ?? farthest;
  return {
    companies: Math.max(...ends),
    hasMore: farthest.hasMore,
    at: new Date(latest.startedAt),
  };
}

/** "No companies on 12 May", "12 companies on 12 May, more available". The year only when it is not this one. */
export function fetchedWords({ companies, hasMore, at }: Fetched, now: Date): string {
  const count = companies === 0 ? 'No' : companies.toLocaleString('en-US');
  const what = companies === 1 ? 'company' : 'companies';
  const more = companies > 0 && hasMore !== null ? `, ${hasMore ? '' : 'no '}more available` : '';
  return `${count} ${what} on ${dayWords(at, now)}${more}`;
}

/** "12 May", or "12 May 2025" in another year; of the reader's own calendar day. */
export function dayWords(at: Date, now: Date): string {
  return at.toLocaleDateString('en-GB', {
    day: 'numeric',
    month: 'long',
    ...(at.getFullYear() !== now.getFullYear() && { year: 'numeric' }),
  });
}
