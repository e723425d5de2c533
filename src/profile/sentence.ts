import { type Field, type FieldId, fields, type ListField } from './fields.ts';
import { type Region, regionOf } from './places.ts';
import { plural } from './plural.ts';
import { describeRange, isFullSpan, readRange } from './ranges.ts';
import { furtherFilters, type ProfileValues } from './values.ts';

/**
 * The profile as one sentence: "Software or Finance companies with 51 to 1,000 employees and 1M to 10M revenue, based
 * in France or EMEA; people in Engineering or Sales, at C-Level or VP level, with the title CTO, in France."
 */

/** A piece of the sentence. One that words a filter names its field, so that it can lead there. */
export interface Phrase {
  text: string;
  fieldId: FieldId | null;
}

/** Lists up to this length are named in full; of longer ones all but the first two are counted. */
const namedInFull = 3;

/** Countries that English says "the" before. */
const withArticle: ReadonlySet<string> = new Set(
  'ae ax bq bs cc cf ck do fk fo gb gm io km ky mh mp mv nl ph pn ps sb sc tc tf um us vg vi'.split(
    ' ',
  ),
);

interface Clause {
  field: Field;
  text: string;
  /** Written before the noun, as in "Software companies". */
  attributive: boolean;
}

/**
 * The sentence in pieces that joined read as English. `names` gives the name of a country code (`placeName`). A
 * full-span range goes unmentioned; filters that the table does not know are counted at the end.
 */
export function sentence(values: ProfileValues, names: (code: string) => string): Phrase[] {
  const unknown = furtherFilters(values).length;
  const clauses = fields.flatMap((field) => clause(values, field, names) ?? []);
  const companies = clauses.filter(({ field }) => field.section === 'companies');
  const people = clauses.filter(({ field }) => field.section === 'people');
  // "Any" and "anyone" would be untrue where a filter that is not understood leaves some out.
  const known = unknown === 0;
  const anyCompany = known && companies.length === 0;
  const someone = known ? `anyone in ${anyCompany ? 'it' : 'them'}` : 'people in them';
  return [
    ...part(companies, anyCompany ? 'Any company' : 'Companies'),
    plain('; '),
    ...part(people, people.length === 0 ? someone : 'people'),
    plain(known ? '.' : `; and ${unknown} further ${plural(unknown, 'filter')}.`),
  ];
}

/** The sentence as plain text. */
export function sentenceText(phrases: readonly Phrase[]): string {
  return phrases.map(({ text }) => text).join('');
}

function plain(text: string): Phrase {
  return { text, fieldId: null };
}

/** One half of the sentence: who, then each filter. An attributive filter comes first in the table and names who. */
function part(clauses: readonly Clause[], noun: string): Phrase[] {
  const phrases: Phrase[] = clauses.some(({ attributive }) => attributive) ? [] : [plain(noun)];
  let previous: Clause | null = null;
  for (const next of clauses) {
    if (!next.attributive) phrases.push(plain(joint(previous, next)));
    phrases.push({ text: next.text, fieldId: next.field.id });
    previous = next;
  }
  return phrases;
}

/** What stands between two filters: "with 51 employees and 1M revenue", but "…, in Sales, in France". */
function joint(previous: Clause | null, next: Clause): string {
  const { before } = next.field.wording;
  if (previous === null || previous.attributive) return ` ${before} `;
  const ranges = previous.field.kind === 'range' && next.field.kind === 'range';
  return ranges ? ' and ' : `, ${before} `;
}

function clause(
  values: ProfileValues,
  field: Field,
  names: (code: string) => string,
): Clause | null {
  if (field.kind === 'range') {
    const range = readRange(values[field.id]);
    if (range === null)
      return { field, text: `${field.noun} (not readable yet)`, attributive: false };
    if (isFullSpan(range, field.scale)) return null;
    return { field, text: describeRange(range, field), attributive: false };
  }
  const list = values[field.id];
  if (list.length === 0) return null;
  const short = list.length <= namedInFull;
  const shown = list.slice(0, short ? namedInFull : 2).map((value) => named(value, field, names));
  const { after, more } = field.wording;
  if (!short) {
    const rest = list.length - shown.length;
    shown.push(`${rest.toLocaleString('en-US')} more ${plural(rest, more)}`);
  }
  const text = either(shown);
  // "At Director or C-Level" has its word already, and a shortened list ends on the plural of its own.
  const complete = !short || after === '' || text.toLowerCase().endsWith(after);
  return {
    field,
    text: complete ? text : `${text} ${after}`,
    attributive: short && field.kind === 'vocabulary',
  };
}

function named(value: string, field: ListField, names: (code: string) => string): string {
  // A comma within a value would read as the comma between two.
  if (field.kind !== 'places') return value.includes(',') ? `“${value}”` : value;
  const region = regionOf(value);
  if (region !== undefined) return regionInText(region);
  return withArticle.has(value) ? `the ${names(value)}` : names(value);
}

/** A region's name as it stands within a sentence: "Europe", "the Americas". */
export function regionInText({ code, name }: Region): string {
  return code === 'W-ME' || code === 'W-AMER' ? `the ${name}` : name;
}

/** "A", "A or B", "A, B or C". */
function either(items: readonly string[]): string {
  if (items.length < 2) return items.join('');
  return `${items.slice(0, -1).join(', ')} or ${items.at(-1) ?? ''}`;
}
