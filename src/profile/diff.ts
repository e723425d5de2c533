import { format } from './amounts.ts';
import { type Field, fields, type RangeField } from './fields.ts';
import { describeRange, isFullSpan, readRange } from './ranges.ts';
import {
  isUntouched,
  type Profile,
  type ProfileValues,
  type RangeText,
  toValues,
} from './values.ts';

/** What a save would change in the stored profile. */

/** The fields that no longer stand as they are stored, in the order of the table. */
export function changedFields(values: ProfileValues, stored: Profile): Field[] {
  return fields.filter((field) => !isUntouched(values, stored, field));
}

export interface FieldChange {
  field: Field;
  /** List fields: values that a save takes away and adds, in their order. Empty for ranges. */
  removed: string[];
  added: string[];
  /** Ranges only: both sides in words. */
  before?: string;
  after?: string;
}

/** The changed fields with what goes and what comes. */
export function fieldChanges(values: ProfileValues, stored: Profile): FieldChange[] {
  const baseline = toValues(stored);
  return changedFields(values, stored).map((field) => {
    if (field.kind === 'range') {
      const before = rangeWords(baseline[field.id], field);
      const after = rangeWords(values[field.id], field);
      return { field, removed: [], added: [], before, after };
    }
    const [was, is] = [baseline[field.id], values[field.id]];
    return { field, removed: without(was, is), added: without(is, was) };
  });
}

/** Text that is no amount is shown as it was typed, and a full span by its ends: a save may remove or write it. */
function rangeWords(text: RangeText, field: RangeField): string {
  const range = readRange(text);
  if (range === null) return `“${text.from}” to “${text.to}”`;
  if (range.from !== null && range.to !== null && isFullSpan(range, field.scale)) {
    return `${format(range.from)} to ${format(range.to)} ${field.noun}`;
  }
  return describeRange(range, field);
}

function without(values: readonly string[], gone: readonly string[]): string[] {
  const excluded = new Set(gone);
  return values.filter((value) => !excluded.has(value));
}
