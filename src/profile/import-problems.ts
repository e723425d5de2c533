import { type Field, type RangeField, wirePath } from './fields.ts';
import { isObject } from './import-text.ts';
import { rangeProblems } from './validation.ts';
import { type Profile, type RangeText, toValues } from './values.ts';

/** What keeps a filter of a pasted text from being taken, with the place and a sentence. */

export interface InvalidFilter {
  /** The filter: `companies.industries`; the section where all of it is meant. */
  filter: string;
  /** Where in it: `companies.industries[3]`. */
  path: string;
  message: string;
}

/** `companies.industries`, and `companies["a.b"]` where the name itself has signs that a path is made of. */
export function pathOf(...keys: string[]): string {
  return keys.reduce((path, key) => {
    if (!/^[\w$-]+$/.test(key)) return `${path}[${JSON.stringify(key)}]`;
    return path === '' ? key : `${path}.${key}`;
  }, '');
}

export function invalid(filter: string, path: string, message: string): InvalidFilter {
  return { filter, path, message };
}

/** By the rules of the form, so that nothing gets in that a save would then refuse. */
export function fieldProblems(value: unknown, field: Field): InvalidFilter[] {
  if (value === null) return [];
  return field.kind === 'range' ? endProblems(value, field) : listProblems(value, wirePath(field));
}

function listProblems(value: unknown, path: string): InvalidFilter[] {
  if (!Array.isArray(value)) return [invalid(path, path, 'Must be a list: ["…", "…"].')];
  return value.flatMap((item, index) => {
    const message = itemProblem(item);
    return message === null ? [] : [invalid(path, `${path}[${index}]`, message)];
  });
}

function itemProblem(item: unknown): string | null {
  if (typeof item !== 'string') return 'Must be a text in quotes.';
  return item.trim() === '' ? 'Must not be empty.' : null;
}

function endProblems(value: unknown, field: RangeField): InvalidFilter[] {
  const path = wirePath(field);
  if (!isObject(value)) return [invalid(path, path, 'Must be an object: {"from": 1, "to": 100}.')];
  const ends = (['from', 'to'] as const).filter((end) => !isAmountOrNothing(value[end]));
  if (ends.length > 0) {
    return ends.map((end) => invalid(path, `${path}.${end}`, 'Must be a number without quotes.'));
  }
  return rangeProblems(rangeTextOf(value, field), field).map(({ end, message }) =>
    invalid(path, `${path}.${end}`, `${message}.`),
  );
}

function isAmountOrNothing(end: unknown): boolean {
  return end === undefined || end === null || typeof end === 'number';
}

/** A range of the wire as the form's two texts. */
export function rangeTextOf(range: unknown, field: RangeField): RangeText {
  return toValues({ [field.section]: { [field.key]: range } } as Profile)[field.id];
}

/** Levels of lists and objects within a filter; the deepest documented one has three. */
const DEEPEST = 50;

/** A filter without a control goes along as it is, if the browser can hand on what it read. */
export function furtherProblems(value: unknown, key: string, path: string): InvalidFilter[] {
  const message = key === '__proto__' ? unusableName : problemWithin(value, DEEPEST);
  return message === null ? [] : [invalid(path, path, message)];
}

const unusableName = 'Has the name “__proto__”, which a browser cannot pass on.';

function problemWithin(value: unknown, levels: number): string | null {
  if (typeof value !== 'object' || value === null) return null;
  if (levels === 0) return `Is nested more than ${DEEPEST} levels deep.`;
  if (Object.hasOwn(value, '__proto__')) return unusableName;
  for (const item of Object.values(value)) {
    const problem = problemWithin(item, levels - 1);
    if (problem !== null) return problem;
  }
  return null;
}
