import type { PeopleSearchRequest } from '#contract/people-search.ts';
import { fields, type Section } from './fields.ts';
import { isUnset, type Profile } from './values.ts';

/**
 * An ICP as a people search, whose filters have names of their own. Only names that the vendor's pages on the search
 * show are translated (public-009 and the changelog up to 2026-07-31); nothing is guessed, since the search answers a
 * wrong body with 500 or, worse, with another count.
 */
const searchNames: Record<Section, Readonly<Record<string, string>>> = {
  companies: {
    employeeCount: 'employeeCount',
    industries: 'industries',
    primaryLocations: 'countries',
    revenue: 'revenue',
    includeDomains: 'domains',
    excludeDomains: 'domainsExcluded',
    excludeIndustries: 'industriesExcluded',
    excludeTechnologies: 'technologiesExcluded',
    localities: 'localities',
  },
  people: {
    countries: 'countries',
    departments: 'departments',
    jobTitles: 'jobTitles',
    seniorities: 'seniorities',
    exactJobTitles: 'exactJobTitles',
    jobChangePeriodInDays: 'jobChangePeriodInDays',
    previousCompanyDomains: 'previousCompanyDomains',
    states: 'states',
  },
};

export interface PeopleSearchOf {
  /** Asks for one person: the least that costs, since it is the total that is wanted. */
  body: PeopleSearchRequest;
  /** Filters without a known counterpart, which therefore do not count: their labels, or their paths on the wire. */
  untranslated: string[];
}

/** The search for the people whom a profile describes. */
export function peopleSearch(profile: Profile): PeopleSearchOf {
  const untranslated: string[] = [];
  const section = (name: Section): Record<string, unknown> => {
    const translated: Record<string, unknown> = {};
    for (const [key, value] of Object.entries(profile[name] ?? {})) {
      if (isUnset(value)) continue;
      const searchName = searchNames[name][key];
      if (searchName === undefined) untranslated.push(labelOf(name, key));
      else translated[searchName] = value;
    }
    return translated;
  };
  return {
    body: { companies: section('companies'), people: section('people'), limit: 1 },
    untranslated,
  };
}

function labelOf(section: Section, key: string): string {
  const field = fields.find((one) => one.section === section && one.key === key);
  return field?.label ?? `${section}.${key}`;
}
