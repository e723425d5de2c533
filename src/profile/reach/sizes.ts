import type { OpenRange } from '../ranges.ts';
import type { Rates } from './rates.ts';

/**
 * Companies by employees and revenue together. The two must not be multiplied: revenue follows from employees, and in
 * the worked examples a product is wrong by 18 to 82 times.
 *
 * The sizes are cut into cells once. A range keeps a cell, or its part of it, and within a cell the chance of a
 * revenue is the one at its middle; so a wider range never keeps less, however coarse the cells are.
 */

/** Equal shares of a band's companies; more do not change a result by 1 %. */
const CELLS_PER_BAND = 60;

/** Employee counts that do not occur: the largest employer has two million people. */
const BEYOND_ANY = 100_000_001;

interface Cell {
  band: number;
  /** First employee count, and the first one of the next cell. Fractions stand for cuts within one count. */
  from: number;
  to: number;
  share: number;
  /** Mean and standard deviation of ln(revenue) are linear in this; natural logarithm of the middle. */
  logEmployees: number;
}

export interface SizeModel {
  /** Share of companies in each band of `rates.bands` that the two ranges keep; null is no filter. */
  sharesByBand(employees: OpenRange | null, revenue: OpenRange | null): number[];
}

/** Share of companies with at least this many employees. */
export function shareAtLeast(employees: number, rates: Rates): number {
  const { sizeKnots, tailExponent } = rates;
  if (employees <= 1) return 1;
  const next = sizeKnots.findIndex(([knot]) => knot > employees);
  const [from, atLeast] = sizeKnots[next < 0 ? sizeKnots.length - 1 : next - 1] ?? [1, 1];
  const to = next < 0 ? undefined : sizeKnots[next];
  const exponent =
    to === undefined ? tailExponent : Math.log(atLeast / to[1]) / Math.log(to[0] / from);
  return atLeast * (employees / from) ** -exponent;
}

let built: { rates: Rates; model: SizeModel } | null = null;

export function sizeModel(rates: Rates): SizeModel {
  if (built?.rates !== rates) built = { rates, model: buildSizeModel(rates) };
  return built.model;
}

function buildSizeModel(rates: Rates): SizeModel {
  const cells = rates.bands.flatMap((_, band) => cellsOf(band, rates));
  const anyRevenue = cells.map(() => 1);
  // Moving one thumb of a slider asks for the same revenue again and again.
  let last: { key: string; chances: number[] } | null = null;

  function chances(revenue: OpenRange | null): number[] {
    if (revenue === null) return anyRevenue;
    const key = `${revenue.from} ${revenue.to}`;
    if (last?.key !== key) last = { key, chances: revenueChances(revenue, cells, rates) };
    return last.chances;
  }

  return {
    sharesByBand(employees, revenue) {
      const from = employees?.from ?? 1;
      const to = (employees?.to ?? BEYOND_ANY) + 1;
      const shares = rates.bands.map(() => 0);
      const chance = chances(revenue);
      for (let index = 0; index < cells.length; index++) {
        const cell = cells[index];
        if (cell === undefined) continue;
        const kept = cell.share * partWithin(cell, from, to, rates);
        shares[cell.band] = (shares[cell.band] ?? 0) + kept * (chance[index] ?? 0);
      }
      return shares;
    },
  };
}

function cellsOf(band: number, rates: Rates): Cell[] {
  const from = rates.bands[band]?.from ?? 1;
  const end = rates.bands[band + 1]?.from;
  // Sizes are continuous, as in the published fit of revenue, save for companies of one.
  if (end === from + 1) return [cell(band, from, end, from, rates)];
  const [atFrom, atEnd] = [
    shareAtLeast(from, rates),
    end === undefined ? 0 : shareAtLeast(end, rates),
  ];
  const edge = (step: number) =>
    inverse(atFrom + ((atEnd - atFrom) * step) / CELLS_PER_BAND, rates);
  return Array.from({ length: CELLS_PER_BAND }, (_, step) => {
    const next = step + 1 === CELLS_PER_BAND ? (end ?? BEYOND_ANY) : edge(step + 1);
    return cell(band, edge(step), next, edge(step + 0.5), rates);
  });
}

function cell(band: number, from: number, to: number, middle: number, rates: Rates): Cell {
  const beyond = to >= BEYOND_ANY ? 0 : shareAtLeast(to, rates);
  const share = shareAtLeast(from, rates) - beyond;
  return { band, from, to, share, logEmployees: Math.log(middle) };
}

/** The employee count that this share of companies reaches. */
function inverse(atLeast: number, rates: Rates): number {
  const { sizeKnots, tailExponent } = rates;
  const next = sizeKnots.findIndex(([, share]) => share < atLeast);
  const [from, share] = sizeKnots[next < 0 ? sizeKnots.length - 1 : next - 1] ?? [1, 1];
  const to = next < 0 ? undefined : sizeKnots[next];
  const exponent =
    to === undefined ? tailExponent : Math.log(share / to[1]) / Math.log(to[0] / from);
  return from * (share / atLeast) ** (1 / exponent);
}

/** Which part of a cell's companies have at least `from` and fewer than `to` employees. */
function partWithin(cell: Cell, from: number, to: number, rates: Rates): number {
  if (from <= cell.from && cell.to <= to) return 1;
  const [low, high] = [Math.max(from, cell.from), Math.min(to, cell.to)];
  if (low >= high) return 0;
  const beyond = high >= BEYOND_ANY ? 0 : shareAtLeast(high, rates);
  return Math.min(1, (shareAtLeast(low, rates) - beyond) / cell.share);
}

function revenueChances(revenue: OpenRange, cells: readonly Cell[], rates: Rates): number[] {
  const { perEmployee, sizeElasticity, spread, misreported } = rates.revenue;
  // Limits are included, but a continuous amount has no mass at one point; a point is widened to its unit.
  const low = revenue.from === null || revenue.from <= 1 ? 0 : revenue.from - 0.5;
  const high = revenue.to === null ? Number.POSITIVE_INFINITY : revenue.to + 0.5;
  const plain = cells.map(({ logEmployees }) => {
    const mean = Math.log(perEmployee) + (1 + sizeElasticity) * logEmployees;
    return Math.max(
      0,
      normalCdf((Math.log(high) - mean) / spread) - normalCdf((Math.log(low) - mean) / spread),
    );
  });
  const overall = cells.reduce((sum, { share }, index) => sum + share * (plain[index] ?? 0), 0);
  return plain.map((chance) => (1 - misreported) * chance + misreported * overall);
}

/** Standard normal distribution; relative error below 1e-7 also in the lower tail (Numerical Recipes, erfc). */
function normalCdf(z: number): number {
  if (z === Number.NEGATIVE_INFINITY) return 0;
  if (z === Number.POSITIVE_INFINITY) return 1;
  const x = Math.abs(z) / Math.SQRT2;
  const t = 1 / (1 + 0.5 * x);
  let sum = 0;
  for (const coefficient of erfcCoefficients) sum = coefficient + t * sum;
  const tail = 0.5 * t * Math.exp(-x * x + sum);
  return z < 0 ? tail : 1 - tail;
}

const erfcCoefficients = [
  0.17087277, -0.82215223, 1.48851587, -1.13520398, 0.27886807, -0.18628806, 0.09678418, 0.37409196,
  1.00002368, -1.26551223,
] as const;
