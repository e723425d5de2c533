/** Searching lists of names as people type: without accents, case or punctuation. */

/** Letters that Unicode does not take apart into a base letter and an accent. */
const unaccented: Readonly<Record<string, string>> = {
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  ø: 'o',
  đ: 'd',
  ð: 'd',
  þ: 'th',
  ł: 'l',
  ı: 'i',
};

/** The text that searches compare: lower case, no accents, `&` as "and", words of letters and digits only. */
export function foldText(text: string): string {
  return text
    .normalize('NFD')
    .replace(/[\p{M}.]/gu, '')
    .toLowerCase()
    .replace(/[ßæœøđðþłı]/g, (letter) => unaccented[letter] ?? letter)
    .replaceAll('&', ' and ')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}

/** How well a folded text answers a folded query: 0 its beginning, 1 a word's beginning, 2 within; null not at all. */
export function matchRank(text: string, query: string): 0 | 1 | 2 | null {
  const at = text.indexOf(query);
  if (at === -1) return null;
  if (at === 0) return 0;
  return text.includes(` ${query}`) ? 1 : 2;
}

const foldedLists = new WeakMap<readonly string[], readonly string[]>();

function foldedList(values: readonly string[]): readonly string[] {
  const known = foldedLists.get(values);
  if (known !== undefined) return known;
  const folded = values.map(foldText);
  foldedLists.set(values, folded);
  return folded;
}

/**
 * The values that hold the query: those that begin with it, then those with a word that does, then the rest, each
 * in the order of the list. A blank query finds all. The list must not be changed afterwards: it is folded once.
 */
export function searchVocabulary(query: string, values: readonly string[]): string[] {
  const folded = foldText(query);
  const found: [string[], string[], string[]] = [[], [], []];
  const list = foldedList(values);
  values.forEach((value, index) => {
    const rank = matchRank(list[index] ?? '', folded);
    if (rank !== null) found[rank].push(value);
  });
  return found.flat();
}
