import type { Estimate } from './estimate.ts';

/**
 * How narrow a profile is, in a word: from the point estimate of companies with a matching person. The range only words
 * how sure that is; over eight filters it spans 50 times and would always read "cannot tell".
 */

export type StateWord = 'Very narrow' | 'Narrow' | 'Focused' | 'Broad';

/** Companies of the whole market; an assumption, to be tuned against what fetches return. */
export interface Thresholds {
  /** Fewer are Very narrow. */
  narrowFrom: number;
  /** Fewer are Narrow. */
  focusedFrom: number;
  /** More are Broad. */
  focusedUpTo: number;
}

export const thresholds: Thresholds = { narrowFrom: 50, focusedFrom: 500, focusedUpTo: 50_000 };

export function stateWord(
  { expectedCompanies }: Pick<Estimate, 'expectedCompanies'>,
  { narrowFrom, focusedFrom, focusedUpTo }: Thresholds = thresholds,
): StateWord {
  if (expectedCompanies < narrowFrom) return 'Very narrow';
  if (expectedCompanies < focusedFrom) return 'Narrow';
  return expectedCompanies <= focusedUpTo ? 'Focused' : 'Broad';
}
