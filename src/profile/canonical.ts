import { isUnset, type Profile } from './values.ts';

/**
 * One spelling for every equal profile, so that versions can be compared and hashed. Keys are sorted; lists of strings
 * are sets on this wire and are sorted too, so that a server which hands them back in another order has not changed
 * anything. Other lists keep their order.
 */
export function canonicalJson(value: unknown): string {
  return JSON.stringify(canonical(value));
}

function canonical(value: unknown): unknown {
  if (Array.isArray(value)) {
    const items = value.map(canonical);
    return items.every((item) => typeof item === 'string') ? items.sort() : items;
  }
  if (typeof value !== 'object' || value === null) return value;
  const entries = Object.entries(value).map(([key, item]) => [key, canonical(item)] as const);
  return Object.fromEntries(entries.sort(([one], [other]) => (one < other ? -1 : 1)));
}

/**
 * Whether two profiles filter the same. How the API returns a filter that nobody set is not documented, so missing,
 * null, an empty list or object and a range of zeros are all "not set".
 */
export function sameFilters(one: Profile, other: Profile): boolean {
  return canonicalJson(setFilters(one)) === canonicalJson(setFilters(other));
}

function setFilters({ companies, people }: Profile): unknown {
  return [setOnly(companies), setOnly(people)];
}

function setOnly(section: object | null | undefined): unknown {
  return Object.fromEntries(Object.entries(section ?? {}).filter(([, filter]) => !isUnset(filter)));
}
