import { countryShares } from './country-rates.ts';
import { sectors } from './industry-rates.ts';
import {
  bySize,
  contactsPerCompany,
  MAX_EMPLOYEES,
  revenueModel,
  seniorityBySize,
  sizeKnots,
  TAIL_EXPONENT,
  unknownShare,
} from './market-rates.ts';
import { geometric, normal, type Random, seededRandom, weightedSampler } from './random.ts';
import { drawDepartment } from './staffing.ts';
import { drawTrade, sectorShares } from './tagging.ts';
import { drawTitle } from './titles.ts';

/**
 * The synthetic market: companies and their people, drawn jointly, so that what depends on each other in the real
 * market does so here (revenue on employees and sector, industry tags on each other, people on size and sector,
 * titles on department and level) instead of being independent shares multiplied. Country, size and sector are drawn
 * independently: measured, they nearly are.
 *
 * Pure: no file, no clock. A company depends on `(seed, index)` only, so the first thousand of a million are the
 * thousand. Values are positions in the vocabularies, ready for typed arrays. Measured on one core, a million companies
 * take 1.5 seconds and their fourteen million people 7.
 */

export interface Company {
  employees: number;
  /** US dollars a year; null when not known. */
  revenue: number | null;
  /** Position in `countryShares`. */
  country: number;
  /** Position of the main sector in `sectors`; not a fact the vendor's records show. */
  sector: number;
  /** Positions in `knownIndustries`; empty when not known. */
  industries: readonly number[];
  /** Number of people on record; each is one `drawPerson` with the same `random`. */
  contacts: number;
}

export interface Person {
  /** Position in `countryShares`. */
  country: number;
  /** Position in `seniorities`; null when not known. */
  seniority: number | null;
  /** Position in `knownDepartments`; null when not known. */
  department: number | null;
  /** Position in `titleNames`. A title is on record even where department and seniority are not. */
  title: number;
}

/** The stream of draws that make up one company and, after it, its people. */
export function companyRandom(seed: number, index: number): Random {
  return seededRandom(seed, index);
}

/** Draws one company. People follow from the same stream. */
export function drawCompany(random: Random): Company {
  const employees = drawEmployees(random);
  const { sector, industries } = drawTrade(random);
  const country = drawCountry(random);
  const revenue = drawRevenue(random, employees, sector);
  const contacts = geometric(random, bySize(contactsPerCompany, employees).mean);
  return { employees, revenue, country, sector, industries, contacts };
}

const drawCountry = weightedSampler(countryShares.map(([, share]) => share));

/** Inverts `P(employees ≥ x)`, see `sizeKnots`. */
function drawEmployees(random: Random): number {
  const atLeast = 1 - random();
  const next = sizeKnots.findIndex((knot) => knot.atLeast < atLeast);
  const from = sizeKnots[next < 0 ? sizeKnots.length - 1 : next - 1];
  if (from === undefined) return 1;
  const to = next < 0 ? undefined : sizeKnots[next];
  const exponent =
    to === undefined
      ? TAIL_EXPONENT
      : Math.log(from.atLeast / to.atLeast) / Math.log(to.employees / from.employees);
  const employees = from.employees * (from.atLeast / atLeast) ** (1 / exponent);
  return Math.min(Math.floor(employees), MAX_EMPLOYEES);
}

const sectorOffsets = centredOffsets();

/** What of the spread of revenue per employee the sectors do not explain. */
const spreadWithinSector = Math.sqrt(
  revenueModel.spread ** 2 -
    sectorOffsets.reduce((sum, offset, index) => sum + (sectorShares[index] ?? 0) * offset ** 2, 0),
);

/** The sectors' revenue offsets about their mean, so that they do not move the market's median. */
function centredOffsets(): number[] {
  const mean = sectors.reduce(
    (sum, sector, index) => sum + (sectorShares[index] ?? 0) * sector.revenueOffset,
    0,
  );
  return sectors.map((sector) => sector.revenueOffset - mean);
}

function drawRevenue(random: Random, declaredEmployees: number, sector: number): number | null {
  const known = random() >= unknownShare.revenue;
  const employees = random() < revenueModel.misreported ? drawEmployees(random) : declaredEmployees;
  const logRevenue =
    Math.log(revenueModel.perEmployee) +
    (1 + revenueModel.sizeElasticity) * Math.log(employees) +
    (sectorOffsets[sector] ?? 0) +
    spreadWithinSector * normal(random);
  return known ? Math.max(1, Math.round(Math.exp(logRevenue))) : null;
}

/** Share of people who work in their company's own country, by size; an assumption. */
const homeShares: readonly { employees: number; share: number }[] = [
  { employees: 1, share: 0.97 },
  { employees: 51, share: 0.9 },
  { employees: 201, share: 0.82 },
  { employees: 1_001, share: 0.65 },
  { employees: 10_001, share: 0.5 },
];

const seniorityDraws = seniorityBySize.map(({ employees, shares }) => ({
  employees,
  draw: weightedSampler(shares),
}));

/** Draws the next person of a company. */
export function drawPerson(random: Random, company: Company): Person {
  const seniority = bySize(seniorityDraws, company.employees).draw(random);
  const department = drawDepartment(random, seniority, company.sector);
  const title = drawTitle(random, department, seniority);
  const atHome = random() < bySize(homeShares, company.employees).share;
  return {
    country: atHome ? company.country : drawCountry(random),
    seniority: random() < unknownShare.seniority ? null : seniority,
    department: random() < unknownShare.department ? null : department,
    title,
  };
}
