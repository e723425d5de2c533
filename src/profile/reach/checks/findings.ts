import type { Check, CheckedProfile, Remark } from './check.ts';
import { coveredPlaces } from './covered-places.ts';
import { distantPlaces } from './distant-places.ts';
import { idleFilters } from './idle-filters.ts';
import { manyPlaces } from './many-places.ts';
import { mismatchedTitles } from './mismatched-titles.ts';
import { repeatedTitles } from './repeated-titles.ts';
import { revenuePerHead } from './revenue-per-head.ts';
import { twinIndustries } from './twin-industries.ts';
import { unrecognised } from './unrecognised.ts';

export interface Finding extends Remark {
  /** Of the check. Several findings of one check differ in their sentence. */
  id: Check['id'];
  severity: Check['severity'];
}

const checks: readonly Check[] = [
  mismatchedTitles,
  distantPlaces,
  revenuePerHead,
  unrecognised,
  manyPlaces,
  coveredPlaces,
  repeatedTitles,
  twinIndustries,
  idleFilters,
];

/** Everything the checks find, warnings first. */
export function findings(profile: CheckedProfile): Finding[] {
  const found = checks.flatMap(({ id, severity, look }) =>
    look(profile).map((remark) => ({ ...remark, id, severity })),
  );
  const rank = ({ severity }: Finding) => (severity === 'warning' ? 0 : 1);
  return found.sort((one, other) => rank(one) - rank(other));
}
