import type { Check } from './check.ts';
import { named } from './naming.ts';

/**
 * Industries of the vendor's list with nearly the same meaning: a company carries the one or the other, so choosing one
 * of them leaves out half. Ours, by meaning.
 */
const twins: readonly (readonly string[])[] = [
  ['Agriculture', 'Farming'],
  ['Analytics', 'Business Intelligence'],
  ['Artificial Intelligence', 'Machine Learning'],
  ['Bitcoin', 'Cryptocurrency', 'Virtual Currency'],
  ['Charity', 'Non Profit'],
  ['Clean Energy', 'Renewable Energy'],
  ['CleanTech', 'GreenTech'],
  ['Corporate Training', 'Training'],
  ['Cyber Security', 'Network Security'],
  ['Delivery', 'Delivery Service'],
  ['E-Commerce', 'E-Commerce Platforms'],
  ['E-Learning', 'EdTech'],
  ['Elder Care', 'Elderly'],
  ['Film', 'Film Production'],
  ['Finance', 'Financial Services'],
  ['Gaming', 'Video Games'],
  ['Health Care', 'Medical'],
  ['Industrial Manufacturing', 'Manufacturing'],
  ['Information Technology', 'Technology'],
  ['Recruiting', 'Staffing Agency'],
  ['Supply Chain Management', 'Logistics'],
  ['Tourism', 'Travel'],
  ['TV', 'TV Production'],
];

export const twinIndustries: Check = {
  id: 'twin-industries',
  severity: 'note',
  look({ values, vocabularies }) {
    const chosen = new Set(values.industries);
    return twins.flatMap((group) => {
      const offered = group.filter((name) => vocabularies?.industries.includes(name) ?? false);
      const missing = offered.filter((name) => !chosen.has(name));
      const present = offered.filter((name) => chosen.has(name));
      if (present.length === 0 || missing.length === 0) return [];
      const others = named(missing);
      return [
        {
          sentence: `${others} ${missing.length === 1 ? 'means' : 'mean'} nearly the same as ${named(present)}: companies often carry only one of them.`,
          fieldIds: ['industries'],
          fix: {
            label: `Add ${others}`,
            values: { ...values, industries: [...values.industries, ...missing] },
          },
        },
      ];
    });
  },
};
