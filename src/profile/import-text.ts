/** From a pasted text to the ICP in it: the documented request, the saved response, or the one item of a list. */

/** In UTF-16 units, about 1 MB: the gateway takes no larger body, so a longer text could not be saved. */
export const MAX_IMPORT_LENGTH = 1_000_000;

export type JsonObject = Readonly<Record<string, unknown>>;

/** `beside`: keys that stand beside the list which the ICP came in. */
export type FoundIcp = { kind: 'found'; icp: JsonObject; beside: readonly string[] } | Refused;

export interface Refused {
  kind: 'refused';
  /** Why nothing can be taken, as a sentence that says what to do. */
  message: string;
}

/** Finds the one ICP that a text holds. */
export function findIcp(text: string): FoundIcp {
  if (text.length > MAX_IMPORT_LENGTH) return refused(tooLong);
  // Editors on Windows put an invisible mark at the start of a file.
  const json = text.replace(/^\uFEFF/, '');
  const parsed = parse(json);
  if ('kind' in parsed) return parsed;
  const loss = silentLoss(json);
  if (loss !== null) return refused(loss);
  return icpIn(parsed.value);
}

/** For a file too, before it is read. */
export const tooLong = `This is larger than 1 MB, which is more than can be saved. Paste one ICP at a time.`;

function refused(message: string): Refused {
  return { kind: 'refused', message };
}

function parse(json: string): { value: unknown } | Refused {
  try {
    return { value: JSON.parse(json) };
  } catch (error) {
    return refused(notJson(json, error instanceof Error ? error.message : ''));
  }
}

/** Engines word the place differently, and some leave it out. */
function notJson(json: string, said: string): string {
  const position = positionIn(json, said);
  const isAtEnd = position !== null && position >= json.trimEnd().length;
  if (isAtEnd || /unexpected (end|eof)|unterminated/i.test(said)) {
    return 'This is not complete JSON: it breaks off before its end. Copy all of it.';
  }
  if (position !== null) {
    const lines = json.slice(0, position).split(/\r\n|\r|\n/);
    const place = `line ${lines.length}, column ${(lines.at(-1) ?? '').length + 1}`;
    return `This is not JSON: ${place} cannot be read. ${usualCauses}`;
  }
  const [, character] = /^Unexpected token '?(\S+?)'?,/.exec(said) ?? [];
  return character === undefined
    ? `This is not JSON. ${usualCauses}`
    : `This is not JSON: “${character}” stands where it cannot. ${usualCauses}`;
}

const usualCauses = 'Look for a comma too many or missing, or for quotes other than ".';

function positionIn(json: string, said: string): number | null {
  const [, position] = /at position (\d+)/.exec(said) ?? [];
  if (position !== undefined) return Number(position);
  const [, line, column] = /line (\d+) column (\d+)/.exec(said) ?? [];
  if (line === undefined) return null;
  const before = json.split('\n', Number(line) - 1).map((text) => text.length + 1);
  return before.reduce((sum, length) => sum + length, Number(column) - 1);
}

const tokens = /"[^"\\]*(?:\\.[^"\\]*)*"|-?\d[\d.eE+-]*|[{}[\]:]/g;

/** What parsing a valid JSON text would lose without a word: the first of two equal keys, digits of a long number. */
function silentLoss(json: string): string | null {
  /** The keys of each object that is open; null for a list. */
  const open: (Set<string> | null)[] = [];
  let latest = '';
  for (const [token] of json.matchAll(tokens)) {
    if (token === '{') open.push(new Set());
    else if (token === '[') open.push(null);
    else if (token === '}' || token === ']') open.pop();
    else if (token === ':') {
      const keys = open.at(-1);
      const key: string = JSON.parse(latest);
      if (keys?.has(key)) {
        return `“${key}” stands twice in the same object, so it is not clear which one counts. Remove one of them.`;
      }
      keys?.add(key);
    } else if (token.startsWith('"')) latest = token;
    else if (digits(token) !== digits(String(Number(token)))) {
      return `The number ${token} cannot be kept exactly. Write it with fewer digits.`;
    }
  }
  return null;
}

/** The significant digits of a number, however it is written. */
function digits(number: string): string {
  return number
    .replace(/e.*$/i, '')
    .replace(/[-.]/g, '')
    .replace(/^0+|0+$/g, '');
}

function icpIn(value: unknown): FoundIcp {
  if (Array.isArray(value)) return refused(`This is a list. ${pasteOne}`);
  if (!isObject(value)) return refused(`This is JSON, but not an ICP. ${pasteOne}`);
  if (!('icpFilters' in value)) return withSections(value, []);
  const { icpFilters: list, ...beside } = value;
  if (!Array.isArray(list)) return refused(`“icpFilters” is not a list here. ${pasteOne}`);
  if (list.length === 0) return refused('The list holds no ICP: nothing was saved there yet.');
  if (list.length > 1) return refused(`The list holds ${list.length} ICPs. ${pasteOne}`);
  const [item] = list;
  return isObject(item)
    ? withSections(item, Object.keys(beside))
    : refused(`What the list holds is not an ICP. ${pasteOne}`);
}

const pasteOne = 'Paste one ICP: the object with “companies” and “people”.';

/** Keys named in a refusal. */
const NAMED = 5;

function withSections(icp: JsonObject, beside: readonly string[]): FoundIcp {
  if ('companies' in icp || 'people' in icp) return { kind: 'found', icp, beside };
  const keys = Object.keys(icp);
  const named = keys.slice(0, NAMED).map((key) => `“${key.slice(0, 40)}”`);
  const more = keys.length > NAMED ? ` and ${keys.length - NAMED} more` : '';
  const found = keys.length === 0 ? '' : ` Found instead: ${named.join(', ')}${more}.`;
  return refused(`This has neither “companies” nor “people”, so there is nothing to take.${found}`);
}

/** Whether a value of parsed JSON is an object. */
export function isObject(value: unknown): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
