import type { Field } from '../fields.ts';
import { expand } from '../places.ts';
import type { ProfileValues } from '../values.ts';
import { tagShare } from './industries.ts';
import { readings } from './locations.ts';
import type { Rates } from './rates.ts';

/** How far the truth may lie from an estimate, as factors to it: the 80 % range. */
export interface Spread {
  lower: number;
  upper: number;
}

/** Standard normal quantile of the ends of an 80 % range. */
const EIGHTY_PERCENT = 1.28;

/**
 * Errors of the filters and of every pair of them are taken as independent on the logarithmic scale. A region that is
 * read in two ways moves the end of its side. A filter that the table does not know can only narrow.
 */
export function spread(
  values: ProfileValues,
  active: readonly Field[],
  unknownFilters: number,
  rates: Rates,
): Spread {
  if (active.length === 0 && unknownFilters === 0) return { lower: 1, upper: 1 };
  const variance =
    active.reduce((sum, field) => sum + filterError(values, field, rates) ** 2, 0) +
    rates.error.interaction ** 2 * Math.max(0, active.length - 1);
  const unknown = unknownFilters * rates.error.unknownFilter ** 2;
  const spread: Spread = {
    lower: Math.exp(-EIGHTY_PERCENT * Math.sqrt(variance + unknown)),
    upper: Math.exp(EIGHTY_PERCENT * Math.sqrt(variance)),
  };
  for (const field of active) {
    if (field.kind !== 'places') continue;
    const { smaller, larger } = readings(values[field.id], rates);
    spread.lower *= smaller;
    spread.upper *= larger;
  }
  return spread;
}

/** Standard deviation of ln(true share / estimate) of one filter. */
function filterError(values: ProfileValues, field: Field, rates: Rates): number {
  const { error } = rates;
  switch (field.id) {
    case 'employeeCount':
      return error.employees;
    case 'revenue':
      return error.revenue;
    case 'industries':
      return weighted(
        values.industries,
        (tag) => tagShare(tag, rates),
        (tag) => (rates.countedIndustries.has(tag) ? error.countedIndustry : error.otherIndustry),
        error.leastIndustries,
      );
    case 'primaryLocations':
    case 'countries':
      return weighted(
        expand(values[field.id]),
        (country) => rates.countries.get(country) ?? rates.defaults.country,
        (country) =>
          rates.publishedCountries.has(country) ? error.publishedCountry : error.derivedCountry,
        error.leastPlaces,
      );
    default:
      return error[field.id];
  }
}

/** Error of a sum of shares whose own errors are independent; what is not known at all is as bad as can be. */
function weighted(
  items: Iterable<string>,
  shareOf: (item: string) => number,
  errorOf: (item: string) => number,
  least: number,
): number {
  let total = 0;
  let variance = 0;
  for (const item of items) {
    const share = shareOf(item);
    total += share;
    variance += (share * errorOf(item)) ** 2;
  }
  return total === 0 ? 1 : Math.max(least, Math.sqrt(variance) / total);
}
