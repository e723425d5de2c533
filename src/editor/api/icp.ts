import { queryOptions } from '@tanstack/react-query';
import { SAVE_SOURCE_HEADER, type SaveSource } from '#contract/history.ts';
import { icpListSchema, type StoredIcp, savedIcpSchema } from '#contract/icp.ts';
import { sameFilters } from '#profile/canonical.ts';
import type { ProfileBody } from '#profile/values.ts';
import { type Rep, repKey } from '../rep/rep.ts';
import { call } from './client.ts';
import { ApiProblem } from './problem.ts';

const PATH = 'v2/recommendations/icp';

/** What stands saved for a rep, and its version. `stored` is null when nothing was saved yet. */
export interface Baseline {
  stored: StoredIcp | null;
  etag: string | null;
}

/** The saved ICP of a rep. Never refetched by itself: a form that is being edited must not move. */
export function icpOptions(rep: Rep) {
  return queryOptions({
    queryKey: ['icp', repKey(rep)],
    queryFn: ({ signal }) => loadIcp(rep, signal),
    staleTime: Number.POSITIVE_INFINITY,
    gcTime: 0,
  });
}

async function loadIcp(rep: Rep, signal?: AbortSignal): Promise<Baseline> {
  const query =
    rep.kind === 'rep' ? `?${new URLSearchParams({ externalUserId: rep.externalUserId })}` : '';
  const { data, etag } = await call(icpListSchema, PATH + query, signal ? { signal } : {});
  return { stored: data.icpFilters[0] ?? null, etag };
}

/** Replaces what the author saw, and only that: the gateway refuses with 412 when something else stands there now. */
export interface Save {
  rep: Rep;
  body: ProfileBody;
  seen: Baseline;
  /** Why, for the history. */
  source: SaveSource;
}

/** What stands saved after a save. */
export interface Receipt extends Baseline {
  /** False when the save was accepted but could not be read back: `stored` is then what was sent. */
  readBack: boolean;
  /** False when what was read back filters otherwise than what was sent. */
  asSent: boolean;
}

/**
 * Saves, then reads what stands there now: the receipt shows what is stored, not what was sent.
 * @throws ApiProblem when the save itself failed; see `isConflict` for one that was refused because someone else saved
 */
export async function saveIcp({ rep, body, seen, source }: Save): Promise<Receipt> {
  const { data, etag } = await call(savedIcpSchema, PATH, {
    method: 'POST',
    headers: {
      'Content-Type': 'application/json',
      [SAVE_SOURCE_HEADER]: source,
      ...(seen.etag === null ? { 'If-None-Match': '*' } : { 'If-Match': seen.etag }),
    },
    body: JSON.stringify(
      rep.kind === 'rep' ? { ...body, externalUserId: rep.externalUserId } : body,
    ),
  });
  try {
    const now = await loadIcp(rep);
    return { ...now, readBack: true, asSent: now.stored !== null && sameFilters(now.stored, body) };
  } catch {
    return { stored: { ...body, id: data.id }, etag, readBack: false, asSent: true };
  }
}

/** Whether a save was refused because something else stands there now than its author saw. */
export function isConflict(problem: unknown): boolean {
  return problem instanceof ApiProblem && problem.status === 412;
}
