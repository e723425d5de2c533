import type { FieldId } from '../../fields.ts';
import { type TitleMeaning, titleMeaning } from '../title-meaning.ts';
import type { Check, CheckedProfile, Remark } from './check.ts';
import { named, quoted } from './naming.ts';

/** Titles of people whom the chosen seniorities or departments leave out, as far as a title says what it means. */
export const mismatchedTitles: Check = {
  id: 'mismatched-titles',
  severity: 'warning',
  look: (profile) => [
    ...mismatches(
      profile,
      'seniorities',
      ({ seniority, department }) =>
        // Whoever has a function and leads nobody is at the vendor's level Other.
        seniority ?? (department === null ? null : 'Other'),
    ),
    ...mismatches(profile, 'departments', ({ department }) => department),
  ],
};

function mismatches(
  { values, vocabularies }: CheckedProfile,
  id: FieldId & ('seniorities' | 'departments'),
  meant: (meaning: TitleMeaning) => string | null,
): Remark[] {
  const chosen = values[id];
  if (chosen.length === 0) return [];
  const missing = new Map<string, string>();
  for (const title of values.jobTitles) {
    const means = meant(titleMeaning(title));
    if (means !== null && !chosen.some((value) => sameValue(value, means))) {
      missing.set(title, means);
    }
  }
  if (missing.size === 0) return [];
  const wanted = [...new Set(missing.values())];
  const titles = named([...missing.keys()].map(quoted));
  const known = wanted.every((value) => vocabularies?.[id].includes(value) ?? false);
  return [
    {
      sentence: `${titles} ${missing.size === 1 ? 'is' : 'are'} probably in none of the chosen ${id}: such people would not match.`,
      fieldIds: ['jobTitles', id],
      fix: known
        ? {
            label: `Add ${named(wanted)} to ${id}`,
            values: { ...values, [id]: [...chosen, ...wanted] },
          }
        : null,
    },
  ];
}

/** The vendor's documentation abbreviates departments: "Marketing" for "Marketing and Advertising". */
function sameValue(chosen: string, meant: string): boolean {
  return (
    chosen === meant || meant.startsWith(`${chosen} and `) || (chosen === 'H&R' && meant === 'HR')
  );
}
