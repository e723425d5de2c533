import { Refusal } from './refusal.ts';

/**
 * Keeps the calls of one API key within the vendor's rate and shares that rate fairly.
 *
 * The vendor allows 10 requests a second and bursts of 20 per key (developers.surfe.com/rate-limits). Whoever comes
 * when nothing is left waits in the lane of its caller, and free places go round the lanes, so that one busy caller
 * delays itself and nobody else. Own code, because the queues on the registry are first come, first served.
 */
export interface LimiterOptions {
  /** Calls per second, in the long run. */
  perSecond: number;
  /** Calls at once after a quiet time. */
  burst: number;
  /** Calls that may wait in one lane. */
  laneLength: number;
  /** Calls that may wait in all lanes together. */
  totalLength: number;
}

export const vendorRate: LimiterOptions = {
  perSecond: 10,
  burst: 20,
  laneLength: 64,
  totalLength: 512,
};

interface Waiting {
  start: () => void;
}

export class Limiter {
  readonly #options: LimiterOptions;
  /** Lanes with someone waiting, the one whose turn is next first. */
  readonly #lanes = new Map<string, Waiting[]>();
  #waiting = 0;
  #tokens: number;
  #filledAt = performance.now();
  #timer: NodeJS.Timeout | undefined;

  constructor(options: LimiterOptions) {
    this.#options = options;
    this.#tokens = options.burst;
  }

  /**
   * Resolves when the caller may send one call.
   * @param lane who is asking; lanes take turns
   * @param signal gives the place up
   * @throws Refusal 429 when the caller's lane is full, 503 when all lanes are, both with `Retry-After`; the
   * signal's reason when it is aborted
   */
  async admit(lane: string, signal: AbortSignal): Promise<void> {
    signal.throwIfAborted();
    this.#refill();
    if (this.#waiting === 0 && this.#tokens >= 1) {
      this.#tokens -= 1;
      return;
    }
    this.#refuseOverflow(lane);
    await this.#wait(lane, signal);
  }

  /**
   * Holds every call back, after the vendor has said that there were too many.
   * @param ms how long, in milliseconds
   */
  pause(ms: number): void {
    this.#refill();
    this.#tokens = Math.min(this.#tokens, 1 - (ms * this.#options.perSecond) / 1000);
    this.#schedule();
  }

  #refill(): void {
    const now = performance.now();
    const gained = ((now - this.#filledAt) * this.#options.perSecond) / 1000;
    this.#tokens = Math.min(this.#options.burst, this.#tokens + gained);
    this.#filledAt = now;
  }

  #refuseOverflow(lane: string): void {
    const laneFull = (this.#lanes.get(lane)?.length ?? 0) >= this.#options.laneLength;
    if (!laneFull && this.#waiting < this.#options.totalLength) return;
    const seconds = Math.max(1, Math.ceil(this.#waiting / this.#options.perSecond));
    const headers = { 'Retry-After': String(seconds) };
    throw laneFull
      ? new Refusal(429, 'Too many requests are waiting already. Try again in a moment.', {
          reason: 'busy',
          headers,
        })
      : new Refusal(503, 'The gateway is busy. Try again in a moment.', {
          reason: 'busy',
          headers,
        });
  }

  #wait(lane: string, signal: AbortSignal): Promise<void> {
    return new Promise((resolve, reject) => {
      const giveUp = () => {
        this.#leave(lane, waiting);
        reject(signal.reason);
      };
      const waiting: Waiting = {
        start: () => {
          signal.removeEventListener('abort', giveUp);
          resolve();
        },
      };
      signal.addEventListener('abort', giveUp, { once: true });
      const queue = this.#lanes.get(lane);
      if (queue === undefined) this.#lanes.set(lane, [waiting]);
      else queue.push(waiting);
      this.#waiting += 1;
      this.#schedule();
    });
  }

  #leave(lane: string, waiting: Waiting): void {
    const queue = this.#lanes.get(lane);
    const place = queue?.indexOf(waiting) ?? -1;
    if (queue === undefined || place < 0) return;
    queue.splice(place, 1);
    this.#waiting -= 1;
    if (queue.length === 0) this.#lanes.delete(lane);
  }

  #schedule(): void {
    clearTimeout(this.#timer);
    if (this.#waiting === 0) return;
    const ms = ((1 - this.#tokens) * 1000) / this.#options.perSecond;
    this.#timer = setTimeout(() => this.#release(), Math.max(0, Math.ceil(ms)));
  }

  #release(): void {
    this.#refill();
    while (this.#tokens >= 1) {
      const next = this.#lanes.entries().next();
      if (next.done) break;
      const [lane, queue] = next.value;
      const waiting = queue.shift();
      // To the end of the round; a Map keeps the order of insertion.
      this.#lanes.delete(lane);
      if (queue.length > 0) this.#lanes.set(lane, queue);
      this.#waiting -= 1;
      this.#tokens -= 1;
      waiting?.start();
    }
    this.#schedule();
  }
}
