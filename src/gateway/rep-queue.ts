import { Refusal } from './refusal.ts';

/** Writers that may wait for one rep. */
const LONGEST_QUEUE = 64;

/**
 * Runs tasks of the same rep one after the other, so that between a read and the write that relies on it no other
 * write of this gateway comes. Tasks of different reps run side by side.
 */
export class RepQueue {
  readonly #lines = new Map<string | null, { last: Promise<unknown>; length: number }>();

  /** Resolves when the tasks that stand in line now are done. */
  async idle(): Promise<void> {
    await Promise.all([...this.#lines.values()].map(({ last }) => last));
  }

  /**
   * @param rep the `externalUserId`; null for the API key's own user
   * @param signal gives the place up; a task that has begun is not stopped by it
   * @throws Refusal 429 when too many are waiting already, 504 when the turn did not come in time; else what the task
   * throws
   */
  async run<T>(rep: string | null, signal: AbortSignal, task: () => Promise<T>): Promise<T> {
    const line = this.#lines.get(rep) ?? { last: Promise.resolve(), length: 0 };
    if (line.length >= LONGEST_QUEUE) {
      throw new Refusal(429, 'Too many saves of this rep are waiting. Try again in a moment.', {
        reason: 'busy',
        headers: { 'Retry-After': '5' },
      });
    }
    const former = line.last;
    const { promise: done, resolve: leave } = withResolvers();
    line.last = former.then(() => done);
    line.length += 1;
    this.#lines.set(rep, line);
    try {
      await turn(former, signal);
      return await task();
    } finally {
      leave();
      line.length -= 1;
      if (line.length === 0) this.#lines.delete(rep);
    }
  }
}

async function turn(former: Promise<unknown>, signal: AbortSignal): Promise<void> {
  const { promise: givenUp, resolve: giveUp } = withResolvers();
  signal.addEventListener('abort', giveUp, { once: true });
  if (!signal.aborted) await Promise.race([former, givenUp]);
  signal.removeEventListener('abort', giveUp);
  if (!signal.aborted) return;
  throw new Refusal(504, 'Other saves of this rep took too long. Nothing was sent.', {
    reason: 'busy',
    cause: signal.reason,
  });
}

/** `Promise.withResolvers`, which Node 20 does not have. */
function withResolvers(): { promise: Promise<void>; resolve: () => void } {
  let resolve: () => void = () => undefined;
  const promise = new Promise<void>((settle) => {
    resolve = settle;
  });
  return { promise, resolve };
}
