import { knownDepartments, seniorities } from './vocabulary.ts';

/**
 * Sizes, revenues and people of the business-to-business market, as far as they are published.
 *
 * The two sources that carry most of the weight are not official: an index of 54.4 million LinkedIn company pages
 * (github.com/Gauravluhariwala/DB_LI, October 2025) and an academic scrape of LinkedIn's ad audiences in five
 * countries (github.com/codeteme/LinkedInDemoResearch, 2021). Official registers hold far more tiny firms than the
 * databases that sales teams buy, and would mislead here. Shares are right to within a factor of 2 to 3.
 */

/**
 * `P(employees ≥ x)` at the edges of the published size classes (LinkedIn index, companies with a known size). Between
 * them ln P is linear in ln x; above the last it falls with `TAIL_EXPONENT` (Axtell, Science 293:1818, 2001).
 */
export const sizeKnots: readonly { employees: number; atLeast: number }[] = [
  { employees: 1, atLeast: 1 },
  { employees: 11, atLeast: 0.383388 },
  { employees: 51, atLeast: 0.114695 },
  { employees: 201, atLeast: 0.0423705 },
  { employees: 501, atLeast: 0.0178174 },
  { employees: 1_001, atLeast: 0.0101046 },
];
export const TAIL_EXPONENT = 1.06;

/** Nobody employs more: Walmart, the largest, has about 2.1 million people. */
export const MAX_EMPLOYEES = 2_200_000;

/**
 * ln(revenue) = ln(E) + ln(perEmployee) + sizeElasticity · ln(E) + spread · N(0,1), in US dollars a year.
 *
 * Fitted to US firms by receipts (Census SUSB 2002 and 2007, Dun & Bradstreet 2016) and taken for the world.
 * `misreported` is the share of companies whose declared size says nothing about their revenue.
 */
export const revenueModel = {
  perEmployee: 87_500,
  sizeElasticity: 0.08,
  spread: 0.9,
  misreported: 0.02,
} as const;

/** Share of records in which the value is missing; such a record cannot match a filter on it. All but seniority are assumptions. */
export const unknownShare = {
  industries: 0.05,
  revenue: 0.3,
  seniority: 0.07,
  department: 0.15,
} as const;

/**
 * People on record per company, by the first employee count of the band; the number for one company is geometric with
 * this mean. LinkedIn people of 2021 over company pages of 2025, so perhaps too low by half. It is not capped by the
 * number of employees: pages of one-person firms do list owners, helpers and former staff.
 */
export const contactsPerCompany: readonly { employees: number; mean: number }[] = [
  { employees: 1, mean: 2.73 },
  { employees: 11, mean: 6.59 },
  { employees: 51, mean: 23.54 },
  { employees: 201, mean: 48.26 },
  { employees: 501, mean: 114.11 },
  { employees: 1_001, mean: 723.52 },
];

/**
 * Share of people at each seniority (in the order of the vocabulary: Board Member, C-Level, Director, Founder, Head,
 * Manager, Other, Owner, Partner, VP), by the first employee count of the band. Mean of GB, IN and US ad audiences;
 * the splits Director/Head and Owner/Founder and the flat share of board members are assumptions.
 */
export const seniorityBySize: readonly { employees: number; shares: readonly number[] }[] = [
  {
    employees: 1,
    shares: [0.006, 0.0366, 0.0578, 0.0413, 0.0145, 0.0648, 0.6698, 0.062, 0.0179, 0.0293],
  },
  {
    employees: 2,
    shares: [0.006, 0.065, 0.0896, 0.054, 0.0224, 0.0698, 0.5256, 0.0811, 0.0323, 0.0542],
  },
  {
    employees: 11,
    shares: [0.006, 0.0533, 0.0796, 0.0292, 0.0199, 0.0791, 0.6105, 0.0438, 0.0269, 0.0517],
  },
  {
    employees: 51,
    shares: [0.006, 0.034, 0.0696, 0.0157, 0.0174, 0.0916, 0.677, 0.0236, 0.0188, 0.0463],
  },
  {
    employees: 201,
    shares: [0.006, 0.0254, 0.0637, 0.0116, 0.0159, 0.1024, 0.6988, 0.0174, 0.0149, 0.0439],
  },
  {
    employees: 501,
    shares: [0.006, 0.0189, 0.059, 0.0087, 0.0148, 0.1102, 0.7129, 0.0131, 0.0128, 0.0436],
  },
  {
    employees: 1_001,
    shares: [0.006, 0.0146, 0.0532, 0.007, 0.0133, 0.1191, 0.7257, 0.0105, 0.0092, 0.0414],
  },
  {
    employees: 5_001,
    shares: [0.006, 0.0122, 0.0514, 0.0057, 0.0129, 0.1186, 0.7407, 0.0086, 0.0074, 0.0365],
  },
  {
    employees: 10_001,
    shares: [0.006, 0.0092, 0.0457, 0.0049, 0.0114, 0.1203, 0.7506, 0.0074, 0.0048, 0.0397],
  },
];

/** The same over all sizes. */
export const seniorityShares: readonly number[] = [
  0.006, 0.0265, 0.0569, 0.021, 0.0142, 0.0943, 0.6956, 0.0315, 0.0105, 0.0435,
];

/**
 * Share of people in each department, in the order of the vocabulary. US office jobs (Bureau of Labor Statistics,
 * 2024) restated in the vendor's names; Board, Healthcare, Manufacturing, Product, Quality Control, Security and
 * Other are assumptions. The vendor has no IT department: those people are counted under Engineering.
 */
export const departmentShares: readonly number[] = [
  0.109, 0.006, 0.1263, 0.0421, 0.009, 0.0053, 0.1156, 0.0525, 0.06, 0.0278, 0.0252, 0.0602, 0.02,
  0.0249, 0.0335, 0.1636, 0.0067, 0.0091, 0.01, 0.004, 0.0184, 0.06, 0.004, 0.0068,
];

/** Position of a department in the vocabulary; an unknown name is a mistake in this project's own tables. */
export function departmentIndex(name: string): number {
  return indexIn(knownDepartments, name);
}

/** Position of a seniority in the vocabulary. */
export function seniorityIndex(name: string): number {
  return indexIn(seniorities, name);
}

function indexIn(list: readonly string[], name: string): number {
  const index = list.indexOf(name);
  if (index < 0) throw new Error(`"${name}" is not in the vocabulary`);
  return index;
}

/** The row of a table by size that holds this employee count. Rows ascend and the first starts at 1. */
export function bySize<Row extends { employees: number }>(
  rows: readonly Row[],
  employees: number,
): Row {
  let found: Row | undefined;
  for (const row of rows) if (row.employees <= employees) found = row;
  if (found === undefined) throw new Error(`No size class holds ${employees} employees`);
  return found;
}
