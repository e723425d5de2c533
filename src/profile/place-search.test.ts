import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { placeName, searchPlaces } from './place-search.ts';
import { countriesIn, countryCodes, regionOf, regions } from './places.ts';

test.each([
  ['fr', 'France'],
  ['xk', 'Kosovo'],
  ['W-EMEA', 'EMEA (region)'],
  ['zz', 'zz'],
  ['W-NORDICS', 'W-NORDICS'],
  ['', ''],
  ['not a code', 'not a code'],
])('the name of “%s” is “%s”', (code, name) => {
  expect(placeName(code)).toBe(name);
});

test('every country has a name of its own, in other languages too', () => {
  const names = countryCodes.map((code) => placeName(code));
  expect(new Set(names).size).toBe(countryCodes.length);
  names.forEach((name, index) => {
    expect(name.toLowerCase()).not.toBe(countryCodes[index]);
  });
  expect(placeName('de', 'fr')).toBe('Allemagne');
});

describe('a search finds first', () => {
  test.each([
    ['France', 'fr'],
    ['fr', 'fr'],
    ['UK', 'gb'],
    ['Great Britain', 'gb'],
    ['england', 'gb'],
    ['Holland', 'nl'],
    ['UAE', 'ae'],
    ['U.S.A.', 'us'],
    ['usa', 'us'],
    ['America', 'us'],
    ['Turkey', 'tr'],
    ['Türkiye', 'tr'],
    ['turkiye', 'tr'],
    ['Czech Republic', 'cz'],
    ['česko', 'cz'],
    ['Ivory Coast', 'ci'],
    ['cote d ivoire', 'ci'],
    ['Burma', 'mm'],
    ['Swaziland', 'sz'],
    ['Macedonia', 'mk'],
    ['South Korea', 'kr'],
    ['Korea', 'kr'],
    ['Russia', 'ru'],
    ['Россия', 'ru'],
    ['Vietnam', 'vn'],
    ['viet nam', 'vn'],
    ['DRC', 'cd'],
    ['Deutschland', 'de'],
    ['Suisse', 'ch'],
    ['Svizzera', 'ch'],
    ['Belgique', 'be'],
    ['België', 'be'],
    ['Österreich', 'at'],
    ['osterreich', 'at'],
    ['日本', 'jp'],
    ['España', 'es'],
    ['espana', 'es'],
    ['Suomi', 'fi'],
    ['Maroc', 'ma'],
    ['Éire', 'ie'],
    ['مصر', 'eg'],
    ['Cape Verde', 'cv'],
    ['Hong Kong', 'hk'],
    ['Bosnia and Herzegovina', 'ba'],
    ['Saint Kitts and Nevis', 'kn'],
    ['saint martin', 'mf'],
    ['Aotearoa', 'nz'],
    ['Palestine', 'ps'],
  ])('for “%s” %s', (query, code) => {
    expect(searchPlaces(query).countries[0]).toBe(code);
  });
});

describe('a region that is found shows all its members', () => {
  test.each([
    ['EMEA', ['W-EMEA']],
    ['w-emea', ['W-EMEA']],
    ['europe', ['W-EU']],
    ['EU', ['W-EU']],
    ['middle east', ['W-ME']],
    ['africa', ['W-AF']],
    ['apac', ['W-APAC']],
    ['oceania', ['W-OC']],
    ['LATAM', ['W-LATAM']],
    ['south america', ['W-LATAM']],
    ['north america', ['W-NA']],
    ['americas', ['W-AMER']],
  ])('%s', (query, codes) => {
    const { regions: found, countries } = searchPlaces(query);
    expect(found).toEqual(codes);
    for (const code of codes) {
      const region = regionOf(code);
      expect(countries).toEqual(expect.arrayContaining([...(region ? countriesIn(region) : [])]));
    }
  });

  test('after the countries that are meant themselves', () => {
    const { regions: found, countries } = searchPlaces('afr');
    expect(found).toEqual(['W-AF']);
    expect(countries.slice(0, 2).sort()).toEqual(['cf', 'za']);
    expect(countries).toContain('ng');
  });

  test('but two letters are no beginning of a region', () => {
    expect(searchPlaces('eur').regions).toEqual(['W-EU']);
    expect(searchPlaces('em').regions).toEqual([]);
    expect(searchPlaces('a').regions).toEqual([]);
  });
});

test('hits are ordered: whole names, beginnings, beginnings of words, the rest', () => {
  const { countries } = searchPlaces('guinea');
  // Equatorial Guinea begins with the word in Spanish.
  expect(countries.slice(0, 4)).toEqual(['gn', 'gq', 'gw', 'pg']);
});

test('a blank query finds every country by name, and no region', () => {
  const { regions: found, countries } = searchPlaces('  ');
  expect(found).toEqual([]);
  expect([...countries].sort()).toEqual([...countryCodes]);
  expect(countries[0]).toBe('af');
});

test('nothing is found for nonsense', () => {
  expect(searchPlaces('qqqq')).toEqual({ regions: [], countries: [] });
});

test('names in the reader’s language are found beside the English ones', () => {
  expect(searchPlaces('Allemagne', 'fr').countries[0]).toBe('de');
  expect(searchPlaces('Germany', 'fr').countries[0]).toBe('de');
});

test('every country is found by its code and its name, no code twice', () => {
  const typed = fc.string({ unit: 'grapheme-ascii', maxLength: 6 });
  fc.assert(
    fc.property(fc.constantFrom(...countryCodes), typed, (code, text) => {
      expect(searchPlaces(code.toUpperCase()).countries[0]).toBe(code);
      expect(searchPlaces(placeName(code)).countries[0]).toBe(code);
      const { countries } = searchPlaces(text);
      expect(new Set(countries).size).toBe(countries.length);
    }),
  );
  for (const region of regions) expect(searchPlaces(region.name).regions).toContain(region.code);
});
