import { format } from './amounts.ts';
import { canonicalJson } from './canonical.ts';
import { type Field, fields, type RangeField } from './fields.ts';
import { describeRange, isFullSpan, readRange } from './ranges.ts';
import {
  furtherFilters,
  isUnset,
  isUntouched,
  type Profile,
  type ProfileValues,
  type RangeText,
  toBody,
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

/** A change of a filter without a control; undefined where one side does not have it. */
export interface FurtherChange {
  path: string;
  before: unknown;
  after: unknown;
}

export interface ProfileChanges {
  fields: FieldChange[];
  further: FurtherChange[];
  /** Nothing that stands now is taken away or altered. */
  addsOnly: boolean;
  /** A save would leave no filter at all. */
  leavesNothing: boolean;
}

/** The names of what changed, for a line of text: field labels, and the paths of filters without a control. */
export function changedNames(values: ProfileValues, stored: Profile): string[] {
  return [
    ...changedFields(values, stored).map((field) => field.label),
    ...furtherChanges(values, stored).map(({ path }) => path),
  ];
}

/** Everything that a save would change, with what goes and what comes. */
export function profileChanges(values: ProfileValues, stored: Profile): ProfileChanges {
  const changes = fieldChanges(values, stored);
  const further = furtherChanges(values, stored);
  const body = toBody(values, stored);
  return {
    fields: changes,
    further,
    addsOnly:
      changes.every(({ field, removed }) => removed.length === 0 && isNewRange(field, stored)) &&
      further.every(({ before }) => before === undefined),
    leavesNothing: isUnset(body.companies) && isUnset(body.people),
  };
}

/** True for lists too: only a range that replaces another one takes something away. */
function isNewRange(field: Field, stored: Profile): boolean {
  return field.kind !== 'range' || isUnset(stored[field.section]?.[field.key]);
}

function furtherChanges(values: ProfileValues, stored: Profile): FurtherChange[] {
  const before = new Map(furtherFilters(toValues(stored)).map(({ path, value }) => [path, value]));
  const after = new Map(furtherFilters(values).map(({ path, value }) => [path, value]));
  return [...new Set([...before.keys(), ...after.keys()])]
    .map((path) => ({ path, before: before.get(path), after: after.get(path) }))
    .filter(
      (change) => canonicalJson(change.before ?? null) !== canonicalJson(change.after ?? null),
    );
}

function fieldChanges(values: ProfileValues, stored: Profile): FieldChange[] {
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
