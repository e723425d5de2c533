import { useMemo } from 'react';
import { type Control, useWatch } from 'react-hook-form';
import { changedFields } from '#profile/diff.ts';
import type { Field } from '#profile/fields.ts';
import type { Profile, ProfileValues } from '#profile/values.ts';

/** The fields that differ from what is stored. Typing a value back to what it was makes it unchanged again. */
export function useChanges(control: Control<ProfileValues>, stored: Profile): readonly Field[] {
  const values = useWatch({ control, compute: (all: ProfileValues) => all });
  return useMemo(() => changedFields(values, stored), [values, stored]);
}
