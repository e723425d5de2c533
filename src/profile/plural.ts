/** The form of an English noun that fits a count: "title", "titles", "industries". */
export function plural(count: number, noun: string): string {
  if (count === 1) return noun;
  return /[^aeiou]y$/.test(noun) ? `${noun.slice(0, -1)}ies` : `${noun}s`;
}
