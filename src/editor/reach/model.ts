import type { Vocabularies } from '#profile/active-filters.ts';
import type { RangeField } from '#profile/fields.ts';
import { placeName } from '#profile/place-search.ts';
import { type Finding, findings } from '#profile/reach/checks/findings.ts';
import { distribution } from '#profile/reach/distribution.ts';
import { type Estimate, estimate } from '#profile/reach/estimate.ts';
import { rates } from '#profile/reach/rates.ts';
import { basis, reasons } from '#profile/reach/reasons.ts';
import { type Relief, reliefs } from '#profile/reach/reliefs.ts';
import { type StateWord, stateWord } from '#profile/reach/state-word.ts';
import { keepsWords, shareWords } from '#profile/reach/wording.ts';
import type { ProfileValues } from '#profile/values.ts';

/** What the market model says of a profile, ready to be shown. */
export interface Reach {
  state: StateWord;
  estimate: Estimate;
  /** "about 1 in 3,000 companies, between 1 in 1,000 and 1 in 9,000" */
  share: string;
  reasons: readonly string[];
  /** What the estimate rests on. */
  basis: readonly string[];
  reliefs: readonly Relief[];
  findings: readonly Finding[];
}

/**
 * The market model with its base rates, in one part that is loaded after the form can be used.
 * @param neverMatched the vendor has never returned anything for these values, which outranks the estimate
 */
export function reachOf(
  values: ProfileValues,
  vocabularies: Vocabularies,
  neverMatched: boolean,
): Reach {
  const estimated = estimate(values, rates, vocabularies);
  const state = neverMatched ? 'Very narrow' : stateWord(estimated);
  return {
    state,
    estimate: estimated,
    share: shareWords(estimated),
    reasons: reasons(estimated),
    basis,
    reliefs: reliefs(values, estimated, rates, vocabularies, state),
    findings: findings({ values, vocabularies, names: placeName }),
  };
}

/** The estimated market along a range's slider: a share per stop. */
export function marketAlong(field: RangeField): readonly number[] {
  return distribution(field, rates);
}

/** Where a share stands on the log scale that all rows share: 1 for the whole market, 0 for one company of it. */
export function onScale(share: number): number {
  return Math.max(0, 1 + Math.log(share) / Math.log(rates.universe));
}

export { keepsWords };
