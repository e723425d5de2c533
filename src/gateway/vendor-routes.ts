import type { Right } from './rights.ts';

/**
 * The calls that the gateway passes on, and no others: the vendor's own methods and paths, under `/api` here. What
 * goes out is always a path of this table, never one that a request brought along, so a request cannot steer where
 * the key is sent.
 */
export interface VendorRoute {
  method: 'GET' | 'POST';
  path: VendorPath;
  /** Where the call names the rep, so that rights over reps can be checked in one place. */
  rep: 'query' | 'body' | 'none';
  right: Right;
}

export type VendorPath =
  | '/v1/credits'
  | '/v1/people/search/filters'
  | '/v2/people/search'
  | '/v2/recommendations/fetch'
  | '/v2/recommendations/icp';

export const ICP_PATH: VendorPath = '/v2/recommendations/icp';
export const FETCH_PATH: VendorPath = '/v2/recommendations/fetch';
export const SEARCH_PATH: VendorPath = '/v2/people/search';

export const vendorRoutes: readonly VendorRoute[] = [
  { method: 'GET', path: ICP_PATH, rep: 'query', right: 'read' },
  { method: 'POST', path: ICP_PATH, rep: 'body', right: 'write' },
  { method: 'POST', path: FETCH_PATH, rep: 'body', right: 'write' },
  { method: 'POST', path: SEARCH_PATH, rep: 'none', right: 'write' },
  { method: 'GET', path: '/v1/people/search/filters', rep: 'none', right: 'read' },
  { method: 'GET', path: '/v1/credits', rep: 'none', right: 'read' },
];

/**
 * Whether the target of an HTTP request is a plain path. Absolute addresses, dot segments, empty segments, and slashes,
 * backslashes or dots in disguise have no business here; parsers disagree about them, which is how such a path gets past
 * one and means something else to the next.
 */
export function isPlainTarget(target: string): boolean {
  const path = target.split('?', 1)[0] ?? '';
  return (
    path.startsWith('/') &&
    !path.includes('//') &&
    !/%(?:2f|5c|2e|25|00)|[\\#]/i.test(path) &&
    !path.split('/').some((segment) => segment === '.' || segment === '..')
  );
}
