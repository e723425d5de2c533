import { describe, expect, test } from 'vitest';
import type { FetchEntry } from '#contract/fetches.ts';
import { fetchedWords, lastFetched } from './fetched.ts';

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

  test('a later look outranks an earlier one', () => {
    expect(words([fetched({ companies: 0, hasMore: false }), fetched({})])).toBe(
      'No companies on 12 May',
    );
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

  test('where nothing is saved there is no fact', () => {
    expect(words([fetched({ etag: null })], null)).toBeNull();
  });
});
