import type { Rates } from './rates.ts';

/** Which departments the people of a level work in. */
export interface StaffModel {
  seniorities: readonly string[];
  departments: readonly string[];
  /** P(department | seniority), in the order of the two lists. */
  departmentOf: readonly (readonly number[])[];
}

let built: { rates: Rates; model: StaffModel } | null = null;

export function staffModel(rates: Rates): StaffModel {
  if (built?.rates !== rates) built = { rates, model: buildStaffModel(rates) };
  return built.model;
}

/**
 * Each seniority has its own department to the share `belongs` and the other departments in proportion to what is left
 * of them, so that over all people every department keeps about its share.
 */
function buildStaffModel(rates: Rates): StaffModel {
  const departments = [...rates.departments.keys()];
  const seniorities = [...rates.seniorities.keys()];
  const rest = departments.map((name) => {
    const own = rates.ownDepartments.find(({ department }) => department === name);
    const taken = (own?.seniorities ?? []).reduce(
      (sum, seniority) => sum + (own?.belongs ?? 0) * (rates.seniorities.get(seniority) ?? 0),
      0,
    );
    return Math.max(0, (rates.departments.get(name) ?? 0) - taken);
  });
  const departmentOf = seniorities.map((seniority) => {
    const own = rates.ownDepartments.find((row) => row.seniorities.includes(seniority));
    const others = departments.map((name, index) =>
      name === own?.department ? 0 : (rest[index] ?? 0),
    );
    const total = others.reduce((sum, share) => sum + share, 0);
    const belongs = own?.belongs ?? 0;
    return departments.map((name, index) =>
      name === own?.department ? belongs : ((1 - belongs) * (others[index] ?? 0)) / total,
    );
  });
  return { seniorities, departments, departmentOf };
}
