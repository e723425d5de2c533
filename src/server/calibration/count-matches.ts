import { activeFilters, type Vocabularies } from '#profile/active-filters.ts';
import { expand } from '#profile/places.ts';
import { type OpenRange, readRange } from '#profile/ranges.ts';
import type { ProfileValues } from '#profile/values.ts';
import { countryShares } from '../../sandbox/country-rates.ts';
import { meanings } from '../../sandbox/matching.ts';
import { titleKey } from '../../sandbox/title-key.ts';
import { titleNames } from '../../sandbox/titles.ts';
import { knownDepartments, knownIndustries, seniorities } from '../../sandbox/vocabulary.ts';
import type { MarketSample } from './market-sample.ts';

/**
 * How many companies of a sample the sandbox would recommend: its meaning of the eight filters (`sandbox/matching.ts`)
 * over typed arrays. A filter on people needs one person who passes all of them.
 */
export function countMatches(
  values: ProfileValues,
  vocabularies: Vocabularies,
  sample: MarketSample,
): number {
  const filters = compile(values, vocabularies);
  let count = 0;
  for (let company = 0; company < sample.companies; company++) {
    if (isWanted(company, filters, sample) && hasPerson(company, filters, sample)) count += 1;
  }
  return count;
}

/** For each position 1 where it is wanted; null is no filter. The extra position of unknown values is never wanted. */
type Wanted = Uint8Array | null;

interface Compiled {
  employees: OpenRange | null;
  revenue: OpenRange | null;
  industries: Wanted;
  country: Wanted;
  personCountry: Wanted;
  seniorities: Wanted;
  departments: Wanted;
  titles: Wanted;
}

const countries = countryShares.map(([code]) => code);
const titleKeys = titleNames.map(titleKey);

function compile(values: ProfileValues, vocabularies: Vocabularies): Compiled {
  const active = new Set<string>(activeFilters(values, vocabularies).map(({ id }) => id));
  const wanted = (id: string, all: readonly string[], chosen: ReadonlySet<string>): Wanted =>
    active.has(id) ? Uint8Array.from([...all, ''], (value) => (chosen.has(value) ? 1 : 0)) : null;
  return {
    employees: active.has('employeeCount') ? readRange(values.employeeCount) : null,
    revenue: active.has('revenue') ? readRange(values.revenue) : null,
    industries: wanted('industries', knownIndustries, new Set(meanings(values.industries))),
    country: wanted('primaryLocations', countries, expand(values.primaryLocations)),
    personCountry: wanted('countries', countries, expand(values.countries)),
    seniorities: wanted('seniorities', seniorities, new Set(values.seniorities)),
    departments: wanted('departments', knownDepartments, new Set(meanings(values.departments))),
    titles: wanted('jobTitles', titleKeys, new Set(values.jobTitles.map(titleKey))),
  };
}

function isWanted(company: number, filters: Compiled, sample: MarketSample): boolean {
  const { country, industries } = filters;
  return (
    (country === null || country[sample.country[company] ?? 0] === 1) &&
    within(filters.employees, sample.employees[company] ?? 0) &&
    within(filters.revenue, sample.revenue[company] ?? Number.NaN) &&
    (industries === null || hasTag(company, industries, sample))
  );
}

function within(range: OpenRange | null, value: number): boolean {
  // Not known is NaN, which is neither above nor below anything.
  return (
    range === null ||
    (value >= (range.from ?? 0) && value <= (range.to ?? Number.POSITIVE_INFINITY))
  );
}

function hasTag(company: number, wanted: Uint8Array, sample: MarketSample): boolean {
  const end = sample.tagStart[company + 1] ?? 0;
  for (let at = sample.tagStart[company] ?? 0; at < end; at++) {
    if (wanted[sample.tag[at] ?? 0] === 1) return true;
  }
  return false;
}

function hasPerson(company: number, filters: Compiled, sample: MarketSample): boolean {
  const { personCountry, departments, titles } = filters;
  if ((personCountry ?? departments ?? titles ?? filters.seniorities) === null) return true;
  const end = sample.personStart[company + 1] ?? 0;
  for (let at = sample.personStart[company] ?? 0; at < end; at++) {
    if (
      passes(titles, sample.title[at]) &&
      passes(filters.seniorities, sample.seniority[at]) &&
      passes(departments, sample.department[at]) &&
      passes(personCountry, sample.personCountry[at])
    )
      return true;
  }
  return false;
}

/** Unknown values stand beyond the end of the list and are not wanted. */
function passes(wanted: Wanted, value = 0): boolean {
  return wanted === null || wanted[value] === 1;
}
