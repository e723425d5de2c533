import { type Field, fields } from '../../fields.ts';
import { isKnownPlace } from '../../places.ts';
import { plural } from '../../plural.ts';
import type { Check, CheckedProfile } from './check.ts';
import { named, quoted } from './naming.ts';

/** Values that the vendor's lists do not have. They are kept and sent; whether they match anything nobody knows. */
export const unrecognised: Check = {
  id: 'unrecognised',
  severity: 'warning',
  look(profile) {
    const { values } = profile;
    return fields.flatMap((field) => {
      const unknown = unknownValues(field, profile);
      if (field.kind === 'range' || unknown.length === 0) return [];
      const list = named(unknown.map(quoted));
      return [
        {
          sentence: `${list} ${unknown.length === 1 ? 'is' : 'are'} not in the list of known ${plural(2, field.noun)}: the API may refuse or ignore ${unknown.length === 1 ? 'it' : 'them'}.`,
          fieldIds: [field.id],
          fix: {
            label: `Remove ${list}`,
            values: {
              ...values,
              [field.id]: values[field.id].filter((value) => !unknown.includes(value)),
            },
          },
        },
      ];
    });
  },
};

function unknownValues(field: Field, { values, vocabularies }: CheckedProfile): string[] {
  if (field.kind === 'range' || field.kind === 'titles') return [];
  if (field.kind === 'places') return values[field.id].filter((code) => !isKnownPlace(code));
  const known = new Set(vocabularies?.[field.vocabulary]);
  return known.size === 0 ? [] : values[field.id].filter((value) => !known.has(value));
}
