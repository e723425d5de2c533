import { expand, isKnownPlace } from '../../places.ts';
import type { Check } from './check.ts';

/** Company locations and people countries that have no country in common. */
export const distantPlaces: Check = {
  id: 'distant-places',
  severity: 'warning',
  look({ values }) {
    const { primaryLocations, countries } = values;
    if (primaryLocations.length === 0 || countries.length === 0) return [];
    // A code that we do not know may be anywhere.
    if (![...primaryLocations, ...countries].every(isKnownPlace)) return [];
    const based = expand(primaryLocations);
    if ([...expand(countries)].some((country) => based.has(country))) return [];
    return [
      {
        sentence:
          'Company locations and people countries have no country in common: only people who work abroad match.',
        fieldIds: ['countries', 'primaryLocations'],
        fix: {
          label: 'Look for people where the companies are',
          values: { ...values, countries: primaryLocations },
        },
      },
    ];
  },
};
