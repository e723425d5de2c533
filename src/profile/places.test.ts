import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  canonicalPlace,
  countriesIn,
  countriesOutsideRegions,
  countryCodes,
  coveredBy,
  expand,
  isKnownPlace,
  regionOf,
  regions,
  regionsAbove,
  subRegions,
  takeOut,
} from './places.ts';

describe('the lists', () => {
  test('hold 250 countries, each once', () => {
    const all = [...regions.flatMap((region) => region.ownCountries), ...countriesOutsideRegions];
    expect(all).toHaveLength(250);
    expect(new Set(all).size).toBe(250);
    expect([...countryCodes].sort()).toEqual([...all].sort());
  });

  test('hold exactly the assigned codes of ISO 3166-1, and Kosovo', () => {
    // The platform knows names of these too, but they are groups, exceptional reservations or test codes.
    const notCountries = [
      'ac',
      'cp',
      'cq',
      'dg',
      'ea',
      'eu',
      'ez',
      'ic',
      'qo',
      'ta',
      'un',
      'xa',
      'xb',
      'zz',
    ];
    const withdrawn = [
      'an',
      'bu',
      'cs',
      'dd',
      'dy',
      'fx',
      'hv',
      'nh',
      'nt',
      'rh',
      'su',
      'tp',
      'uk',
      'vd',
      'yd',
      'yu',
      'zr',
    ];
    const names = new Intl.DisplayNames(['en'], { type: 'region', fallback: 'none' });
    const letters = [...'abcdefghijklmnopqrstuvwxyz'];
    const named = letters
      .flatMap((a) => letters.map((b) => `${a}${b}`))
      .filter((code) => names.of(code.toUpperCase()) !== undefined)
      .filter((code) => !notCountries.includes(code) && !withdrawn.includes(code));
    expect([...countryCodes]).toEqual(named);
  });

  test('form trees: every region but the top three has a parent, before it in the list', () => {
    expect(subRegions(null).map((region) => region.code)).toEqual(['W-EMEA', 'W-APAC', 'W-AMER']);
    regions.forEach((region, index) => {
      const parent = regions.findIndex(({ code }) => code === region.parent);
      if (region.parent !== null) expect(parent).toBeGreaterThanOrEqual(0);
      expect(parent).toBeLessThan(index);
    });
  });

  test('regions hold what their subregions hold', () => {
    for (const region of regions) {
      const countries = countriesIn(region);
      expect(new Set(countries).size).toBe(countries.length);
      for (const below of subRegions(region.code)) {
        expect(countries).toEqual(expect.arrayContaining([...countriesIn(below)]));
      }
    }
    expect(expand(['W-EMEA', 'W-APAC', 'W-AMER']).size).toBe(249);
  });

  test.each([
    ['fr', ['W-EU', 'W-EMEA']],
    ['tr', ['W-EMEA']],
    ['ae', ['W-ME', 'W-EMEA']],
    ['us', ['W-NA', 'W-AMER']],
    ['mx', ['W-LATAM', 'W-AMER']],
    ['au', ['W-OC', 'W-APAC']],
    ['jp', ['W-APAC']],
    ['W-OC', ['W-APAC']],
    ['aq', []],
    ['zz', []],
  ])('%s lies in %j', (code, above) => {
    expect(regionsAbove(code).map((region) => region.code)).toEqual(above);
  });
});

test('either case is read, unknown codes are kept', () => {
  expect(canonicalPlace('FR')).toBe('fr');
  expect(canonicalPlace('w-emea')).toBe('W-EMEA');
  expect(canonicalPlace('W-Nordics')).toBe('W-Nordics');
  expect(isKnownPlace('W-Nordics')).toBe(false);
});

test('the nearest chosen region covers', () => {
  expect(coveredBy('fr', new Set(['W-EMEA']))?.code).toBe('W-EMEA');
  expect(coveredBy('fr', new Set(['W-EMEA', 'W-EU']))?.code).toBe('W-EU');
  expect(coveredBy('W-EU', new Set(['W-EMEA']))?.code).toBe('W-EMEA');
  expect(coveredBy('W-EU', new Set(['W-EU']))).toBeUndefined();
  expect(coveredBy('us', new Set(['W-EMEA']))).toBeUndefined();
});

describe('taking out', () => {
  test('Italy of EMEA leaves the other countries in its place, and what was chosen beside it', () => {
    const { chosen, replaced } = takeOut('it', ['us', 'W-EMEA', 'jp']);
    expect(replaced.map(({ region, countries }) => [region.code, countries])).toEqual([
      ['W-EMEA', expand(['W-EMEA']).size - 1],
    ]);
    expect(chosen[0]).toBe('us');
    expect(chosen.at(-1)).toBe('jp');
    expect(chosen).not.toContain('it');
    expect(chosen).toContain('fr');
  });

  test('a country chosen by itself replaces nothing', () => {
    expect(takeOut('it', ['it', 'fr'])).toEqual({ chosen: ['fr'], replaced: [] });
  });

  test('a region takes its members and subregions with it', () => {
    expect(takeOut('W-EMEA', ['W-EU', 'fr', 'us']).chosen).toEqual(['us']);
  });

  const code = fc.constantFrom(...countryCodes, ...regions.map((region) => region.code), 'zz');
  test('leaves exactly the countries before, without those of the code', () => {
    fc.assert(
      fc.property(code, fc.uniqueArray(code, { maxLength: 8 }), (gone, chosen) => {
        const after = takeOut(gone, chosen);
        const expected = new Set(expand(chosen));
        for (const country of expand([gone])) expected.delete(country);
        expect(expand(after.chosen)).toEqual(expected);
        expect(new Set(after.chosen).size).toBe(after.chosen.length);
        expect(after.chosen.includes('zz')).toBe(chosen.includes('zz') && gone !== 'zz');
        for (const { region } of after.replaced) {
          expect(chosen).toContain(region.code);
          expect(after.chosen).not.toContain(region.code);
          expect(regionOf(region.code)).toBe(region);
        }
      }),
    );
  });
});
