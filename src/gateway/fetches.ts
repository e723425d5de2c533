import * as z from 'zod/mini';
import type { FetchEntry } from '#contract/fetches.ts';
import { fetchRequestSchema, recommendationsSchema } from '#contract/recommendations.ts';
import type { FetchEnding, FetchRecord, NewFetch } from './fetch-record.ts';
import type { Icps, Reading } from './icp.ts';
import type { Log } from './log.ts';
import { type Precondition, requireSeen } from './precondition.ts';
import { Refusal } from './refusal.ts';
import type { Actor } from './saves.ts';
import { sleep } from './sleep.ts';
import { Unanswered, type Vendor, type VendorAnswer, VendorRefusal } from './vendor.ts';
import { FETCH_PATH } from './vendor-routes.ts';

/**
 * Milliseconds for the parts of a fetch. Together they stay below the 35 seconds after which the editor gives up, so
 * that it hears what became of the fetch. Only writing it down can outlast its part, by the ten seconds that PostgreSQL
 * is given; nothing is sent then, and the sum is smaller.
 */
const BEFORE_SENDING_MS = 8000;
const SENDING_MS = 20_000;
const LOOKING_AGAIN_MS = 3000;
/** How long the answer waits for its ending to be written down, which goes on without it. */
const ENDING_MS = 2000;

/** Fetches of a rep that are read; older ones say nothing of what is saved now. */
const MOST_READ = 100;
/** The greatest number that PostgreSQL's `integer` holds. */
const GREATEST_PLACE = 2_147_483_647;

export interface FetchCall {
  requestId: string;
  actor: Actor | null;
  /** Whose turn it takes at the limiter. */
  lane: string;
  /** The rep; null for the API key's own user. */
  externalUserId: string | null;
  /** The vendor's body, as it is sent. */
  body: Record<string, unknown>;
  /** What whoever asks has seen; null when they did not say. */
  precondition: Precondition | null;
  /** Aborted when whoever asked has gone. Heeded until the fetch is sent. */
  signal: AbortSignal;
}

/**
 * Fetching recommendations, which is paid for. A fetch is written down before it is sent, because an answer that is lost
 * on the way may be billed all the same, and its ending afterwards. Once sent it is seen through, even when whoever
 * asked has gone.
 */
export class Fetches {
  readonly #vendor: Vendor;
  readonly #icps: Icps;
  readonly #record: FetchRecord;
  readonly #log: Log;
  readonly #running = new Set<Promise<unknown>>();

  constructor(vendor: Vendor, icps: Icps, record: FetchRecord, log: Log) {
    this.#vendor = vendor;
    this.#icps = icps;
    this.#record = record;
    this.#log = log;
  }

  /**
   * @throws Refusal 400 when the page cannot be written down, 412 when something else stands saved than was seen, 503
   * when the record is not to be had, any status with `not-sent` when what is saved could not be read (nothing is sent in
   * all of these); the vendor's refusal; 502 or 504 without a reason when it is not known whether the fetch was carried out
   */
  async fetch(call: FetchCall): Promise<VendorAnswer> {
    const { from, to } = readPage(call.body);
    const beforeSending = AbortSignal.any([call.signal, AbortSignal.timeout(BEFORE_SENDING_MS)]);
    const { stored, etag } = await this.#look(call, beforeSending);
    if (call.precondition !== null) {
      requireSeen(call.precondition, stored, 'Nothing was fetched.');
    }
    const { requestId, actor, externalUserId } = call;
    const id = await this.#begin({ requestId, actor, externalUserId, from, to, etag });
    return await this.#track(this.#send(call, { id, etag, beforeSending }));
  }

  /** Fetches of a rep, latest first. */
  latest(externalUserId: string | null): Promise<FetchEntry[]> {
    return this.#record.latest(externalUserId, MOST_READ);
  }

  /** Resolves when the fetches that are under way are written down. */
  async idle(): Promise<void> {
    while (this.#running.size > 0) await Promise.allSettled(this.#running);
  }

  async #track<T>(running: Promise<T>): Promise<T> {
    this.#running.add(running);
    try {
      return await running;
    } finally {
      this.#running.delete(running);
    }
  }

  /** What stands saved. A fault here is not one of the fetch, which was not sent: nothing can have been billed. */
  async #look({ externalUserId, lane }: FetchCall, signal: AbortSignal): Promise<Reading> {
    try {
      return await this.#icps.read(externalUserId, { lane, signal });
    } catch (error) {
      if (!(error instanceof Refusal) || error.status < 500 || error.reason !== undefined) {
        throw error;
      }
      const message = `What is saved could not be read, so nothing was fetched. ${error.message}`;
      throw new Refusal(error.status, message, { reason: 'not-sent', cause: error });
    }
  }

  async #begin(fetch: NewFetch): Promise<number> {
    try {
      return await this.#record.begin(fetch);
    } catch (cause) {
      throw new Refusal(503, 'The fetch could not be written down, so it was not sent.', {
        reason: 'record-unavailable',
        cause,
      });
    }
  }

  async #send(call: FetchCall, { id, etag: before, beforeSending }: Begun): Promise<VendorAnswer> {
    const post = { method: 'POST', path: FETCH_PATH, body: call.body } as const;
    const signal = AbortSignal.timeout(SENDING_MS);
    try {
      const answer = await this.#vendor.call(post, { lane: call.lane, signal, beforeSending });
      const { companies, hasMore } = countIn(answer);
      const etag = await this.#stillSaved(call, before);
      const vendorStatus = answer.status;
      await this.#end(id, { outcome: 'answered', companies, hasMore, etag, vendorStatus });
      return answer;
    } catch (error) {
      const vendorStatus = error instanceof VendorRefusal ? error.status : null;
      const lost = error instanceof Unanswered || (vendorStatus !== null && vendorStatus >= 500);
      const outcome = lost ? 'unknown' : 'refused';
      const nothing = { companies: null, hasMore: null, etag: before };
      await this.#end(id, { outcome, ...nothing, vendorStatus });
      throw error;
    }
  }

  /** The version that stood saved before, if it still does: a save meanwhile leaves it open which one was asked. */
  async #stillSaved(call: FetchCall, before: string | null): Promise<string | null> {
    const signal = AbortSignal.timeout(LOOKING_AGAIN_MS);
    try {
      const { etag } = await this.#icps.read(call.externalUserId, { lane: call.lane, signal });
      return etag === before ? etag : null;
    } catch (error) {
      this.#log.error('What is saved could not be read after a fetch.', error, call.requestId);
      return null;
    }
  }

  /** Without an ending the row stays pending; the fetch itself has happened. */
  async #end(id: number, ending: FetchEnding): Promise<void> {
    const written = new AbortController();
    const writing = this.#record
      .end(id, ending)
      .catch((error) => this.#log.error('The ending of a fetch could not be written down.', error))
      .finally(() => written.abort());
    void this.#track(writing);
    await sleep(ENDING_MS, written.signal);
  }
}

/** A fetch that is written down and may be sent. */
interface Begun {
  id: number;
  /** The version that stood saved. */
  etag: string | null;
  /** Aborted when it must not be sent any more. */
  beforeSending: AbortSignal;
}

function readPage(body: Record<string, unknown>): { from: number; to: number } {
  const parsed = z.safeParse(fetchRequestSchema, body);
  if (!parsed.success || parsed.data.pagination.to > GREATEST_PLACE) {
    throw new Refusal(
      400,
      'pagination must hold from and to, whole numbers with from smaller than to. Nothing was fetched.',
    );
  }
  return parsed.data.pagination;
}

/** How much came back; nulls where the answer has another shape than documented, which the caller has to judge. */
function countIn({ data }: VendorAnswer): Pick<FetchEnding, 'companies' | 'hasMore'> {
  const parsed = z.safeParse(recommendationsSchema, data);
  if (!parsed.success) return { companies: null, hasMore: null };
  const { companies, pagination } = parsed.data;
  return { companies: companies.length, hasMore: pagination?.hasMore ?? null };
}
