import type { GatewayReason } from '#contract/errors.ts';
import type { HistoryEntry, SaveSource } from '#contract/history.ts';
import type { StoredIcp } from '#contract/icp.ts';
import type { Reps } from '#contract/reps.ts';

/** The filters that a save sent, without the rep. */
export type SentProfile = Pick<StoredIcp, 'companies' | 'people'>;

/** Who did it, where the gateway tells people apart. */
export interface Actor {
  /** The portal's id of the user. */
  user: string;
  tenant: string;
}

/** A save that is about to be sent. */
export interface NewSave {
  requestId: string;
  actor: Actor | null;
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

/** A call of someone known that was refused, so that nothing was sent. */
export interface RefusedCall {
  requestId: string;
  actor: Actor | null;
  /** Method and path. */
  call: string;
  /** The rep; null for the API key's own user, and for calls that concern no rep. */
  externalUserId: string | null;
  /** What a save wanted to send that came too late; null for all that was not looked at. */
  profile: SentProfile | null;
  /** The version that stands there, where it was looked at. */
  etag: string | null;
  /** HTTP status of the answer. */
  status: number;
  /** The gateway's reason; null when the status says all (412), or when it was the vendor who refused. */
  reason: GatewayReason | null;
}

export type KnownRep = Reps['reps'][number];

/** Which saves of a rep to read: those before one, or the latest. */
export interface HistoryQuery {
  externalUserId: string | null;
  before: number | null;
  limit: number;
}

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
  /** Saves of one rep whatever became of them, latest first. */
  history(query: HistoryQuery): Promise<HistoryEntry[]>;
  /** Writes down a call that was refused. */
  refuse(call: RefusedCall): Promise<void>;
  /** Reps with a successful save, latest first; of those `among`, which may be all. */
  reps(limit: number, among: '*' | readonly string[]): Promise<KnownRep[]>;
}
