import type { FetchEntry } from '#contract/fetches.ts';
import type { Actor } from './saves.ts';

/** A fetch that is about to be sent. */
export interface NewFetch {
  requestId: string;
  actor: Actor | null;
  /** The rep; null for the API key's own user. */
  externalUserId: string | null;
  from: number;
  to: number;
  /** The version of the ICP that stands saved; null when none does. */
  etag: string | null;
}

/** How a fetch ended, see the contract. */
export interface FetchEnding {
  outcome: 'answered' | 'refused' | 'unknown';
  companies: number | null;
  hasMore: boolean | null;
  etag: string | null;
  /** The status of the vendor's answer; null when there was none. */
  vendorStatus: number | null;
}

/** The record of fetches, which the vendor does not keep and which are paid for. */
export interface FetchRecord {
  /** Writes a pending fetch. It is on disk when this resolves. */
  begin(fetch: NewFetch): Promise<number>;
  /** Writes the ending of a pending fetch; nothing happens to one that has ended. */
  end(id: number, ending: FetchEnding): Promise<void>;
  /** Fetches of one rep whatever became of them, latest first. */
  latest(externalUserId: string | null, limit: number): Promise<FetchEntry[]>;
}
