import type { Vocabularies } from '../../active-filters.ts';
import type { FieldId } from '../../fields.ts';
import type { ProfileValues } from '../../values.ts';

/**
 * A rule about a profile that can be sent but is perhaps not meant. Checks never block.
 *
 * A new one is a file with its test in this folder and a line in `findings.ts`.
 */
export interface Check {
  /** Stable, for tests and for keeping findings apart. */
  id: string;
  /** `warning`: it probably excludes what is wanted. `note`: it does no harm, or does nothing. */
  severity: 'warning' | 'note';
  look: (profile: CheckedProfile) => Remark[];
}

export interface CheckedProfile {
  values: ProfileValues;
  /** The accepted values; null while they are not known, when checks on them find nothing. */
  vocabularies: Vocabularies;
  /** The name of a country code. */
  names: (code: string) => string;
}

/** What a check has to say. */
export interface Remark {
  /** Plain English, one sentence. */
  sentence: string;
  /** The fields that it concerns, the one to show it at first. */
  fieldIds: readonly [FieldId, ...FieldId[]];
  fix: Fix | null;
}

/** A way out in one click. */
export interface Fix {
  /** What the button does: "Remove France". */
  label: string;
  /** The profile with it. */
  values: ProfileValues;
}
