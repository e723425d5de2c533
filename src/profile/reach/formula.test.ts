import { expect, test } from 'vitest';
import { combine } from './formula.ts';
import { peopleIn, placesOf } from './locations.ts';
import { rates } from './rates.ts';
import { sizeModel } from './sizes.ts';

/** The figures that came with the base rates: the joint table, and worked examples over plain shares. */

/** P(revenue band | employee band) without misreported sizes; rows by `rates.bands`, columns by `revenueEdges`. */
const joint: readonly (readonly number[])[] = [
  [0.9966, 0.0034, 0, 0, 0, 0, 0, 0],
  [0.79666, 0.20227, 0.00107, 0, 0, 0, 0, 0],
  [0.21063, 0.71655, 0.07167, 0.00106, 9e-5, 0, 0, 0],
  [0.00653, 0.44456, 0.48031, 0.05407, 0.01361, 0.00086, 6e-5, 0],
  [4e-5, 0.06685, 0.51662, 0.24407, 0.14464, 0.02375, 0.00368, 0.00035],
  [0, 0.00613, 0.21719, 0.27199, 0.34066, 0.12192, 0.03546, 0.00665],
  [0, 0.00031, 0.04023, 0.10922, 0.30116, 0.25909, 0.17917, 0.11082],
  [0, 0, 0.00028, 0.00326, 0.04116, 0.12692, 0.24988, 0.5785],
  [0, 0, 1e-5, 0.00011, 0.00313, 0.01852, 0.06894, 0.90929],
];
const revenueEdges = [null, 1e6, 1e7, 5e7, 1e8, 2.5e8, 5e8, 1e9, null];

test.each([...joint.entries()])(
  'the joint table of revenue given employees, row %i',
  (band, row) => {
    const sizes = sizeModel({ ...rates, revenue: { ...rates.revenue, misreported: 0 } });
    const next = rates.bands[band + 1]?.from;
    const employees = {
      from: rates.bands[band]?.from ?? 1,
      to: next === undefined ? null : next - 1,
    };
    const inBand = (revenue: Parameters<typeof sizes.sharesByBand>[1]) =>
      sizes.sharesByBand(employees, revenue)[band] ?? 0;
    for (const [column, published] of row.entries()) {
      const [from, to] = [revenueEdges[column] ?? null, revenueEdges[column + 1] ?? null];
      const share = inBand({ from, to }) / inBand(null);
      // The table is printed to five decimals.
      expect(Math.abs(share - published)).toBeLessThan(0.01 * published + 0.000_01);
    }
  },
);

interface Example {
  places: string;
  industries: number;
  employees: [number, number];
  revenue: [number, number] | null;
  /** Over all sizes the same factor: the share of the department. */
  department: number;
  seniorities: string;
  companyShare: number;
  people: number;
  companiesWithAContact: number;
}

const examples: Example[] = [
  {
    places: 'us ca',
    industries: 0.04768,
    employees: [51, 1_000],
    revenue: null,
    department: 0.075,
    seniorities: 'C-Level VP Director',
    companyShare: 0.00139,
    people: 13_100,
    companiesWithAContact: 9_690,
  },
  {
    places: 'W-EMEA',
    industries: 0.03722,
    employees: [201, 5_000],
    revenue: [50e6, 1e9],
    department: 0.1362,
    seniorities: 'C-Level VP Head Director',
    companyShare: 0.000284,
    people: 33_200,
    companiesWithAContact: 5_690,
  },
  {
    places: 'de at ch',
    industries: 0.00462,
    employees: [201, 500],
    revenue: [50e6, 100e6],
    department: 0.023,
    seniorities: 'VP',
    companyShare: 1.05e-6,
    people: 1.29,
    companiesWithAContact: 1.24,
  },
  {
    places: 'ax dk fi fo gl is no se',
    industries: 0.00815,
    employees: [1_001, 5_000],
    revenue: [500e6, 1e9],
    department: 0.0544,
    seniorities: 'C-Level',
    companyShare: 1.92e-7,
    people: 2.79,
    companiesWithAContact: 1.92,
  },
];

test.each(examples)('the worked example $places', (example) => {
  const { employees, revenue } = example;
  const names = [...rates.seniorities.keys()];
  const chosen = example.seniorities.split(' ');
  const result = combine(
    {
      sizes: sizeModel(rates).sharesByBand(
        { from: employees[0], to: employees[1] },
        revenue && { from: revenue[0], to: revenue[1] },
      ),
      revenueFilters: revenue !== null,
      industries: example.industries,
      places: peopleIn(placesOf(example.places.split(' '), rates), null, rates),
      people: rates.bands.map(({ seniorities }) => {
        const level = chosen.reduce(
          (sum, name) => sum + (seniorities[names.indexOf(name)] ?? 0),
          0,
        );
        return level * rates.known.seniority * example.department * rates.known.department;
      }),
    },
    rates,
  );
  const off = (value: number, stated: number) => Math.abs(value / stated - 1);
  expect(off(result.companies, example.companyShare)).toBeLessThan(0.01);
  expect(off(result.people * rates.universe, example.people)).toBeLessThan(0.01);
  expect(off(result.reach * rates.universe, example.companiesWithAContact)).toBeLessThan(0.01);
});

test('the worked example without filters', () => {
  const result = combine(
    {
      sizes: sizeModel(rates).sharesByBand(null, null),
      revenueFilters: false,
      industries: null,
      places: peopleIn(null, null, rates),
      people: rates.bands.map(() => 1),
    },
    rates,
  );
  expect(result.companies).toBeCloseTo(1, 6);
  expect((result.people * rates.universe) / 465e6).toBeCloseTo(1, 2);
  expect((result.reach * rates.universe) / 25.5e6).toBeCloseTo(1, 2);
});
