import { fields } from '../fields.ts';
import { plural } from '../plural.ts';
import { costliestFirst, type Estimate } from './estimate.ts';
import { moreWords } from './wording.ts';

/** Below this a filter costs next to nothing, and naming it would be noise. */
const WORTH_NAMING = 1.05;

/** Why a profile is as narrow as it is, the costliest filter first. Without a filter, what to do. */
export function reasons(estimate: Estimate): string[] {
  const { filters, unknownFilters } = estimate;
  if (filters.length === 0 && unknownFilters === 0) {
    return ['Everything matches: add at least one filter.'];
  }
  const costs = costliestFirst(estimate)
    .filter(({ cost }) => cost >= WORTH_NAMING)
    .map(({ id, cost }) => `Without ${labelOf(id)}: ${moreWords(cost)} companies.`);
  if (unknownFilters === 0) return costs;
  const them = `${unknownFilters} ${plural(unknownFilters, 'filter')}`;
  return [
    ...costs,
    `${them} without a control here ${unknownFilters === 1 ? 'is' : 'are'} not in the estimate: the effect is not known.`,
  ];
}

function labelOf(id: string): string {
  return (fields.find((field) => field.id === id)?.label ?? id).toLowerCase();
}

/** What the estimate rests on, one click away from it. */
export const basis: readonly string[] = [
  'An estimate from published figures about companies and people in general, not a count of Surfe’s data.',
  'Company sizes, countries and industries: an index of 54 million LinkedIn pages (2025) and People Data Labs. Revenue: US census and Dun & Bradstreet. Seniorities and people per company: LinkedIn ad audiences (2021). Departments and titles: US occupations (2024).',
  'The range holds four times out of five if those figures fit Surfe’s data; nobody has checked that they do.',
];
