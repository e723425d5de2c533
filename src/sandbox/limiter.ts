export interface RateLimit {
  perSecond: number;
  burst: number;
}

/** The vendor's published limit for each key user. Source: developers.surfe.com, rate limits. */
export const documentedRateLimit: RateLimit = { perSecond: 10, burst: 20 };

/**
 * A token bucket for each key user: full with `burst` tokens at first, refilled at `perSecond`, one taken by each
 * request. Returns whether the request may pass; a refused one costs nothing.
 */
export function createLimiter(limit: RateLimit, clock: () => Date): (user: string) => boolean {
  const buckets = new Map<string, { tokens: number; at: number }>();
  return (user) => {
    const now = clock().getTime();
    const bucket = buckets.get(user) ?? { tokens: limit.burst, at: now };
    // A clock that is set back takes no tokens away, and from there on they come back by the time that it shows.
    const seconds = Math.max(0, now - bucket.at) / 1_000;
    const tokens = Math.min(limit.burst, bucket.tokens + seconds * limit.perSecond);
    const passes = tokens >= 1;
    buckets.set(user, { tokens: passes ? tokens - 1 : tokens, at: now });
    return passes;
  };
}
