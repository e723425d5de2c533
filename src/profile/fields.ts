/**
 * The table of fields: one row per filter that the editor can edit, in the order in which they are read aloud
 * ("Software companies with 51 to 200 employees, based in France; people in Engineering …"). Form, validation, wire
 * conversion, sentence and reach all read the same row, so that a new filter is one row here, one key in
 * `contract/icp.ts` and one share function.
 */

/** A named slice of a range, both ends included; null means no limit on that side. */
export interface Band {
  label: string;
  from: number | null;
  to: number | null;
}

/** What a range field measures, its limits on the wire and the marks of its slider. */
export interface Scale {
  /** Plural unit for read-outs: "5,000 employees". */
  unit: string;
  /** Sent as `to` when there is no upper limit. */
  max: number;
  /** Slider stops in ascending order, 1-2-5 in each decade; "no limit" stands before the first and after the last. */
  stops: readonly number[];
  bands: readonly Band[];
}

const employees: Scale = {
  unit: 'employees',
  // The largest `to` in the vendor's own ICP example; no maximum is documented.
  max: 100_000_000,
  // The largest employer of the world has about two million people.
  stops: oneTwoFive(0, 6),
  bands: [
    { label: '1', from: 1, to: 1 },
    { label: '2–10', from: 2, to: 10 },
    { label: '11–50', from: 11, to: 50 },
    { label: '51–200', from: 51, to: 200 },
    { label: '201–500', from: 201, to: 500 },
    { label: '501–1K', from: 501, to: 1_000 },
    { label: '1K–5K', from: 1_001, to: 5_000 },
    { label: '5K–10K', from: 5_001, to: 10_000 },
    { label: '10K+', from: 10_001, to: null },
  ],
};

const revenue: Scale = {
  unit: 'a year',
  // The `to` of the vendor's company search example; in an ICP 100,000,000 is a real limit.
  max: 999_999_999_999_999,
  stops: oneTwoFive(4, 11),
  // The seven revenue buckets of the vendor's filters, as numbers.
  bands: [
    { label: '0–1M', from: null, to: 1_000_000 },
    { label: '1–10M', from: 1_000_000, to: 10_000_000 },
    { label: '10–50M', from: 10_000_000, to: 50_000_000 },
    { label: '50–100M', from: 50_000_000, to: 100_000_000 },
    { label: '100–500M', from: 100_000_000, to: 500_000_000 },
    { label: '500M–1B', from: 500_000_000, to: 1_000_000_000 },
    { label: '1B+', from: 1_000_000_000, to: null },
  ],
};

/** 1, 2 and 5 times each power of ten; ends on the last power's 1 or 5, whichever the decade calls for. */
function oneTwoFive(firstPower: number, lastPower: number): number[] {
  const stops: number[] = [];
  for (let power = firstPower; power <= lastPower; power++) {
    for (const digit of [1, 2, 5]) stops.push(digit * 10 ** power);
  }
  return stops;
}

export const fields = [
  {
    id: 'industries',
    section: 'companies',
    key: 'industries',
    kind: 'vocabulary',
    label: 'Industries',
    noun: 'industry',
    vocabulary: 'industries',
    wording: { before: 'in', after: 'companies', more: 'industry' },
    help: 'A company matches when it has any of these.',
  },
  {
    id: 'employeeCount',
    section: 'companies',
    key: 'employeeCount',
    kind: 'range',
    label: 'Employees',
    noun: 'employees',
    scale: employees,
    wording: { before: 'with' },
    help: 'Whole numbers. You can write 1.2k or 5M.',
  },
  {
    id: 'revenue',
    section: 'companies',
    key: 'revenue',
    kind: 'range',
    label: 'Revenue',
    noun: 'revenue',
    scale: revenue,
    wording: { before: 'with' },
    help: 'Currency as in Surfe’s data. Companies without a known revenue may drop out.',
  },
  {
    id: 'primaryLocations',
    section: 'companies',
    key: 'primaryLocations',
    kind: 'places',
    label: 'Company locations',
    noun: 'company location',
    wording: { before: 'based in', after: '', more: 'place' },
    help: 'Where the company is based. A region is sent as a region.',
  },
  {
    id: 'departments',
    section: 'people',
    key: 'departments',
    kind: 'choices',
    label: 'Departments',
    noun: 'department',
    vocabulary: 'departments',
    resting: 'chips',
    wording: { before: 'in', after: '', more: 'department' },
    help: 'A person matches when they work in any of these.',
  },
  {
    id: 'seniorities',
    section: 'people',
    key: 'seniorities',
    kind: 'choices',
    label: 'Seniorities',
    noun: 'seniority',
    vocabulary: 'seniorities',
    resting: 'open',
    wording: { before: 'at', after: 'level', more: 'level' },
    help: 'A person matches at any of these levels.',
  },
  {
    id: 'jobTitles',
    section: 'people',
    key: 'jobTitles',
    kind: 'titles',
    label: 'Job titles',
    noun: 'title',
    wording: { before: 'with the title', after: '', more: 'title' },
    help: 'Press Enter after each title, or paste a list. Surfe’s people search also finds related titles (CTO and Chief Technology Officer); whether an ICP does is not documented.',
  },
  {
    id: 'countries',
    section: 'people',
    key: 'countries',
    kind: 'places',
    label: 'People countries',
    noun: 'people country',
    wording: { before: 'in', after: '', more: 'place' },
    help: 'Where the person is, which need not be where the company is.',
  },
] as const satisfies readonly FieldRow[];

interface RowBase {
  /** Names the field in the form and in messages; unique over both sections. */
  id: string;
  section: 'companies' | 'people';
  /** The API's own name within the section. */
  key: string;
  label: string;
  /** For counts and messages: singular in lists ("3 industries"), what is measured in ranges. */
  noun: string;
  help: string;
}

interface RangeRow extends RowBase {
  kind: 'range';
  scale: Scale;
  /** How the sentence leads up to it: "with 51 to 200 employees". */
  wording: { before: string };
}

interface ListRow extends RowBase {
  /** Around the values in the sentence: "at C-Level or VP level", "in Sales, Legal or 3 more departments". */
  wording: { before: string; after: string; more: string };
}

type FieldRow =
  | RangeRow
  | (ListRow & { kind: 'places' | 'titles' })
  | (ListRow & { kind: 'vocabulary'; vocabulary: 'industries' })
  | (ListRow & {
      kind: 'choices';
      vocabulary: 'departments' | 'seniorities';
      /** How the row rests: all boxes shown, or only what is chosen, opened in place. */
      resting: 'open' | 'chips';
    });

export type Field = (typeof fields)[number];
export type FieldId = Field['id'];
export type RangeField = Extract<Field, { kind: 'range' }>;
export type ListField = Exclude<Field, RangeField>;
export type PlacesField = Extract<Field, { kind: 'places' }>;
export type VocabularyField = Extract<Field, { kind: 'vocabulary' }>;
export type ChoicesField = Extract<Field, { kind: 'choices' }>;
export type TitlesField = Extract<Field, { kind: 'titles' }>;
export type Section = Field['section'];

/** The path of a field on the wire, as error messages and tooltips name it: `companies.employeeCount`. */
export function wirePath(field: Field): string {
  return `${field.section}.${field.key}`;
}
