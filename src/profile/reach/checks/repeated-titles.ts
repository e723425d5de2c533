import { titleMeaning } from '../title-meaning.ts';
import type { Check } from './check.ts';
import { quoted } from './naming.ts';

/** Spellings of one title: case, acronyms, word order around a comma, "of". */
export const repeatedTitles: Check = {
  id: 'repeated-titles',
  severity: 'note',
  look({ values }) {
    const spellings = new Map<string, string[]>();
    for (const title of values.jobTitles) {
      // "Director, Product" and "Product Director" are the same words.
      const key = titleMeaning(title).words.split(' ').sort().join(' ');
      const same = spellings.get(key);
      if (same === undefined) spellings.set(key, [title]);
      else same.push(title);
    }
    return [...spellings.values()].flatMap((same) => {
      const [first, ...others] = same;
      if (first === undefined || others.length === 0) return [];
      return [
        {
          sentence: `${same.map(quoted).join(' and ')} are probably one title; keeping both does no harm.`,
          fieldIds: ['jobTitles'],
          fix: {
            label: `Keep only ${quoted(first)}`,
            values: {
              ...values,
              jobTitles: values.jobTitles.filter((title) => !others.includes(title)),
            },
          },
        },
      ];
    });
  },
};
