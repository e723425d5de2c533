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

  const placed = placedShares(model, departments, seniorities, rates);
  if (titles === null) return placed.map((share) => recorded * share);
  const inThem = placedShares(model, departments, null, rates);
  const atThem = placedShares(model, null, seniorities, rates);
  return placed.map((share, band) => {
    let called = 0;
    for (const { seniority, department, byBand } of titles) {
      called +=
        (byBand[band] ?? 0) *
        atLevel(seniority, seniorities, atThem[band] ?? 1, rates) *
        inDepartment(department, departments, inThem[band] ?? 1, rates);
    }
    return recorded * Math.min(share, called);
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

/** By band, the share of people at one of these levels and in one of these departments, when both are on record. */
function placedShares(
  model: StaffModel,
  departments: ReadonlySet<string> | null,
  seniorities: ReadonlySet<string> | null,
  rates: Rates,
): number[] {
  const { defaults } = rates;
  const chosenDepartments = [...model.departments.keys()].filter((at) =>
    departments?.has(model.departments[at] ?? ''),
  );
  const strangeDepartments = strangers(departments, model.departments) * defaults.department;
  const strangeSeniorities = strangers(seniorities, model.seniorities) * defaults.seniority;
  const inDepartments = model.departmentOf.map((row) => {
    if (departments === null) return 1;
    let share = strangeDepartments;
    for (const at of chosenDepartments) share += row[at] ?? 0;
    return share;
  });
  const isChosen = model.seniorities.map((name) => seniorities?.has(name) ?? true);
  return rates.bands.map((band) => {
    let total = 0;
    let everyone = 0;
    for (const [index, share] of band.seniorities.entries()) {
      const kept = share * (inDepartments[index] ?? 0);
      everyone += kept;
      if (isChosen[index] === true) total += kept;
    }
    return Math.min(1, total + strangeSeniorities * everyone);
  });
}

/** How many chosen values the base rates do not know. */
function strangers(chosen: ReadonlySet<string> | null, known: readonly string[]): number {
  return chosen === null ? 0 : [...chosen].filter((name) => !known.includes(name)).length;
}
