import { useCallback } from 'react';
import { useFormContext, useWatch } from 'react-hook-form';
import type { ListField } from '#profile/fields.ts';
import type { ProfileValues } from '#profile/values.ts';
import { useProfileContext } from '../form/form-context.ts';

/** Changes a list field by a function of what it holds now. */
export type ChangeList = (update: (list: readonly string[]) => readonly string[]) => void;

/** A list field of the form and the one way to change it, which stays the same function for memoised rows. */
export function useListValue(field: ListField): { list: readonly string[]; change: ChangeList } {
  const { getValues, setValue } = useFormContext<ProfileValues>();
  const { steps } = useProfileContext();
  const list = useWatch<ProfileValues, ListField['id']>({ name: field.id });
  const change = useCallback<ChangeList>(
    (update) => {
      const before = getValues(field.id);
      const after = update(before);
      if (after === before) return;
      steps.before();
      setValue(field.id, [...after], { shouldDirty: true, shouldTouch: true });
    },
    [field.id, getValues, setValue, steps],
  );
  return { list, change };
}

/** The list with this value added last, or taken out. */
export function toggled(list: readonly string[], value: string): string[] {
  return list.includes(value) ? without(list, [value]) : [...list, value];
}

/** The list with these values added last, those already there left where they are. */
export function union(list: readonly string[], values: readonly string[]): string[] {
  return [...new Set([...list, ...values])];
}

export function without(list: readonly string[], values: readonly string[]): string[] {
  const gone = new Set(values);
  return list.filter((item) => !gone.has(item));
}

/** The same values in the same order. */
export function isEqual(one: readonly string[], other: readonly string[]): boolean {
  return one.length === other.length && one.every((value, index) => value === other[index]);
}
