import { activeFilters, isActive, type Vocabularies } from '../active-filters.ts';
import { type Field, type FieldId, fields } from '../fields.ts';
import { type OpenRange, readRange } from '../ranges.ts';
import { furtherFilters, type ProfileValues, type RangeText } from '../values.ts';
import { combine, type Result } from './formula.ts';
import { industryShare } from './industries.ts';
import { type Places, peopleIn, placesOf } from './locations.ts';
import { peopleShares } from './people.ts';
import type { Rates } from './rates.ts';
import { sizeModel } from './sizes.ts';
import { staffModel } from './staff.ts';
import { type TitledShare, titleShares } from './title-shares.ts';
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

/** The estimate of a profile. `vocabularies` tell a list with everything ticked, which is no filter. */
export function estimate(
  values: ProfileValues,
  rates: Rates,
  vocabularies: Vocabularies,
): Estimate {
  const active = activeFilters(values, vocabularies);
  const unknownFilters = furtherFilters(values).length;
  const parts = partsOf(values, vocabularies, rates);
  const whole = evaluate(parts, rates);
  const floor = 1 / rates.universe;
  const reach = Math.max(floor, whole.reach);

  let left = 1;
  let above = noParts;
  const filters = active.map(({ id }) => {
    const before = left;
    above = { ...above, [id]: parts[id] };
    left = Math.min(before, Math.max(floor, evaluate(above, rates).reach));
    const without = evaluate({ ...parts, [id]: null }, rates).reach;
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

/**
 * The effect of changes: for a variant of the profile, how many times as many companies it reaches. Not kept above one
 * company, so that the narrowest profiles can be compared too. What a variant shares with the profile (the same object)
 * is not read again.
 */
export function effects(
  values: ProfileValues,
  rates: Rates,
  vocabularies: Vocabularies,
): (variant: ProfileValues) => number {
  const parts = partsOf(values, vocabularies, rates);
  const before = Math.max(LEAST_REACH, evaluate(parts, rates).reach);
  return (variant) => {
    const changed = { ...parts };
    for (const field of fields) {
      if (variant[field.id] !== values[field.id]) {
        setPart(changed, field, variant, vocabularies, rates);
      }
    }
    return Math.max(LEAST_REACH, evaluate(changed, rates).reach) / before;
  };
}

/** Nothing, for a comparison: a range whose ends are the wrong way round keeps no company at all. */
const LEAST_REACH = 1e-15;

/** The active filters, costliest first. */
export function costliestFirst({ filters }: Estimate): FilterCost[] {
  return filters.toSorted((one, other) => other.cost - one.cost);
}

/** What each filter stands for, read once; null where it is not active. */
interface Parts {
  /** Share of the companies with known industries. */
  industries: number | null;
  employeeCount: OpenRange | null;
  revenue: OpenRange | null;
  primaryLocations: Places | null;
  departments: ReadonlySet<string> | null;
  seniorities: ReadonlySet<string> | null;
  jobTitles: readonly TitledShare[] | null;
  countries: Places | null;
}

const readers: { [Id in FieldId]: (value: ProfileValues[Id], rates: Rates) => Parts[Id] } = {
  industries: industryShare,
  employeeCount: (range) => openRange(range, 'employeeCount'),
  revenue: (range) => openRange(range, 'revenue'),
  primaryLocations: placesOf,
  departments: (list) => new Set(list),
  seniorities: (list) => new Set(list),
  jobTitles: (titles, rates) => titleShares(titles, rates, staffModel(rates)),
  countries: placesOf,
};

const noParts: Parts = {
  industries: null,
  employeeCount: null,
  revenue: null,
  primaryLocations: null,
  departments: null,
  seniorities: null,
  jobTitles: null,
  countries: null,
};

function partsOf(values: ProfileValues, vocabularies: Vocabularies, rates: Rates): Parts {
  const parts = { ...noParts };
  for (const field of fields) setPart(parts, field, values, vocabularies, rates);
  return parts;
}

function setPart<Id extends FieldId>(
  parts: Parts,
  field: Field & { id: Id },
  values: ProfileValues,
  vocabularies: Vocabularies,
  rates: Rates,
): void {
  const { id } = field;
  parts[id] = isActive(field, values, vocabularies) ? readers[id](values[id], rates) : noParts[id];
}

function evaluate(parts: Parts, rates: Rates): Result {
  const { departments, seniorities, jobTitles: titles, countries, revenue } = parts;
  const filtersPeople = (departments ?? seniorities ?? titles ?? countries) !== null;
  return combine(
    {
      sizes: sizeModel(rates).sharesByBand(parts.employeeCount, revenue),
      revenueFilters: revenue !== null,
      industries: parts.industries,
      places: peopleIn(parts.primaryLocations, countries, rates),
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
