import { fields } from '../../fields.ts';
import { coveredBy, regionOf } from '../../places.ts';
import { regionInText } from '../../sentence.ts';
import type { Check } from './check.ts';
import { named } from './naming.ts';

/** A country, or a region, inside a chosen region. Which countries a region holds is ours, so it does no harm. */
export const coveredPlaces: Check = {
  id: 'covered-places',
  severity: 'note',
  look({ values, names }) {
    return fields.flatMap((field) => {
      if (field.kind !== 'places') return [];
      const chosen = values[field.id];
      const all = new Set(chosen);
      const covered = chosen.filter((code) => coveredBy(code, all) !== undefined);
      const [first] = covered;
      const region = first === undefined ? undefined : coveredBy(first, all);
      if (region === undefined) return [];
      const places = named(covered.map((code) => regionOf(code)?.name ?? names(code)));
      const regions = new Set(covered.map((code) => coveredBy(code, all)));
      const inside = regions.size === 1 ? regionInText(region) : 'chosen regions';
      return [
        {
          sentence: `${places} ${covered.length === 1 ? 'is' : 'are'} probably in ${inside} already.`,
          fieldIds: [field.id],
          fix: {
            label: `Remove ${places}`,
            values: {
              ...values,
              [field.id]: chosen.filter((code) => !covered.includes(code)),
            },
          },
        },
      ];
    });
  },
};
