import * as z from 'zod/mini';
import type { SaveSource } from '#contract/history.ts';
import { icpListSchema, type StoredIcp } from '#contract/icp.ts';
import { sameFilters } from '#profile/canonical.ts';
import type { Log } from './log.ts';
import { etagOf, type Precondition, requireSeen } from './precondition.ts';
import { Refusal } from './refusal.ts';
import { type Attempt, recordingRefusals } from './refusal-record.ts';
import { RepQueue } from './rep-queue.ts';
import type { Actor, Ending, PendingSave, Saves, SentProfile } from './saves.ts';
import { sleep } from './sleep.ts';
import { Unanswered, type Vendor, VendorRefusal } from './vendor.ts';
import { ICP_PATH } from './vendor-routes.ts';

/**
 * Milliseconds for the parts of a save. Together they stay below the 35 seconds after which the editor gives up, so
 * that it hears what became of the save.
 */
const BEFORE_SENDING_MS = 12_000;
const SENDING_MS = 15_000;
const READING_BACK_MS = 5000;

/** What stands saved for a rep. */
export interface Reading {
  /** The vendor's answer, letter for letter. */
  text: string;
  stored: StoredIcp | null;
  etag: string | null;
}

export interface SaveRequest {
  requestId: string;
  /** Who saves, where people are told apart. */
  actor: Actor | null;
  /** Whose turn it takes at the limiter. */
  lane: string;
  /** The rep; null for the API key's own user. */
  externalUserId: string | null;
  /** The vendor's body, as it is sent. */
  body: SentProfile & Record<string, unknown>;
  precondition: Precondition;
  source: SaveSource;
  /** Aborted when whoever asked has gone. Heeded until the save is sent. */
  signal: AbortSignal;
}

/** The answer to a save that took effect. */
export interface Saved {
  status: number;
  text: string;
  /** The version that stands there now; null when it could not be read back. */
  etag: string | null;
}

const nothingSaved = JSON.stringify({
  icpFilters: [],
  pagination: { hasMore: false, limit: 0, totalAmount: 0 },
});

/** Reading and replacing ICPs, safely: one save of a rep at a time, checked before and written down before it is sent. */
export class Icps {
  readonly #vendor: Vendor;
  readonly #saves: Saves;
  readonly #log: Log;
  readonly #queue = new RepQueue();

  constructor(vendor: Vendor, saves: Saves, log: Log) {
    this.#vendor = vendor;
    this.#saves = saves;
    this.#log = log;
  }

  /**
   * What stands saved. The vendor does not document whether nothing is an empty list or a 404; both are read as an
   * empty list.
   * @param rep the `externalUserId`; null for the API key's own user
   * @throws Refusal the vendor's, or 502, 504 when there is no answer
   */
  async read(rep: string | null, options: { lane: string; signal: AbortSignal }): Promise<Reading> {
    const call = { method: 'GET', path: ICP_PATH, externalUserId: rep } as const;
    try {
      const { text, data } = await this.#vendor.call(call, options);
      const list = z.safeParse(icpListSchema, data);
      if (!list.success) {
        throw new Unanswered(502, 'The API gave an answer that is not a list of ICPs.');
      }
      const stored = list.data.icpFilters[0] ?? null;
      return { text, stored, etag: etagOf(stored) };
    } catch (error) {
      if (!(error instanceof VendorRefusal && error.status === 404)) throw error;
      return { text: nothingSaved, stored: null, etag: null };
    }
  }

  /**
   * Replaces what the author saw.
   * @throws Refusal 412 when something else stands there now; 503 when the save could not be written down (nothing is
   * sent then); the vendor's refusal; 502 or 504 when it is not known whether the save arrived
   */
  save(save: SaveRequest): Promise<Saved> {
    const signal = AbortSignal.any([save.signal, AbortSignal.timeout(BEFORE_SENDING_MS)]);
    return this.#queue.run(save.externalUserId, signal, async () => {
      const parts = { saves: this.#saves, log: this.#log };
      const { id, before } = await recordingRefusals(parts, attemptOf(save), () =>
        this.#prepare(save, signal),
      );
      return await this.#send(save, id, before.etag);
    });
  }

  /** Everything that comes before sending; from here on the save has a row of its own. */
  async #prepare(save: SaveRequest, signal: AbortSignal) {
    const before = await this.read(save.externalUserId, { lane: save.lane, signal });
    await this.#settleLeftovers(save.externalUserId, before.stored);
    requireSeen(save.precondition, before.stored, 'Nothing was saved.');
    return { id: await this.#begin(save, before), before };
  }

  /** Resolves when the saves that are under way are done; whoever asked for one may have gone. */
  idle(): Promise<void> {
    return this.#queue.idle();
  }

  /**
   * Settles the saves that an earlier run of the program left without an ending. Logs what it cannot settle.
   * @param stop ends it early; the rest stays pending
   * @param onItsWayMs for how long after it was sent a save may still arrive, in milliseconds, though the process that
   * sent it was killed; what stands there sooner proves nothing
   */
  async reconcile(stop: AbortSignal, onItsWayMs: number): Promise<void> {
    try {
      const leftovers = await this.#saves.pending();
      if (leftovers.length > 0) await sleep(onItsWayMs, stop);
      for (const rep of new Set(leftovers.map((left) => left.externalUserId))) {
        if (stop.aborted) return;
        const signal = AbortSignal.any([stop, AbortSignal.timeout(BEFORE_SENDING_MS)]);
        await this.#queue.run(rep, signal, async () => {
          const { stored } = await this.read(rep, { lane: 'reconcile', signal });
          await this.#settleLeftovers(rep, stored);
        });
      }
    } catch (error) {
      // What keeps one rep from being read keeps the others, too. Each is looked at again before its next save.
      this.#log.error('Saves of an earlier run could not be checked. They stay pending.', error);
    }
  }

  /** While a rep's turn lasts, its pending saves are those that nobody works on any more. */
  async #settleLeftovers(rep: string | null, stored: StoredIcp | null): Promise<void> {
    try {
      for (const left of await this.#saves.pending({ externalUserId: rep })) {
        const ending = {
          outcome: judge(left, stored),
          afterEtag: etagOf(stored),
          vendorStatus: null,
        };
        await this.#saves.end(left.id, ending);
      }
    } catch (error) {
      throw recordUnavailable(error);
    }
  }

  async #begin(save: SaveRequest, { stored, etag }: Reading): Promise<number> {
    const { requestId, actor, externalUserId, source } = save;
    try {
      return await this.#saves.begin({
        requestId,
        actor,
        externalUserId,
        source,
        profile: profileOf(save),
        former: stored,
        formerEtag: etag,
      });
    } catch (error) {
      throw recordUnavailable(error);
    }
  }

  async #send(save: SaveRequest, id: number, formerEtag: string | null): Promise<Saved> {
    const call = { method: 'POST', path: ICP_PATH, body: save.body } as const;
    const signal = AbortSignal.timeout(SENDING_MS);
    try {
      const { status, text } = await this.#vendor.call(call, { lane: save.lane, signal });
      const after = await this.#readBack(save);
      await this.#end(id, {
        outcome: 'saved',
        afterEtag: after?.etag ?? null,
        vendorStatus: status,
      });
      return { status, text, etag: after?.etag ?? null };
    } catch (error) {
      const answered = error instanceof VendorRefusal;
      if (error instanceof Unanswered || (answered && error.status >= 500)) {
        return await this.#lookAgain(save, id, formerEtag, error);
      }
      const vendorStatus = answered ? error.status : null;
      await this.#end(id, { outcome: 'not-saved', afterEtag: null, vendorStatus });
      throw error;
    }
  }

  /** After an answer that leaves it open: what stands there now tells whether the save arrived. */
  async #lookAgain(
    save: SaveRequest,
    id: number,
    formerEtag: string | null,
    error: Unanswered | VendorRefusal,
  ): Promise<Saved> {
    const vendorStatus = error instanceof VendorRefusal ? error.status : null;
    const after = await this.#readBack(save);
    if (after?.stored && sameFilters(save.body, after.stored)) {
      await this.#end(id, { outcome: 'saved', afterEtag: after.etag, vendorStatus });
      return { status: 201, text: JSON.stringify(after.stored), etag: after.etag };
    }
    if (vendorStatus !== null && after?.etag === formerEtag) {
      await this.#end(id, { outcome: 'not-saved', afterEtag: after.etag, vendorStatus });
      throw error;
    }
    // The save may still be on its way, so it stays pending until the rep is next looked at.
    const advice =
      'It is not known whether the save arrived: load the ICP again before you repeat it.';
    throw new Refusal(error.status, `${error.message} ${advice}`, { cause: error });
  }

  async #readBack(save: SaveRequest): Promise<Reading | null> {
    const signal = AbortSignal.timeout(READING_BACK_MS);
    try {
      return await this.read(save.externalUserId, { lane: save.lane, signal });
    } catch (error) {
      this.#log.error('What stands saved could not be read back.', error, save.requestId);
      return null;
    }
  }

  /** Without an ending the row stays pending and is settled later; the save itself has happened. */
  async #end(id: number, ending: Ending): Promise<void> {
    try {
      await this.#saves.end(id, ending);
    } catch (error) {
      this.#log.error('The ending of a save could not be written down.', error);
    }
  }
}

function profileOf({ body: { externalUserId: _, ...profile } }: SaveRequest): SentProfile {
  return profile;
}

function attemptOf(save: SaveRequest): Attempt {
  const { requestId, actor, externalUserId } = save;
  return { requestId, actor, call: `POST ${ICP_PATH}`, externalUserId, profile: profileOf(save) };
}

function judge(left: PendingSave, stored: StoredIcp | null): Ending['outcome'] {
  if (stored !== null && sameFilters(left.profile, stored)) return 'saved';
  return etagOf(stored) === left.formerEtag ? 'not-saved' : 'unknown';
}

function recordUnavailable(cause: unknown): Refusal {
  return new Refusal(503, 'The save could not be written down, so it was not sent.', {
    reason: 'record-unavailable',
    cause,
  });
}
