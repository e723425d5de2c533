import type { UseFormReturn } from 'react-hook-form';
import { fields } from '#profile/fields.ts';
import type { ProfileValues } from '#profile/values.ts';

/** Puts a whole profile into the form as an edit: what is stored stays what changes are measured against. */
export function applyValues(
  { setValue }: Pick<UseFormReturn<ProfileValues>, 'setValue'>,
  values: ProfileValues,
) {
  for (const { id } of fields) setValue(id, values[id], { shouldDirty: true, shouldTouch: true });
  setValue('further', values.further, { shouldDirty: true });
}
