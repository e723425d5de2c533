import * as z from 'zod/mini';
import type { Limiter } from './limiter.ts';
import { Refusal } from './refusal.ts';
import { sleep } from './sleep.ts';
import { UPSTREAM_ORIGIN, type Upstream } from './upstream.ts';
import type { VendorPath } from './vendor-routes.ts';

/** One attempt of a GET, in milliseconds: after this it is worth asking again. */
const GET_ATTEMPT_MS = 10_000;
const ATTEMPTS = 3;
/** How long to hold back after a 429, in milliseconds. The vendor documents no `Retry-After`. */
const HOLD_BACK_MS = 1000;
/** A longer wait than this is the caller's business, who is told of it. */
const LONGEST_HOLD_BACK_MS = 5000;

export interface VendorCall {
  method: 'GET' | 'POST';
  path: VendorPath;
  /** For the query of a GET. */
  externalUserId?: string | null;
  /** For a POST, sent as JSON. */
  body?: unknown;
}

/** Whose turn a call takes, and when it is given up. */
export interface CallOptions {
  lane: string;
  signal: AbortSignal;
  /** Gives it up only while it waits for its turn: what was sent is seen through. */
  beforeSending?: AbortSignal;
}

/** A success of the vendor: status 2xx and a JSON object. */
export interface VendorAnswer {
  status: number;
  text: string;
  data: Record<string, unknown>;
}

/** The vendor answered, and not with a success. */
export class VendorRefusal extends Refusal {
  override name = 'VendorRefusal';
}

/** A call went out and no usable answer came back: whether it took effect is not known. */
export class Unanswered extends Refusal {
  override name = 'Unanswered';
}

const dataSchema = z.record(z.string(), z.unknown());
const errorSchema = z.looseObject({ message: z.string() });

/** The vendor's API with its manners: rate, patience, repeats where they are safe, errors that can be read. */
export class Vendor {
  readonly #upstream: Upstream;
  readonly #limiter: Limiter;

  constructor(upstream: Upstream, limiter: Limiter) {
    this.#upstream = upstream;
    this.#limiter = limiter;
  }

  /**
   * Sends one call. A GET is sent again when there was no answer or a fault of the server; a POST only after a 429,
   * which says that it was not processed.
   * @throws VendorRefusal, Unanswered; any other Refusal means that nothing was sent
   */
  async call(call: VendorCall, options: CallOptions): Promise<VendorAnswer> {
    for (let attempt = 1; ; attempt += 1) {
      await this.#admit(options);
      try {
        return await this.#attempt(call, options.signal);
      } catch (error) {
        const wait = this.#waitBeforeRepeat(call, error, attempt);
        if (wait === null || options.signal.aborted) throw error;
        await sleep(wait, options.signal);
      }
    }
  }

  async #admit({ lane, signal, beforeSending }: CallOptions): Promise<void> {
    try {
      const patience = beforeSending ? AbortSignal.any([signal, beforeSending]) : signal;
      await this.#limiter.admit(lane, patience);
    } catch (error) {
      if (error instanceof Refusal) throw error;
      throw new Refusal(504, 'It took too long until the call could be sent. Nothing was sent.', {
        reason: 'busy',
        cause: error,
      });
    }
  }

  async #attempt(call: VendorCall, signal: AbortSignal): Promise<VendorAnswer> {
    const timeout = new AbortController();
    const timer = setTimeout(() => timeout.abort(), GET_ATTEMPT_MS);
    const patience = call.method === 'GET' ? AbortSignal.any([signal, timeout.signal]) : signal;
    let status: number;
    let text: string;
    let retryAfter: string | null;
    try {
      const response = await abortable(this.#upstream(toRequest(call, patience)), patience);
      text = await abortable(response.text(), patience);
      status = response.status;
      retryAfter = response.headers.get('Retry-After');
    } catch (error) {
      throw patience.aborted
        ? new Unanswered(504, 'The API did not answer in time.', { cause: error })
        : new Unanswered(502, 'The connection to the API failed.', { cause: error });
    } finally {
      clearTimeout(timer);
    }
    return readAnswer(status, text, retryAfter);
  }

  /** Milliseconds to wait before the call is sent again; null when it must not be. */
  #waitBeforeRepeat(call: VendorCall, error: unknown, attempt: number): number | null {
    if (error instanceof VendorRefusal && error.status === 429) {
      const asked = Number(error.headers['Retry-After'] ?? 0) * 1000;
      const hold = Math.max(asked, HOLD_BACK_MS * (1 + Math.random() / 4));
      this.#limiter.pause(Math.min(hold, LONGEST_HOLD_BACK_MS));
      // The limiter holds everybody back, this call included.
      return attempt < ATTEMPTS && hold <= LONGEST_HOLD_BACK_MS ? 0 : null;
    }
    const fault =
      error instanceof Unanswered || (error instanceof VendorRefusal && error.status >= 500);
    if (call.method !== 'GET' || !fault || attempt >= ATTEMPTS) return null;
    return 100 * 2 ** attempt * (1 + Math.random());
  }
}

function toRequest(call: VendorCall, signal: AbortSignal): Request {
  const url = new URL(call.path, UPSTREAM_ORIGIN);
  const { externalUserId = null } = call;
  if (externalUserId !== null) url.searchParams.set('externalUserId', externalUserId);
  if (call.method === 'GET') {
    return new Request(url, { headers: { Accept: 'application/json' }, signal });
  }
  return new Request(url, {
    method: call.method,
    headers: { Accept: 'application/json', 'Content-Type': 'application/json' },
    body: JSON.stringify(call.body),
    signal,
  });
}

function readAnswer(status: number, text: string, retryAfter: string | null): VendorAnswer {
  const data = parseObject(text);
  if (status >= 200 && status < 300 && data !== null) return { status, text, data };
  if (status < 400 || (status >= 500 && data === null)) {
    throw new Unanswered(502, 'The API gave an answer that cannot be read.');
  }
  const error = z.safeParse(errorSchema, data);
  const { code: _, message, ...details } = error.success ? error.data : { message: '' };
  throw new VendorRefusal(status, message || `The API refused with status ${status}.`, {
    details,
    headers:
      retryAfter !== null && /^\d{1,5}$/.test(retryAfter) ? { 'Retry-After': retryAfter } : {},
  });
}

function parseObject(text: string): Record<string, unknown> | null {
  try {
    const parsed = z.safeParse(dataSchema, JSON.parse(text));
    return parsed.success ? parsed.data : null;
  } catch {
    return null;
  }
}

/** The promise, or the signal's reason when that comes first: not every upstream heeds the signal of a request. */
function abortable<T>(promise: Promise<T>, signal: AbortSignal): Promise<T> {
  return new Promise((resolve, reject) => {
    const abort = () => reject(signal.reason);
    if (signal.aborted) abort();
    signal.addEventListener('abort', abort, { once: true });
    promise.then(resolve, reject).finally(() => signal.removeEventListener('abort', abort));
  });
}
