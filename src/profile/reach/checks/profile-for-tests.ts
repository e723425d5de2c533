import { emptyValues, type ProfileValues } from '../../values.ts';
import type { CheckedProfile } from './check.ts';

/** A profile with these filters and small vocabularies, for the tests of the checks. */
export function profileWith(values: Partial<ProfileValues>): CheckedProfile {
  return {
    values: { ...emptyValues, ...values },
    vocabularies: {
      industries: ['Finance', 'Financial Services', 'Software'],
      departments: ['Engineering', 'Marketing and Advertising', 'Sales'],
      seniorities: ['C-Level', 'Other', 'VP'],
    },
    names: (code) => code.toUpperCase(),
  };
}
