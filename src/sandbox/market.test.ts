import { describe, expect, test } from 'vitest';
import { countryCodes } from '#profile/places.ts';
import { countryShares } from './country-rates.ts';
import { industryShare, sectors } from './industry-rates.ts';
import { type Company, companyRandom, drawCompany, drawPerson, type Person } from './market.ts';
import { departmentShares, seniorityBySize, seniorityIndex, unknownShare } from './market-rates.ts';
import { sectorShares } from './tagging.ts';
import { titleNames } from './titles.ts';
import { knownDepartments, knownIndustries, seniorities } from './vocabulary.ts';

const COMPANIES = 50_000;
const SEED = 7;

const companies: Company[] = [];
const people: (Person & { employer: Company })[] = [];
for (let index = 0; index < COMPANIES; index++) {
  const random = companyRandom(SEED, index);
  const company = drawCompany(random);
  companies.push(company);
  // Of the largest, enough to count by.
  for (let seat = 0; seat < Math.min(company.contacts, 60); seat++) {
    people.push({ ...drawPerson(random, company), employer: company });
  }
}

function share<Item>(items: readonly Item[], test: (item: Item) => boolean): number {
  return items.filter(test).length / items.length;
}

/** Within 10 % of the share, or four standard deviations of a count for a rare one. */
function expectShare(actual: number, published: number, items: number) {
  const tolerance = Math.max(0.1 * published, 4 * Math.sqrt(published / items));
  expect(Math.abs(actual - published)).toBeLessThanOrEqual(tolerance);
}

describe('companies are distributed as published', () => {
  test.each([
    [1, 1, 0.24204],
    [2, 10, 0.37458],
    [11, 50, 0.26869],
    [51, 200, 0.07232],
    [201, 500, 0.02455],
    [501, 1_000, 0.00771],
    [1_001, 5_000, 0.00827],
    [5_001, 10_000, 0.00096],
    [10_001, Number.POSITIVE_INFINITY, 0.00088],
  ])('%d to %d employees', (from, to, published) => {
    const actual = share(companies, ({ employees }) => employees >= from && employees <= to);
    expectShare(actual, published, COMPANIES);
  });

  test('by country', () => {
    for (const [index, [, published]] of countryShares.entries()) {
      expectShare(
        share(companies, ({ country }) => country === index),
        published,
        COMPANIES,
      );
    }
  });

  test('by industry, of those whose industries are known', () => {
    const known = companies.filter(({ industries }) => industries.length > 0);
    expectShare(1 - known.length / COMPANIES, unknownShare.industries, COMPANIES);
    const counts = knownIndustries.map(() => 0);
    for (const industry of known.flatMap(({ industries }) => industries)) {
      counts[industry] = (counts[industry] ?? 0) + 1;
    }
    for (const [index, name] of knownIndustries.entries()) {
      expectShare((counts[index] ?? 0) / known.length, industryShare(name), known.length);
    }
  });

  test.each([
    [1_000_000, 0.59669],
    [10_000_000, 0.89965],
    [50_000_000, 0.96874],
    [1_000_000_000, 0.99767],
  ])('by revenue below %d', (limit, published) => {
    const known = companies.flatMap(({ revenue }) => revenue ?? []);
    expectShare(1 - known.length / COMPANIES, unknownShare.revenue, COMPANIES);
    const above = share(known, (revenue) => revenue >= limit);
    expect(above / (1 - published)).toBeGreaterThan(0.75);
    expect(above / (1 - published)).toBeLessThan(1.25);
  });
});

describe('people are distributed as published', () => {
  test('by seniority, given the size of the company', () => {
    const known = people.filter(({ seniority }) => seniority !== null);
    expectShare(1 - known.length / people.length, unknownShare.seniority, people.length);
    for (const [row, { employees, shares }] of seniorityBySize.entries()) {
      const next = seniorityBySize[row + 1]?.employees ?? Number.POSITIVE_INFINITY;
      const inBand = known.filter(
        ({ employer }) => employer.employees >= employees && employer.employees < next,
      );
      for (const [seniority, published] of shares.entries()) {
        expectShare(
          share(inBand, (person) => person.seniority === seniority),
          published,
          inBand.length,
        );
      }
    }
  });

  test('by department', () => {
    const known = people.filter(({ department }) => department !== null);
    expectShare(1 - known.length / people.length, unknownShare.department, people.length);
    for (const [index, published] of departmentShares.entries()) {
      const ratio = share(known, ({ department }) => department === index) / published;
      // The departments of owners and founders follow the sizes, not the flat share.
      expect(ratio).toBeGreaterThan(0.7);
      expect(ratio).toBeLessThan(1.3);
    }
  });
});

describe('what belongs together occurs together', () => {
  const has = (name: string) => {
    const index = knownIndustries.indexOf(name);
    return ({ industries }: Company) => industries.includes(index);
  };

  test('industry tags of one sector', () => {
    const software = companies.filter(has('Software'));
    expect(share(software, has('SaaS')) / share(companies, has('SaaS'))).toBeGreaterThan(3);
    expect(share(software, has('Restaurants')) / share(companies, has('Restaurants'))).toBeLessThan(
      0.6,
    );
  });

  test('revenue and employees', () => {
    const logs = companies.flatMap(({ employees, revenue }) =>
      revenue === null ? [] : [[Math.log(employees), Math.log(revenue)] as const],
    );
    expect(correlation(logs)).toBeGreaterThan(0.8);
    expect(correlation(logs)).toBeLessThan(0.93);
  });

  test('a title, its department and its level', () => {
    const called = (title: string) => people.filter((person) => titleNames[person.title] === title);
    for (const [title, department, level] of [
      ['CTO', 'Engineering', 'C-Level'],
      ['Marketing Manager', 'Marketing and Advertising', 'Manager'],
      ['Registered Nurse', 'Healthcare', 'Other'],
      ['Founder', 'Founder/Owner', 'Founder'],
    ] as const) {
      const found = called(title);
      expect(found.length).toBeGreaterThan(10);
      for (const person of found) {
        expect([null, knownDepartments.indexOf(department)]).toContain(person.department);
        expect([null, seniorityIndex(level)]).toContain(person.seniority);
      }
    }
  });

  test('departments and sectors', () => {
    const nurses = (person: Person) => person.department === knownDepartments.indexOf('Healthcare');
    const health = sectors.findIndex((sector) => sector.name === 'Health Care');
    const inHealth = people.filter(({ employer }) => employer.sector === health);
    expect(share(inHealth, nurses) / share(people, nurses)).toBeGreaterThan(2);
  });
});

test('a company depends on seed and index only', () => {
  const draw = (seed: number, index: number) => {
    const random = companyRandom(seed, index);
    const company = drawCompany(random);
    return { company, person: drawPerson(random, company) };
  };
  expect(draw(SEED, 41)).toEqual(draw(SEED, 41));
  expect(draw(SEED, 41)).not.toEqual(draw(SEED, 42));
  expect(draw(SEED, 41)).not.toEqual(draw(SEED + 1, 41));
});

test('the tables fit the vocabularies', () => {
  expect(countryShares.map(([code]) => code).sort()).toEqual(countryCodes);
  expect(new Set(knownIndustries).size).toBe(624);
  expect(new Set(sectors.flatMap((sector) => sector.industries))).toEqual(new Set(knownIndustries));
  expect(departmentShares).toHaveLength(knownDepartments.length);
  for (const { shares } of seniorityBySize) expect(shares).toHaveLength(seniorities.length);
  for (const shares of [sectorShares, departmentShares, countryShares.map(([, one]) => one)]) {
    expect(shares.reduce((sum, one) => sum + one, 0)).toBeCloseTo(1, 3);
  }
});

function correlation(pairs: readonly (readonly [number, number])[]): number {
  const mean = (list: number[]) => list.reduce((sum, value) => sum + value, 0) / list.length;
  const [mx, my] = [mean(pairs.map(([x]) => x)), mean(pairs.map(([, y]) => y))];
  const moment = (of: (x: number, y: number) => number) =>
    mean(pairs.map(([x, y]) => of(x - mx, y - my)));
  return moment((x, y) => x * y) / Math.sqrt(moment((x) => x * x) * moment((_, y) => y * y));
}
