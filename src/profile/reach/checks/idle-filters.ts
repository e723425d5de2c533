import { isActive } from '../../active-filters.ts';
import { fields } from '../../fields.ts';
import { isFullSpan, readRange } from '../../ranges.ts';
import { emptyValues } from '../../values.ts';
import type { Check } from './check.ts';

/** Everything ticked, or a range over everything: sent, but not a filter. */
export const idleFilters: Check = {
  id: 'idle-filters',
  severity: 'note',
  look({ values, vocabularies }) {
    return fields.flatMap((field) => {
      if (field.kind === 'range') {
        const { from, to } = values[field.id];
        const range = readRange(values[field.id]);
        const isSet = from.trim() !== '' || to.trim() !== '';
        if (!isSet || range === null || !isFullSpan(range, field.scale)) return [];
      } else if (values[field.id].length === 0 || isActive(field, values, vocabularies)) return [];
      const name = field.label.toLowerCase();
      return [
        {
          sentence:
            field.kind === 'range'
              ? `This range leaves nobody out, save perhaps companies without known ${field.noun}.`
              : `All ${name} are chosen: that leaves out nothing but perhaps records without one.`,
          fieldIds: [field.id],
          fix: {
            label: `Clear ${name}`,
            values: { ...values, [field.id]: emptyValues[field.id] },
          },
        },
      ];
    });
  },
};
