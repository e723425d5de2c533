import { plural } from './plural.ts';

/** Job titles: reading pasted lists, comparing and joining them. */

/** Ours, in UTF-16 units, to catch a pasted paragraph; the vendor documents no limit. */
export const MAX_TITLE_LENGTH = 200;

/** A title as it is kept: no space around it, single spaces within, composed characters (NFC). */
export function cleanTitle(text: string): string {
  if (isCleanAscii.test(text)) return text;
  // Zero-width spaces come along from web pages; nobody sees them, and they make equal titles differ.
  return text.replaceAll('\u200b', '').trim().replace(/\s+/g, ' ').normalize('NFC');
}

/** Most titles are: the quick way for pasted lists of thousands. */
const isCleanAscii = /^[!-~]+(?: [!-~]+)*$/;

/** What two spellings of the same title have in common: clean and without case. */
export function titleKey(text: string): string {
  const title = cleanTitle(text);
  if (isCleanAscii.test(title)) return title.toLowerCase();
  // Upper case first: it makes one of ß and SS, and of the two small sigmas.
  return title.toUpperCase().toLowerCase().normalize('NFC');
}

export interface SplitTitles {
  /** Clean, in the order of the text; blank lines are empty titles, so that they can be counted. */
  titles: string[];
  /** What the text was split on. After `commas`, keeping it as one title should be offered. */
  separator: 'lines' | 'commas' | 'none';
}

/**
 * Takes a pasted text apart. Line breaks, tabs and semicolons separate; only a text without any of them is split on
 * commas, since titles contain commas ("Director, Product"). Quotes around a title protect what is in it, line breaks
 * excepted, and are removed; `""` in them is a quote.
 */
export function splitTitles(text: string): SplitTitles {
  // Copying a single cell or line often brings a line break along, which says nothing.
  const source = withPlainBreaks(text);
  if (source === '') return { titles: [], separator: 'none' };
  const all = splitOn(source, `${strongSeparators},`);
  if (all.used.some((separator) => strongSeparators.includes(separator))) {
    return { titles: splitTitleLines(source), separator: 'lines' };
  }
  return { titles: all.items.map(cleanTitle), separator: all.used.length > 0 ? 'commas' : 'none' };
}

/** As `splitTitles`, for a text that is known to be a list of lines: its commas belong to the titles. */
export function splitTitleLines(text: string): string[] {
  return splitOn(withPlainBreaks(text), strongSeparators).items.map(cleanTitle);
}

/** A title as a line of such a text: quoted where it holds what would separate it. */
export function titleLine(title: string): string {
  return /[;"“]/.test(title) ? `"${title.replaceAll('"', '""')}"` : title;
}

/** Words after which a comma rather goes on with the title than ends it: "VP, Sales", "Director, Product". */
const headWord =
  /^(?:(?:senior|sr\.?|executive|associate|assistant|deputy|group|regional|global) )*(?:[sea]?vp|vice president|director|head|manager|president|partner|principal|lead|chief|officer)$/i;

/** Whether a comma typed after this text may belong to a title, so that it should not end it. */
export function continuesAfterComma(text: string): boolean {
  return headWord.test(cleanTitle(text));
}

const strongSeparators = '\n\t;';

function withPlainBreaks(text: string): string {
  return text.trim().replace(/\r\n?|[\v\f\u0085\u2028\u2029]/g, '\n');
}

/** A title in quotes, with the spaces around it. */
const quoted = /[^\S\n\t]*(?:"((?:[^"\n]|"")*)"|“([^”\n]*)”)[^\S\n\t]*/y;

/** What stands between the separators, without the quotes around it, and the separators in between. */
function splitOn(source: string, separators: string): { items: string[]; used: string[] } {
  const plain = new RegExp(`[^${separators}]*`, 'y');
  const items: string[] = [];
  const used: string[] = [];
  let at = 0;
  while (true) {
    const item = quotedItem(source, at, separators) ?? plainItem(source, at, plain);
    items.push(item.title);
    const separator = source[item.end];
    if (separator === undefined) return { items, used };
    used.push(separator);
    at = item.end + 1;
  }
}

interface Item {
  title: string;
  end: number;
}

function plainItem(source: string, at: number, plain: RegExp): Item {
  plain.lastIndex = at;
  const title = plain.exec(source)?.[0] ?? '';
  return { title, end: at + title.length };
}

/** Quotes count only around a whole title; elsewhere they are part of it (19" rack). */
function quotedItem(source: string, at: number, separators: string): Item | null {
  quoted.lastIndex = at;
  const match = quoted.exec(source);
  if (match === null) return null;
  const [whole, straight, curly] = match;
  const end = at + whole.length;
  const next = source[end];
  if (next !== undefined && !separators.includes(next)) return null;
  return { title: straight?.replaceAll('""', '"') ?? curly ?? '', end };
}

export interface MergedTitles {
  /** The list afterwards: what was there, untouched, then what was added. */
  titles: string[];
  added: string[];
  /** Incoming titles, as spelled, that the list already had or that came twice. */
  duplicates: string[];
  /** How many incoming titles were empty. */
  blank: number;
  /** Incoming titles over `MAX_TITLE_LENGTH`, left out. */
  tooLong: string[];
}

/** Adds titles to a list. The first spelling of a title wins; nothing that was there is changed or removed. */
export function mergeTitles(
  existing: readonly string[],
  incoming: readonly string[],
): MergedTitles {
  const known = new Set(existing.map(titleKey));
  const added: string[] = [];
  const duplicates: string[] = [];
  const tooLong: string[] = [];
  let blank = 0;
  for (const text of incoming) {
    const title = cleanTitle(text);
    const key = titleKey(title);
    if (title === '') blank += 1;
    else if (title.length > MAX_TITLE_LENGTH) tooLong.push(title);
    else if (known.has(key)) duplicates.push(title);
    else {
      known.add(key);
      added.push(title);
    }
  }
  return { titles: [...existing, ...added], added, duplicates, blank, tooLong };
}

/** What a merge did, in one announcement: "Added 6 titles, 2 already there. 14 in the list." */
export function describeMerge(result: MergedTitles): string {
  const { tooLong, titles } = result;
  const leftOut = tooLong.length === 0 ? '' : ` ${describeTooLong(tooLong)}`;
  return `${describeAdded(result)}${leftOut} ${number(titles.length)} in the list.`;
}

function describeAdded({ added, duplicates }: MergedTitles): string {
  const [repeated] = duplicates;
  if (added.length === 0 && duplicates.length === 1) return `“${repeated}” is already in the list.`;
  const what =
    added.length === 0
      ? 'No title added'
      : `Added ${number(added.length)} ${plural(added.length, 'title')}`;
  return duplicates.length === 0
    ? `${what}.`
    : `${what}, ${number(duplicates.length)} already there.`;
}

/** Names the first three, each by its beginning: the point is to find them in what was pasted. */
function describeTooLong(tooLong: readonly string[]): string {
  const names = tooLong.slice(0, 3).map((title) => `“${title.slice(0, 40).trimEnd()}…”`);
  const more = tooLong.length > 3 ? ` and ${number(tooLong.length - 3)} more` : '';
  const verb = tooLong.length === 1 ? 'Left out, because it is' : 'Left out, because they are';
  return `${verb} longer than ${MAX_TITLE_LENGTH} characters: ${names.join(', ')}${more}.`;
}

function number(count: number): string {
  return count.toLocaleString('en-US');
}
