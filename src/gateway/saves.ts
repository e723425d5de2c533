import type { SaveSource } from '#contract/history.ts';
import type { StoredIcp } from '#contract/icp.ts';
import type { Reps } from '#contract/reps.ts';

/** The filters that a save sent, without the rep. */
export type SentProfile = Pick<StoredIcp, 'companies' | 'people'>;

/** A save that is about to be sent. */
export interface NewSave {
  requestId: string;
  /** The rep; null for the API key's own user. */
  externalUserId: string | null;
  source: SaveSource;
  profile: SentProfile;
  /** What stood there before; null when nothing did. */
  former: StoredIcp | null;
  formerEtag: string | null;
}

export interface PendingSave {
  id: number;
  externalUserId: string | null;
  profile: SentProfile;
  formerEtag: string | null;
}

/**
 * How a save ended. `saved` and `not-saved` are known for certain; `unknown` means that something else stands there
 * now than was sent or than stood there before, so that it cannot be told any more.
 */
export interface Ending {
  outcome: 'saved' | 'not-saved' | 'unknown';
  /** The version that stands there after the save, where it could be read. */
  afterEtag: string | null;
  /** The status of the vendor's answer; null when there was none. */
  vendorStatus: number | null;
}

export type KnownRep = Reps['reps'][number];

/**
 * The record of saves, which the vendor does not keep. A save is written down before it is sent, as pending, and its
 * ending afterwards; a row is never changed again after that, nor removed.
 */
export interface Saves {
  /** Writes a pending save. It is on disk when this resolves. */
  begin(save: NewSave): Promise<number>;
  /** Writes the ending of a pending save; nothing happens to one that has ended. */
  end(id: number, ending: Ending): Promise<void>;
  /** Saves without an ending, oldest first; of one rep (null for the key's own user), or all. */
  pending(of?: { externalUserId: string | null }): Promise<PendingSave[]>;
  /** Reps with a successful save, latest first. */
  reps(limit: number): Promise<KnownRep[]>;
  close(): Promise<void>;
}
