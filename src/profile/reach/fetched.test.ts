import { describe, expect, test } from 'vitest';
import type { FetchEntry } from '#contract/fetches.ts';
import { fetchedWords, lastFetched, unfinishedFetch } from './fetched.ts';

const now = new Date(2026, 6, 1, 12);

function fetched(more: Partial<FetchEntry>): FetchEntry {
  const startedAt = new Date(2026, 4, 12, 9).toISOString();
  return {
    id: 1,
    startedAt,
    endedAt: startedAt,
    outcome: 'answered',
    from: 0,
    to: 10,
    companies: 10,
    hasMore: true,
    etag: '"now"',
    user: null,
    requestId: 'r',
    ...more,
  };
}

function words(fetches: FetchEntry[], etag: string | null = '"now"'): string | null {
  const fact = lastFetched(fetches, etag);
  return fact && fetchedWords(fact, now);
}

describe('what was fetched', () => {
  test.each<[string, Partial<FetchEntry>, string]>([
    ['nothing', { companies: 0, hasMore: false }, 'No companies on 12 May'],
    ['one', { companies: 1, hasMore: false }, '1 company on 12 May, no more available'],
    ['some', { companies: 10 }, '10 companies on 12 May, more available'],
    ['where it is not said whether more', { hasMore: null }, '10 companies on 12 May'],
    [
      'in another year',
      { companies: 0, startedAt: new Date(2025, 11, 3, 9).toISOString() },
      'No companies on 3 December 2025',
    ],
  ])('%s', (_, more, expected) => {
    expect(words([fetched(more)])).toBe(expected);
  });

  test('pages that followed count together', () => {
    const pages = [
      fetched({ from: 10, to: 20, companies: 2, hasMore: false }),
      fetched({}),
      fetched({ companies: 0 }),
    ];
    expect(words(pages)).toBe('12 companies on 12 May, no more available');
  });

  test('a following page that was empty does not turn it into nothing', () => {
    const pages = [fetched({ from: 10, to: 20, companies: 0, hasMore: false }), fetched({})];
    expect(words(pages)).toBe('10 companies on 12 May, no more available');
  });

  const onDay = (day: number, more: Partial<FetchEntry>) =>
    fetched({ startedAt: new Date(2026, 4, day, 9).toISOString(), ...more });
  const none = { companies: 0, hasMore: false };

  test('an empty look after one that brought some says that the market is used up', () => {
    const used = [onDay(13, none), onDay(12, { to: 40, companies: 40, hasMore: false })];
    expect(words(used)).toBe('No further companies on 13 May (40 on 12 May)');
    expect(words([onDay(15, none), onDay(14, none), ...used])).toBe(
      'No further companies on 15 May (40 on 12 May)',
    );
    expect(words([onDay(13, none), onDay(12, none)])).toBe('No companies on 13 May');
    expect(words([fetched(none), fetched({})])).toBe(
      'No further companies on 12 May (10 earlier that day)',
    );
  });

  test('what a later day brought comes on top', () => {
    const looks = [
      onDay(13, { from: 10, to: 20, companies: 1, hasMore: false }),
      onDay(13, {}),
      onDay(12, { to: 40, companies: 40 }),
      onDay(11, { companies: 3 }),
    ];
    expect(words(looks)).toBe('11 further companies on 13 May, no more available (40 on 12 May)');
  });

  test('a smaller look on the same day does not take anything back', () => {
    const looks = [
      fetched({ to: 5, companies: 5, hasMore: true }),
      fetched({ from: 10, to: 20, companies: 2, hasMore: false }),
      fetched({}),
    ];
    expect(words(looks)).toBe('12 companies on 12 May, no more available');
  });

  test.each<[string, Partial<FetchEntry>]>([
    ['another version', { etag: '"other"' }],
    ['an uncertain version', { etag: null }],
    ['a refusal', { outcome: 'refused', companies: null }],
    ['a lost answer', { outcome: 'unknown', companies: null }],
    ['one under way', { outcome: 'pending', companies: null }],
    ['an answer that could not be counted', { companies: null }],
    ['a page without the first', { from: 10 }],
  ])('%s says nothing', (_, more) => {
    expect(words([fetched(more)])).toBeNull();
  });

  test.each(['pending', 'unknown'] as const)('one that is %s may have been billed', (outcome) => {
    const open = fetched({ outcome, companies: null });
    expect(unfinishedFetch([open, fetched({})])).toBe(open);
    expect(unfinishedFetch([fetched({}), open])).toBeNull();
    expect(unfinishedFetch([])).toBeNull();
  });

  test('where nothing is saved there is no fact', () => {
    expect(words([fetched({ etag: null })], null)).toBeNull();
  });
});
