import { activeFilters, type Vocabularies } from '../active-filters.ts';
import { type Field, type FieldId, fields } from '../fields.ts';
import { type OpenRange, readRange } from '../ranges.ts';
import { furtherFilters, type ProfileValues, type RangeText } from '../values.ts';
import { combine, type Result } from './formula.ts';
import { industryShare } from './industries.ts';
import { type Places, peopleIn, placesOf } from './locations.ts';
import { type PeopleFilters, peopleShares } from './people.ts';
import type { Rates } from './rates.ts';
import { sizeModel } from './sizes.ts';
import { staffModel } from './staff.ts';
import { titleShares } from './title-shares.ts';
import { spread } from './uncertainty.ts';

/**
 * How much of the market a profile keeps, estimated from published base rates. No count of the vendor's database: a
 * share to within an order of magnitude, with its range.
 */
export interface Estimate {
  /** Share of all companies that match and, where a filter on people is active, have at least one matching person. */
  reach: number;
  /** The ends of the 80 % range of `reach`. */
  low: number;
  high: number;
  /** Share of all companies that pass the filters on companies alone. */
  companies: number;
  /** Matching people per company of the whole market; times `rates.universe` for an order of magnitude. */
  people: number;
  /** `reach` times `rates.universe`. For the state word and for wording, never to be shown as a count. */
  expectedCompanies: number;
  /** Active filters of the table, in the order of the form. */
  filters: FilterCost[];
  /** Active filters that the table does not know. They are not in the estimate: their effect is unknown. */
  unknownFilters: number;
}

export interface FilterCost {
  id: FieldId;
  /** Share that this filter keeps of what the filters above it left: the steps multiply to `reach`. */
  keeps: number;
  /** Share of all companies that is left after this filter and those above it. */
  left: number;
  /** How many times as many companies there were without this filter: its cost, at least 1. */
  cost: number;
}

export function estimate(
  values: ProfileValues,
  rates: Rates,
  vocabularies: Vocabularies,
): Estimate {
  const active = activeFilters(values, vocabularies);
  const unknownFilters = furtherFilters(values).length;
  const parts = partsOf(values, active, rates);
  const ids = active.map((field) => field.id);
  const whole = evaluate(parts, new Set(ids), rates);
  const floor = 1 / rates.universe;
  const reach = Math.max(floor, whole.reach);

  let left = 1;
  const filters = ids.map((id, index) => {
    const before = left;
    const upTo = evaluate(parts, new Set(ids.slice(0, index + 1)), rates).reach;
    left = Math.min(before, Math.max(floor, upTo));
    const without = evaluate(parts, new Set(ids.filter((other) => other !== id)), rates).reach;
    return { id, keeps: left / before, left, cost: Math.max(1, without / reach) };
  });
  const { lower, upper } = spread(values, active, unknownFilters, rates);
  return {
    reach,
    low: Math.max(floor, reach * lower),
    high: Math.min(1, reach * upper),
    companies: Math.max(floor, whole.companies),
    people: whole.people,
    expectedCompanies: reach * rates.universe,
    filters,
    unknownFilters,
  };
}

/** Only `reach`, for trying variants of a profile; not kept above one company, so that variants can be compared. */
export function reachOf(values: ProfileValues, rates: Rates, vocabularies: Vocabularies): number {
  const active = activeFilters(values, vocabularies);
  const all = new Set(active.map((field) => field.id));
  return evaluate(partsOf(values, active, rates), all, rates).reach;
}

/** The active filters, costliest first. */
export function costliestFirst({ filters }: Estimate): FilterCost[] {
  return filters.toSorted((one, other) => other.cost - one.cost);
}

/** What the filters stand for, read once; null where one is not active. */
interface Parts extends PeopleFilters {
  employees: OpenRange | null;
  revenue: OpenRange | null;
  industries: number | null;
  based: Places | null;
  living: Places | null;
}

function partsOf(values: ProfileValues, active: readonly Field[], rates: Rates): Parts {
  const on = new Set<FieldId>(active.map((field) => field.id));
  return {
    employees: on.has('employeeCount') ? openRange(values.employeeCount, 'employeeCount') : null,
    revenue: on.has('revenue') ? openRange(values.revenue, 'revenue') : null,
    industries: on.has('industries') ? industryShare(values.industries, rates) : null,
    based: on.has('primaryLocations') ? placesOf(values.primaryLocations, rates) : null,
    living: on.has('countries') ? placesOf(values.countries, rates) : null,
    departments: on.has('departments') ? new Set(values.departments) : null,
    seniorities: on.has('seniorities') ? new Set(values.seniorities) : null,
    titles: on.has('jobTitles') ? titleShares(values.jobTitles, rates, staffModel(rates)) : null,
  };
}

/** The estimate as if only these filters were active. */
function evaluate(parts: Parts, on: ReadonlySet<FieldId>, rates: Rates): Result {
  const departments = on.has('departments') ? parts.departments : null;
  const seniorities = on.has('seniorities') ? parts.seniorities : null;
  const titles = on.has('jobTitles') ? parts.titles : null;
  const living = on.has('countries') ? parts.living : null;
  const filtersPeople = (departments ?? seniorities ?? titles ?? living) !== null;
  const revenue = on.has('revenue') ? parts.revenue : null;
  return combine(
    {
      sizes: sizeModel(rates).sharesByBand(
        on.has('employeeCount') ? parts.employees : null,
        revenue,
      ),
      revenueFilters: revenue !== null,
      industries: on.has('industries') ? parts.industries : null,
      places: peopleIn(on.has('primaryLocations') ? parts.based : null, living, rates),
      people: filtersPeople ? peopleShares({ departments, seniorities, titles }, rates) : null,
    },
    rates,
  );
}

/** An end at or beyond the scale's is no limit, as everywhere else. */
function openRange(text: RangeText, id: 'employeeCount' | 'revenue'): OpenRange | null {
  const range = readRange(text);
  const scale = fields.find((field) => field.id === id);
  if (range === null || scale?.kind !== 'range') return null;
  return {
    from: range.from,
    to: (range.to ?? scale.scale.max) >= scale.scale.max ? null : range.to,
  };
}
