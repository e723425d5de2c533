import type { Rates } from './rates.ts';
import { type StaffModel, staffModel } from './staff.ts';
import type { TitledShare } from './title-shares.ts';

/**
 * The share of a company's people that departments, seniorities and job titles keep, by its band of employees.
 *
 * They overlap. A title nearly fixes level and department, so a title and the level it means are not multiplied: the
 * smaller of the two shares is taken, less the few who are recorded elsewhere than their title says. And some levels
 * have a department of their own, see `Rates.ownDepartments`. A further filter never widens, a further value never
 * narrows.
 */

/** The chosen values; null is no filter. */
export interface PeopleFilters {
  departments: ReadonlySet<string> | null;
  seniorities: ReadonlySet<string> | null;
  titles: readonly TitledShare[] | null;
}

/** Share of people kept in each band of `rates.bands`; 1 where nothing filters. */
export function peopleShares(filters: PeopleFilters, rates: Rates): number[] {
  const model = staffModel(rates);
  const { known } = rates;
  const { seniorities, titles } = filters;
  const departments = filters.departments && new Set([...filters.departments].map(listedName));
  const recorded =
    (departments === null ? 1 : known.department) * (seniorities === null ? 1 : known.seniority);

  return rates.bands.map((_, band) => {
    const placed = recorded * placedShare(model, band, departments, seniorities, rates);
    if (titles === null) return placed;
    const inThem = placedShare(model, band, departments, null, rates);
    const atThem = placedShare(model, band, null, seniorities, rates);
    const called = titles.reduce((sum, { seniority, department, byBand }) => {
      const part =
        atLevel(seniority, seniorities, atThem, rates) *
        inDepartment(department, departments, inThem, rates);
      return sum + part * (byBand[band] ?? 0);
    }, 0);
    return Math.min(placed, recorded * called);
  });
}

/**
 * Which part of the people with a title are in one of the chosen departments, of which `chosenShare` of all people are.
 * Where the title does not say, halfway on the logarithmic scale between no connection and the title meaning one of
 * them.
 */
function inDepartment(
  said: string | null,
  chosen: ReadonlySet<string> | null,
  chosenShare: number,
  rates: Rates,
): number {
  if (chosen === null) return 1;
  if (said === null) return Math.sqrt(chosenShare);
  return chosen.has(said) ? 1 : rates.titles.elsewhere;
}

/** The same for levels, over which related titles are spread. */
function atLevel(
  said: string | null,
  chosen: ReadonlySet<string> | null,
  chosenShare: number,
  rates: Rates,
): number {
  if (chosen === null) return 1;
  if (said === null) return Math.sqrt(chosenShare);
  const { elsewhere, exactly, related, widening } = rates.titles;
  const asSaid = chosen.has(said) ? 1 : elsewhere;
  if (!related.includes(said)) return asSaid;
  const same = Math.min(1, exactly / widening);
  const among = related.filter((level) => chosen.has(level)).length / related.length;
  return same * asSaid + (1 - same) * Math.max(elsewhere, among);
}

/** Names in the vendor's documentation that its own list of departments spells otherwise. */
const departmentNames: ReadonlyMap<string, string> = new Map([
  ['Marketing', 'Marketing and Advertising'],
  ['H&R', 'HR'],
]);

function listedName(name: string): string {
  return departmentNames.get(name) ?? name;
}

/** Share of people of a band with one of these levels and in one of these departments, when both are on record. */
function placedShare(
  model: StaffModel,
  band: number,
  departments: ReadonlySet<string> | null,
  seniorities: ReadonlySet<string> | null,
  rates: Rates,
): number {
  const { defaults } = rates;
  const strangers = (chosen: ReadonlySet<string> | null, all: readonly string[], each: number) =>
    chosen === null ? 0 : each * [...chosen].filter((name) => !all.includes(name)).length;
  const strangeDepartments = strangers(departments, model.departments, defaults.department);
  const strangeSeniorities = strangers(seniorities, model.seniorities, defaults.seniority);
  const inDepartments = (row: readonly number[]) =>
    departments === null
      ? 1
      : strangeDepartments +
        row.reduce(
          (sum, share, index) =>
            departments.has(model.departments[index] ?? '') ? sum + share : sum,
          0,
        );
  let total = 0;
  let everyone = 0;
  for (const [index, seniority] of model.seniorities.entries()) {
    const share = rates.bands[band]?.seniorities[index] ?? 0;
    const kept = share * inDepartments(model.departmentOf[index] ?? []);
    everyone += kept;
    if (seniorities === null || seniorities.has(seniority)) total += kept;
  }
  return Math.min(1, total + strangeSeniorities * everyone);
}
