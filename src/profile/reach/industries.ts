import type { Rates } from './rates.ts';

/**
 * Companies that carry at least one of several industry tags.
 *
 * Related tags (Software, SaaS, Enterprise Software) stand on the same companies, so that a sum counts these twice and
 * even independent tags would overlap less: the largest tag counts in full, what the others would add to it by half.
 */
export function industryShare(chosen: readonly string[], rates: Rates): number {
  let none = 1;
  let largest = 0;
  for (const tag of new Set(chosen.map(listedName))) {
    const share = tagShare(tag, rates);
    none *= 1 - share;
    largest = Math.max(largest, share);
  }
  // A further tag makes neither term smaller.
  return largest + (1 - none - largest) / 2;
}

/** Share of the companies with known industries that carry this tag. */
export function tagShare(tag: string, rates: Rates): number {
  return rates.industries.get(listedName(tag)) ?? rates.defaults.industry;
}

/** Names in the vendor's documentation that its own list of industries spells otherwise. */
const listedNames: ReadonlyMap<string, string> = new Map([
  ['Technology', 'Information Technology'],
]);

function listedName(tag: string): string {
  return listedNames.get(tag) ?? tag;
}
