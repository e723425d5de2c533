import type { UseFormReturn } from 'react-hook-form';
import { canonicalJson } from '#profile/canonical.ts';
import { fields } from '#profile/fields.ts';
import { isSame, type ProfileValues } from '#profile/values.ts';

/** Puts a whole profile into the form as an edit: what is stored stays what changes are measured against. */
export function applyValues(
  { setValue }: Pick<UseFormReturn<ProfileValues>, 'setValue'>,
  values: ProfileValues,
) {
  for (const { id } of fields) setValue(id, values[id], { shouldDirty: true, shouldTouch: true });
  setValue('further', values.further, { shouldDirty: true });
}

/**
 * Puts into the form what `next` changes of `base`, and nothing else: for changes that were worked out on a slightly
 * older state of the form.
 */
export function applyDifference(
  { setValue }: Pick<UseFormReturn<ProfileValues>, 'setValue'>,
  base: ProfileValues,
  next: ProfileValues,
) {
  for (const field of fields) {
    if (isSame(base, next, field)) continue;
    setValue(field.id, next[field.id], { shouldDirty: true, shouldTouch: true });
  }
  if (canonicalJson(base.further) !== canonicalJson(next.further)) {
    setValue('further', next.further, { shouldDirty: true });
  }
}
