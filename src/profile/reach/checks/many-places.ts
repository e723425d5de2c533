import { fields } from '../../fields.ts';
import type { Check } from './check.ts';

/** There are 249 countries in ISO 3166-1, and Kosovo. */
const ALL_COUNTRIES = 250;

/** A list of places that is longer than the world has countries. */
export const manyPlaces: Check = {
  id: 'many-places',
  severity: 'warning',
  look({ values }) {
    return fields.flatMap((field) => {
      if (field.kind !== 'places' || values[field.id].length <= ALL_COUNTRIES) return [];
      return [
        {
          sentence: `${values[field.id].length} places are more than there are countries: choose regions, or clear the filter.`,
          fieldIds: [field.id],
          fix: {
            label: `Clear ${field.label.toLowerCase()}`,
            values: { ...values, [field.id]: [] },
          },
        },
      ];
    });
  },
};
