import type { Vocabularies } from './active-filters.ts';
import { format } from './amounts.ts';
import {
  type Field,
  fields,
  type ListField,
  type RangeField,
  type Section,
  wirePath,
} from './fields.ts';
import {
  fieldProblems,
  furtherProblems,
  type InvalidFilter,
  invalid,
  pathOf,
  rangeTextOf,
} from './import-problems.ts';
import { findIcp, isObject, type JsonObject, type Refused } from './import-text.ts';
import { canonicalPlace, isKnownPlace } from './places.ts';
import { plural } from './plural.ts';
import { furtherFilters, isUnset, type ProfileValues, type RangeText, toValues } from './values.ts';

/**
 * A JSON text as form values. It is the whole profile, as a save is: what it leaves out is cleared. Nothing of it is
 * dropped, clamped or swapped in silence: every key stands in exactly one part of the report.
 */

export type ImportResult = { kind: 'read'; values: ProfileValues; report: ImportReport } | Refused;

export interface ImportReport {
  /** Filters of the table, as they go into the form. */
  taken: TakenFilter[];
  /** Paths of filters without a control, which go along as they are. */
  kept: string[];
  /** Paths that are there and filter nothing. */
  empty: string[];
  /** What cannot be taken; these filters stay as they are in the form. */
  invalid: InvalidFilter[];
  /** What is no filter, and so is not used. */
  ignored: { path: string; reason: string }[];
  /** Names of filters of the form that the text does not have. */
  cleared: string[];
}

export interface TakenFilter {
  field: Field;
  path: string;
  /** "3 values", "51 to 1,000". */
  words: string;
  /** Values that the accepted ones do not contain; kept in the form all the same. */
  unrecognised: string[];
  /** Values that came more than once, and are kept once. */
  repeated: string[];
  /** Places that are written otherwise than they are sent: "FR" becomes "fr". */
  respelled: { from: string; to: string }[];
}

const sections = ['companies', 'people'] as const;

/**
 * Reads a text that a person pasted, dropped or opened by a link. Never throws.
 * @param now what the form holds, which stays where the text is invalid
 * @param vocabularies null while they are not known: nothing is called unrecognised then
 */
export function readImport(
  text: string,
  now: ProfileValues,
  vocabularies: Vocabularies,
): ImportResult {
  const found = findIcp(text);
  if (found.kind === 'refused') return found;
  const report: ImportReport = {
    taken: [],
    kept: [],
    empty: [],
    invalid: [],
    ignored: ignoredKeys(found.icp, found.beside),
    cleared: [],
  };
  const profile = { companies: {}, people: {} };
  for (const section of sections) {
    profile[section] = readSection(found.icp[section], section, vocabularies, report);
  }
  const values = withWhatStays(toValues(profile), now, report.invalid);
  report.cleared = clearedNames(now, values);
  return { kind: 'read', values, report };
}

function ignoredKeys(icp: JsonObject, beside: readonly string[]): ImportReport['ignored'] {
  const own = Object.keys(icp).filter((key) => key !== 'companies' && key !== 'people');
  return [
    ...beside.map((key) => ({ path: pathOf(key), reason: 'Belongs to the list, not to the ICP.' })),
    ...own.map((key) => ({
      path: pathOf(key),
      reason: reasons.get(key) ?? 'Filters stand in “companies” and “people” only.',
    })),
  ];
}

const reasons: ReadonlyMap<string, string> = new Map([
  ['externalUserId', 'The rep stays the one that is open.'],
  ['id', 'The ICP of the rep that is open keeps its own id.'],
  ['type', 'A save does not send it.'],
]);

/** The filters of a section that can be taken, as they were written; all of them go into the report. */
function readSection(
  content: unknown,
  section: Section,
  vocabularies: Vocabularies,
  report: ImportReport,
): JsonObject {
  if (content === undefined) return {};
  if (content !== null && !isObject(content)) {
    report.invalid.push(invalid(section, section, 'Must be an object with the filters in it.'));
    return {};
  }
  const entries = Object.entries(content ?? {});
  if (entries.length === 0) report.empty.push(section);
  const valid = entries.filter(([key, value]) => {
    const path = pathOf(section, key);
    const field = fields.find((row) => wirePath(row) === path);
    const problems =
      field === undefined ? furtherProblems(value, key, path) : fieldProblems(value, field);
    report.invalid.push(...problems);
    if (problems.length > 0) return false;
    if (isUnset(value) || (field?.kind === 'range' && isWithoutEnds(value))) {
      report.empty.push(path);
    } else if (field === undefined) report.kept.push(path);
    else report.taken.push(taken(value, field, vocabularies));
    if (field?.kind === 'range') report.ignored.push(...besideEnds(value, field));
    return true;
  });
  return Object.fromEntries(valid);
}

function isWithoutEnds(range: unknown): boolean {
  return isObject(range) && !('from' in range) && !('to' in range);
}

/** The form keeps the two ends only. */
function besideEnds(range: unknown, field: RangeField): ImportReport['ignored'] {
  if (!isObject(range)) return [];
  return Object.keys(range)
    .filter((key) => key !== 'from' && key !== 'to')
    .map((key) => ({
      path: pathOf(field.section, field.key, key),
      reason: 'Of a range, only “from” and “to” are taken.',
    }));
}

function taken(value: unknown, field: Field, vocabularies: Vocabularies): TakenFilter {
  const path = wirePath(field);
  if (field.kind === 'range') {
    const words = rangeWords(rangeTextOf(value, field));
    return { field, path, words, unrecognised: [], repeated: [], respelled: [] };
  }
  const written = value as readonly string[];
  const spell = field.kind === 'places' ? canonicalPlace : (item: string) => item;
  const spelled = written.map(spell);
  const list = [...new Set(spelled)];
  return {
    field,
    path,
    words: `${format(list.length)} ${plural(list.length, 'value')}`,
    unrecognised: list.filter((item) => !isRecognised(item, field, vocabularies)),
    repeated: repeatedIn(spelled),
    respelled: [...new Set(written)]
      .filter((item) => spell(item) !== item)
      .map((item) => ({ from: item, to: spell(item) })),
  };
}

/** Both ends literally, as they go into the form. */
function rangeWords({ from, to }: RangeText): string {
  if (from === '') return `up to ${to}`;
  return to === '' ? `at least ${from}` : `${from} to ${to}`;
}

function isRecognised(value: string, field: ListField, vocabularies: Vocabularies): boolean {
  if (field.kind === 'titles') return true;
  if (field.kind === 'places') return isKnownPlace(value);
  return vocabularies === null || vocabularies[field.vocabulary].includes(value);
}

function repeatedIn(list: readonly string[]): string[] {
  const seen = new Set<string>();
  const repeated = new Set<string>();
  for (const item of list) (seen.has(item) ? repeated : seen).add(item);
  return [...repeated];
}

/** Puts back what the form holds wherever the text cannot be taken. */
function withWhatStays(
  read: ProfileValues,
  now: ProfileValues,
  problems: readonly InvalidFilter[],
): ProfileValues {
  const staying = new Set(problems.map(({ filter }) => filter));
  const stays = (section: Section, key: string) =>
    staying.has(section) || staying.has(pathOf(section, key));
  const further = (section: Section) => ({
    ...read.further[section],
    ...Object.fromEntries(
      Object.entries(now.further[section]).filter(([key]) => stays(section, key)),
    ),
  });
  return {
    ...read,
    ...Object.fromEntries(
      fields.filter((field) => stays(field.section, field.key)).map(({ id }) => [id, now[id]]),
    ),
    further: { companies: further('companies'), people: further('people') },
  };
}

function clearedNames(now: ProfileValues, values: ProfileValues): string[] {
  const after = new Set(furtherFilters(values).map(({ path }) => path));
  return [
    ...fields
      .filter((field) => isSet(now, field) && !isSet(values, field))
      .map((field) => field.label),
    ...furtherFilters(now).flatMap(({ path }) => (after.has(path) ? [] : [path])),
  ];
}

function isSet(values: ProfileValues, field: Field): boolean {
  if (field.kind !== 'range') return values[field.id].length > 0;
  const { from, to } = values[field.id];
  return from.trim() !== '' || to.trim() !== '';
}
