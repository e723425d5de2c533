import type { Filters } from '#contract/filters.ts';
import { type Field, fields, type ListField } from './fields.ts';
import { countriesOutsideRegions, countryCodes, expand } from './places.ts';
import { isFullSpan, readRange } from './ranges.ts';
import { furtherFilters, type ProfileValues } from './values.ts';

/** Which filters leave anything out. Dimensions are counted, not values: a further value in a list never narrows. */

/** The accepted values of the closed lists; null while they are not known. */
export type Vocabularies = Pick<Filters, 'industries' | 'departments' | 'seniorities'> | null;

/**
 * The fields that filter, in the order of the table. A range over everything, a list with every value ticked and a
 * range that cannot be read yet do not.
 */
export function activeFilters(values: ProfileValues, vocabularies: Vocabularies): Field[] {
  return fields.filter((field) => isActive(field, values, vocabularies));
}

/** Whether one field filters. */
export function isActive(field: Field, values: ProfileValues, vocabularies: Vocabularies): boolean {
  if (field.kind !== 'range') {
    const list = values[field.id];
    return list.length > 0 && !isEverything(list, field, vocabularies);
  }
  const range = readRange(values[field.id]);
  return range !== null && !isFullSpan(range, field.scale);
}

function isEverything(
  list: readonly string[],
  field: ListField,
  vocabularies: Vocabularies,
): boolean {
  if (field.kind === 'titles') return false;
  const all = field.kind === 'places' ? placesThatMatter : (vocabularies?.[field.vocabulary] ?? []);
  const chosen = field.kind === 'places' ? expand(list) : new Set(list);
  return all.length > 0 && all.every((value) => chosen.has(value));
}

/** Every place that a region holds: the three largest regions together are the world. */
const placesThatMatter = countryCodes.filter((code) => !countriesOutsideRegions.includes(code));

export interface ActiveCount {
  /** Filters in force: those of the table and the unknown ones. */
  active: number;
  /** How many there can be: the rows of the table, or more where unknown filters outnumber the free rows. */
  total: number;
  /** Filters that the table does not know; each is taken to filter. */
  unknown: number;
}

/** Counts the filters in force, those without a row included. */
export function countActive(values: ProfileValues, vocabularies: Vocabularies): ActiveCount {
  const unknown = furtherFilters(values).length;
  const active = activeFilters(values, vocabularies).length + unknown;
  return { active, total: Math.max(fields.length, active), unknown };
}
