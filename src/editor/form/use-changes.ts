import { useMemo } from 'react';
import { type Control, useWatch } from 'react-hook-form';
import { changedNames } from '#profile/diff.ts';
import type { Profile, ProfileValues } from '#profile/values.ts';

/** The names of what differs from what is stored. Typing a value back to what it was makes it unchanged again. */
export function useChanges(control: Control<ProfileValues>, stored: Profile): readonly string[] {
  const values = useWatch({ control, compute: (all: ProfileValues) => all });
  return useMemo(() => changedNames(values, stored), [values, stored]);
}
