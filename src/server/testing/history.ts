import { expect } from 'vitest';
import { type HistoryEntry, historyPageSchema } from '#contract/history.ts';
import { type StoredIcp, storedIcpSchema } from '#contract/icp.ts';
import { sameFilters } from '#profile/canonical.ts';
import { etagOf } from '../../gateway/precondition.ts';

/** Every save of a rep over HTTP, page by page, oldest first. */
export async function wholeHistory(url: string, externalUserId: string): Promise<HistoryEntry[]> {
  const query = new URLSearchParams({ externalUserId, limit: '100' });
  const entries: HistoryEntry[] = [];
  for (;;) {
    const response = await fetch(`${url}/api/gateway/history?${query}`);
    const page = historyPageSchema.parse(await response.json());
    entries.unshift(...page.entries.toReversed());
    if (page.next === null) return entries;
    query.set('before', String(page.next));
  }
}

/**
 * Expects that each save replaced exactly what the save before it left, and that the last one is what stands there.
 * @param history oldest first; saves that did not happen have no part in it
 */
export function expectChain(history: HistoryEntry[], standing: StoredIcp | null): void {
  expect(history.map(({ outcome }) => outcome)).not.toContain('pending');
  expect(history.map(({ outcome }) => outcome)).not.toContain('unknown');
  const saved = history.filter(({ outcome }) => outcome === 'saved');
  let left: string | null = null;
  for (const { former, etag } of saved) {
    expect(former === null ? null : etagOf(storedIcpSchema.parse(former))).toBe(left);
    left = etag;
  }
  expect(etagOf(standing)).toBe(left);
  expect(sameFilters(toProfile(saved.at(-1)), standing ?? {})).toBe(true);
}

function toProfile(entry: HistoryEntry | undefined) {
  return storedIcpSchema.parse({ id: '', ...entry?.profile });
}
