import { type RawBuilder, sql } from 'kysely';
import { canonicalPlace, expand } from '#profile/places.ts';
import type { SavedIcp } from './icp-store.ts';
import { titleKey } from './title-key.ts';
import { documentedSynonyms } from './vocabulary.ts';

/**
 * What the eight filters mean, as conditions on the tables: OR within a filter, AND across them. A list that is empty
 * or missing does not filter. Ranges include both ends. A record without the value (no known revenue, no known
 * department) never matches a filter on it. A region stands for its countries. Filters beyond the eight are stored
 * and returned, but not applied.
 */

type Condition = RawBuilder<boolean>;

/** Conditions on a row of `company` that come from the company filters. */
export function companyConditions({ companies }: Pick<SavedIcp, 'companies'>): Condition[] {
  const { employeeCount, revenue, industries, primaryLocations } = companies;
  return [
    ...(employeeCount ? [within('company.employees', employeeCount)] : []),
    ...(revenue ? [within('company.revenue', revenue)] : []),
    ...anyOf('company.country', countriesOf(primaryLocations)),
    ...anyOf('company_industry.industry', meanings(industries)).map(
      (tagged) =>
        sql<boolean>`exists (select 1 from company_industry where company_industry.company_id = company.id and ${tagged})`,
    ),
  ];
}

/** Conditions on a row of `person` that come from the people filters; all must hold for the same person. */
export function personConditions({ people }: Pick<SavedIcp, 'people'>): Condition[] {
  return [
    ...anyOf('person.country', countriesOf(people.countries)),
    ...anyOf('person.department', meanings(people.departments)),
    ...anyOf('person.seniority', people.seniorities),
    ...anyOf('person.title_key', people.jobTitles?.map(titleKey)),
  ];
}

/** The countries that a list of countries and regions covers. */
function countriesOf(codes: readonly string[] | undefined): string[] {
  return [...expand((codes ?? []).map(canonicalPlace))];
}

/** The listed values that are meant; see `documentedSynonyms`. */
export function meanings(values: readonly string[] | undefined): string[] {
  return (values ?? []).map((value) => documentedSynonyms.get(value) ?? value);
}

function within(column: string, range: { from: number; to: number }): Condition {
  return sql<boolean>`${sql.ref(column)} between ${range.from} and ${range.to}`;
}

/**
 * One bound JSON array instead of a parameter for each value: lists may be longer than SQLite's parameters. The plus
 * keeps SQLite from walking the list and looking up each value in an index, which for 624 industries is a hundred
 * times slower than asking each row of the company whether it is in the list.
 */
function anyOf(column: string, values: readonly string[] | undefined): Condition[] {
  if (values === undefined || values.length === 0) return [];
  return [
    sql<boolean>`+${sql.ref(column)} in (select value from json_each(${JSON.stringify(values)}))`,
  ];
}
