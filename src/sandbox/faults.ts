/**
 * Faults on demand: what a network and a vendor do on a bad day, for tests and demonstrations. Rules are added and
 * cleared while the sandbox runs; without rules nothing happens.
 */

export type Fault =
  /** Answers as usual after this many milliseconds; a request that is aborted meanwhile rejects at once. */
  | { kind: 'delay'; ms: number }
  /** Refuses with this status and the documented body; the request has no effect. */
  | { kind: 'status'; status: 402 | 403 | 404 | 429 | 500 }
  /**
   * The connection breaks: `fetch` rejects with a TypeError. With `afterwards` the request takes effect first and
   * only its answer is lost, which is the case that a caller cannot tell from the other.
   */
  | { kind: 'drop'; afterwards?: boolean }
  /** The request takes effect, and its answer is cut off in the middle of the JSON. */
  | { kind: 'malformed' };

export interface FaultRule {
  fault: Fault;
  /** Only requests with this method; any when left out. */
  method?: string;
  /** Only requests to exactly this path; any when left out. */
  path?: string;
  /** How many requests it meets before it is spent; 1 when left out, `Infinity` for all. */
  times?: number;
}

export interface Faults {
  /** Adds a rule. A request meets the first rule that fits it and is not spent. */
  add(rule: FaultRule): void;
  /** Removes every rule. */
  clear(): void;
  /** The fault that this request meets, if any. Counts against the rule. */
  take(method: string, path: string): Fault | undefined;
}

export function createFaults(): Faults {
  let rules: { rule: FaultRule; left: number }[] = [];
  return {
    add(rule) {
      rules.push({ rule, left: rule.times ?? 1 });
    },
    clear() {
      rules = [];
    },
    take(method, path) {
      const found = rules.find(
        ({ rule }) => (rule.method ?? method) === method && (rule.path ?? path) === path,
      );
      if (found === undefined) return undefined;
      found.left -= 1;
      rules = rules.filter(({ left }) => left > 0);
      return found.rule.fault;
    },
  };
}

/** Resolves after `ms`; rejects with the signal's reason when the request is aborted first. */
export function pause(ms: number, signal: AbortSignal): Promise<void> {
  return new Promise((resolve, reject) => {
    const stop = () => {
      clearTimeout(timer);
      reject(signal.reason);
    };
    const timer = setTimeout(() => {
      signal.removeEventListener('abort', stop);
      resolve();
    }, ms);
    if (signal.aborted) stop();
    else signal.addEventListener('abort', stop, { once: true });
  });
}
