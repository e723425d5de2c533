import type { PeopleAbroad } from './locations.ts';
import type { Rates } from './rates.ts';

/**
 * The recommended formula over plain shares: OR within a filter has been done, here is AND across them. Country, size
 * and sector are nearly independent (measured over LinkedIn's audiences) and may be multiplied; employees and revenue,
 * and what depends on the size of the company, may not, and come as shares by band of employees.
 */
export interface Shares {
  /** Of all companies, by band: what employees and revenue keep together, without `rates.known`. */
  sizes: readonly number[];
  revenueFilters: boolean;
  /** Of the companies with known industries; null is no filter. */
  industries: number | null;
  /** Companies by place, and their people who are where people are wanted. */
  places: PeopleAbroad;
  /** Of a company's people, by band, with `rates.known`; null is no filter on people: a company needs none then. */
  people: readonly number[] | null;
}

export interface Result {
  /** Share of companies that pass the filters on companies. */
  companies: number;
  /** Share of companies that also have at least one matching person. */
  reach: number;
  /** Matching people per company of the market. */
  people: number;
}

export function combine(shares: Shares, rates: Rates): Result {
  const { known } = rates;
  const everywhere =
    (shares.industries === null ? 1 : shares.industries * known.industries) *
    (shares.revenueFilters ? known.revenue : 1);
  const result: Result = { companies: 0, reach: 0, people: 0 };
  for (const [band, { contacts }] of rates.bands.entries()) {
    const sized = everywhere * (shares.sizes[band] ?? 0);
    for (const place of [shares.places.atHome, shares.places.elsewhere]) {
      const companies = sized * place.companies;
      const matching = contacts * (shares.people?.[band] ?? 1) * place.people;
      result.companies += companies;
      result.people += companies * matching;
      // The number of contacts of one company is taken as geometric: P(at least one) = 1 - 1 / (1 + mean).
      result.reach += companies * (shares.people === null ? 1 : 1 - 1 / (1 + matching));
    }
  }
  return result;
}
