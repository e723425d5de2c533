import type { Rates } from './rates.ts';

/**
 * Companies that carry at least one of several industry tags.
 *
 * Related tags (Software, SaaS, Enterprise Software) stand on the same companies, so that a sum counts these twice and
 * even independent tags would overlap less: the largest tag counts in full, what the others would add to it by half.
 */
export function industryShare(chosen: readonly string[], rates: Rates): number {
  return relatedUnion([...new Set(chosen)].map((tag) => tagShare(tag, rates)));
}

/** Share of the companies with known industries that carry this tag. */
export function tagShare(tag: string, rates: Rates): number {
  return rates.industries.get(tag) ?? rates.defaults.industry;
}

/** The largest plus half of what independent shares would add to it. A further share never makes it smaller. */
export function relatedUnion(shares: readonly number[]): number {
  let none = 1;
  let largest = 0;
  for (const share of shares) {
    none *= 1 - share;
    largest = Math.max(largest, share);
  }
  return largest + (1 - none - largest) / 2;
}
