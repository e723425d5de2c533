import type { IcpRequest, StoredIcp, StoredRange } from '#contract/icp.ts';
import { parseAmount } from './amounts.ts';
import {
  type Field,
  fields,
  type ListField,
  type RangeField,
  type Section,
  wirePath,
} from './fields.ts';
import { canonicalPlace } from './places.ts';

/**
 * Between the form and the wire. What a person typed is kept as text; a list keeps its order. What the form does not
 * touch goes back exactly as it was stored, unknown keys included, because a save replaces everything.
 */

/** The two ends of a range as they stand in the text fields; empty means no limit. */
export interface RangeText {
  from: string;
  to: string;
}

/** Filters that the table does not know, by section and key, as they are stored and sent. */
export type FurtherFilters = Record<Section, Record<string, unknown>>;

/** What the form holds: one entry per row of the table, and what has no row. */
export type ProfileValues = {
  [F in Field as F['id']]: F extends RangeField ? RangeText : string[];
} & { further: FurtherFilters };

/** The filters of an ICP, without its id or its rep. */
export type Profile = Pick<StoredIcp, 'companies' | 'people'>;

/** A range with both ends, as it is sent. */
export interface Range {
  from: number;
  to: number;
}

/** The filters of an ICP as they are sent: what is not set is left out, unknown keys are kept. */
export type ProfileBody = { [S in Section]: NonNullable<IcpRequest[S]> };

const emptyProfile: Profile = {};

/** A profile as form values. Ranges are shown literally; null, missing and `{0,0}` are "any". */
export function toValues(profile: Profile): ProfileValues {
  const entries = fields.map((field) => [
    field.id,
    field.kind === 'range' ? rangeText(storedRange(profile, field)) : storedList(profile, field),
  ]);
  return { ...Object.fromEntries(entries), further: furtherOf(profile) } as ProfileValues;
}

export const emptyValues: ProfileValues = toValues(emptyProfile);

function storedRange(profile: Profile, field: RangeField): StoredRange {
  return profile[field.section]?.[field.key];
}

/** The values of a list field in the stored order, each once; places in the spelling that is sent. */
function storedList(profile: Profile, field: ListField): string[] {
  const stored = storedValue(profile, field);
  const list = Array.isArray(stored) ? stored.filter((item) => typeof item === 'string') : [];
  return [...new Set(field.kind === 'places' ? list.map(canonicalPlace) : list)];
}

function rangeText(range: StoredRange): RangeText {
  if (isUnset(range)) return { from: '', to: '' };
  return { from: amountText(range?.from), to: amountText(range?.to) };
}

function amountText(amount: number | null | undefined): string {
  return amount === null || amount === undefined
    ? ''
    : amount.toLocaleString('en-US', { maximumFractionDigits: 20 });
}

/** Whether a stored filter is no filter: missing, null, nothing but empty members, or a range of zeros or of nothing. */
export function isUnset(stored: unknown): boolean {
  if (stored === null || stored === undefined) return true;
  if (Array.isArray(stored)) return stored.length === 0;
  if (typeof stored !== 'object') return false;
  if (!('from' in stored || 'to' in stored)) return Object.values(stored).every(isUnset);
  const { from, to } = stored as { from?: unknown; to?: unknown };
  return (from ?? 0) === 0 && (to ?? 0) === 0;
}

/** The range that two valid texts stand for; null when both are empty. An empty end is sent as the widest. */
export function rangeOf(text: RangeText, field: RangeField): Range | null {
  const from = parseAmount(text.from);
  const to = parseAmount(text.to);
  if (from.kind === 'empty' && to.kind === 'empty') return null;
  return {
    from: from.kind === 'amount' ? from.amount : 1,
    to: to.kind === 'amount' ? to.amount : field.scale.max,
  };
}

/** Whether a field of the form still stands as the profile has it, so that a save would not change it. */
export function isUntouched(values: ProfileValues, profile: Profile, field: Field): boolean {
  return field.kind === 'range'
    ? sameRange(values[field.id], rangeText(storedRange(profile, field)), field)
    : sameSet(values[field.id], storedList(profile, field));
}

/**
 * Whether a field means the same in both. Lists are compared as sets; an empty end of a range is the widest, as
 * `rangeOf` sends it.
 */
export function isSame(one: ProfileValues, other: ProfileValues, field: Field): boolean {
  return field.kind === 'range'
    ? sameRange(one[field.id], other[field.id], field)
    : sameSet(one[field.id], other[field.id]);
}

function sameRange(one: RangeText, other: RangeText, field: RangeField): boolean {
  if (isEmpty(one) !== isEmpty(other)) return false;
  return sameAmount(one.from, other.from, 1) && sameAmount(one.to, other.to, field.scale.max);
}

function isEmpty(text: RangeText): boolean {
  return text.from.trim() === '' && text.to.trim() === '';
}

function sameAmount(one: string, other: string, whenEmpty: number): boolean {
  if (one.trim() === other.trim()) return true;
  const [a, b] = [one, other].map((text) => {
    const parsed = parseAmount(text);
    if (parsed.kind === 'error') return null;
    return parsed.kind === 'empty' ? whenEmpty : parsed.amount;
  });
  return a !== null && a === b;
}

function sameSet(one: readonly string[], other: readonly string[]): boolean {
  const [a, b] = [new Set(one), new Set(other)];
  return a.size === b.size && [...a].every((item) => b.has(item));
}

/**
 * The filters to send. Each field that still stands as in `stored` goes back letter for letter; the others are
 * written from the form; filters that are not set are left out. The values must have passed `valuesSchema`.
 */
export function toBody(values: ProfileValues, stored: Profile): ProfileBody {
  const body = structure<Record<string, unknown>>((section) => ({ ...values.further[section] }));
  for (const field of fields) {
    const value = isUntouched(values, stored, field)
      ? storedValue(stored, field)
      : wireValue(values, stored, field);
    if (!isUnset(value)) body[field.section][field.key] = value;
  }
  return body as ProfileBody;
}

function storedValue(stored: Profile, field: Field): unknown {
  const section: Record<string, unknown> = stored[field.section] ?? {};
  return section[field.key];
}

function wireValue(
  values: ProfileValues,
  stored: Profile,
  field: Field,
): Range | readonly string[] | null {
  if (field.kind !== 'range') return values[field.id];
  const range = rangeOf(values[field.id], field);
  // A range may hold keys besides its ends, which survive as unknown filters do.
  return range === null ? null : { ...storedRange(stored, field), ...range };
}

const knownPaths: ReadonlySet<string> = new Set(fields.map(wirePath));

function furtherOf(profile: Profile): FurtherFilters {
  return structure((section) =>
    Object.fromEntries(
      Object.entries(profile[section] ?? {}).filter(
        ([key]) => !knownPaths.has(`${section}.${key}`),
      ),
    ),
  );
}

function structure<Content>(content: (section: Section) => Content): Record<Section, Content> {
  return { companies: content('companies'), people: content('people') };
}

/** A filter that this editor has no control for. */
export interface FurtherFilter {
  section: Section;
  key: string;
  /** On the wire: `companies.excludeIndustries`. */
  path: string;
  value: unknown;
}

/** The filters of a form that the table does not know and that filter something. They survive every save. */
export function furtherFilters({ further }: Pick<ProfileValues, 'further'>): FurtherFilter[] {
  return (['companies', 'people'] as const).flatMap((section) =>
    Object.entries(further[section])
      .filter(([, value]) => !isUnset(value))
      .map(([key, value]) => ({ section, key, path: `${section}.${key}`, value })),
  );
}
