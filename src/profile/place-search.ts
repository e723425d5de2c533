import { countryAliases, furtherLanguages, regionTerms } from './place-aliases.ts';
import {
  countriesIn,
  countryCodes,
  isCountry,
  type RegionCode,
  regionOf,
  regions,
} from './places.ts';
import { foldText, matchRank } from './search-text.ts';

/** Names of countries and regions, and the search over them. */

const displayNames = new Map<string, Intl.DisplayNames>();

function countryName(code: string, locale: string): string {
  let names = displayNames.get(locale);
  if (names === undefined) {
    names = new Intl.DisplayNames([locale], { type: 'region' });
    displayNames.set(locale, names);
  }
  return names.of(code.toUpperCase()) ?? code;
}

/**
 * A country's name in a language (BCP 47), as the platform has it; a region's as "EMEA (region)"; any other code as
 * it is.
 */
export function placeName(code: string, locale = 'en'): string {
  const region = regionOf(code);
  if (region !== undefined) return `${region.name} (region)`;
  return isCountry(code) ? countryName(code, locale) : code;
}

interface SearchableCountry {
  code: string;
  /** Folded names: in the reader's language, in English, in the country's own languages, and aliases. */
  names: readonly string[];
}

/** Built at the first search in a language: it takes some milliseconds, mostly for the names in 100 languages. */
const indexes = new Map<string, readonly SearchableCountry[]>();

function indexFor(locale: string): readonly SearchableCountry[] {
  const known = indexes.get(locale);
  if (known !== undefined) return known;
  const index = countryCodes
    .map((code) => ({ code, name: countryName(code, locale) }))
    .sort((a, b) => a.name.localeCompare(b.name, locale))
    .map(({ code, name }) => ({
      code,
      names: [...new Set([name, countryName(code, 'en'), ...otherNames(code)].map(foldText))],
    }));
  indexes.set(locale, index);
  return index;
}

function otherNames(code: string): string[] {
  const { language, script } = new Intl.Locale(`und-${code}`).maximize();
  const languages = [`${language}-${script ?? ''}`, ...listed(furtherLanguages[code], ' ')];
  return [
    ...languages.map((spoken) => countryName(code, spoken)),
    ...listed(countryAliases[code], '|'),
  ];
}

function listed(text: string | undefined, separator: string): string[] {
  return text === undefined ? [] : text.split(separator);
}

/** What a query found. */
export interface PlaceHits {
  /** Regions that the query names, parents first. */
  regions: RegionCode[];
  /** The countries it names, best first, then the other members of those regions in the order of their names. */
  countries: string[];
}

/**
 * Finds countries by name, code, local name or usual alias, and regions by name or code; without regard to accents,
 * case or punctuation. Exact hits come first, then beginnings, beginnings of words, and the rest. A blank query finds
 * every country and no region. `locale` (BCP 47) is the language in which the names are shown.
 */
export function searchPlaces(query: string, locale = 'en'): PlaceHits {
  const folded = foldText(query);
  const hits: string[][] = [[], [], [], []];
  const index = indexFor(locale);
  for (const country of index) {
    const rank = countryRank(country, folded);
    if (rank !== null) hits[rank]?.push(country.code);
  }
  const found = folded === '' ? [] : regions.filter((region) => isRegionHit(region.code, folded));
  const members = new Set(found.flatMap((region) => countriesIn(region)));
  const inRegions = index.map(({ code }) => code).filter((code) => members.has(code));
  return {
    regions: found.map((region) => region.code),
    countries: [...new Set([...hits.flat(), ...inRegions])],
  };
}

/** 0 for the code or a whole name, then 1 to 3 as `matchRank` orders the rest; null for no hit. */
function countryRank({ code, names }: SearchableCountry, query: string): number | null {
  if (code === query || names.includes(query)) return 0;
  let best: number | null = null;
  for (const name of names) {
    const rank = matchRank(name, query);
    if (rank !== null && (best === null || rank + 1 < best)) best = rank + 1;
  }
  return best;
}

/** A region shows all its members, so that two letters have to be its whole code, not any beginning. */
function isRegionHit(code: RegionCode, query: string): boolean {
  const term = query.replace(/^w /, '');
  return regionTerms[code].some(
    (name) => name === term || (term.length > 2 && name.startsWith(term)),
  );
}
