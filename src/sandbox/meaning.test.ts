import fc from 'fast-check';
import { Kysely, type Selectable, SqliteDialect } from 'kysely';
import Database from 'libsql';
import { expect, onTestFinished, test } from 'vitest';
import { peopleSearchSchema } from '#contract/people-search.ts';
import { recommendationsSchema } from '#contract/recommendations.ts';
import { peopleSearch } from '#profile/people-search.ts';
import { countryCodes, regions, regionsAbove } from '#profile/places.ts';
import type { Tables } from './database.ts';
import { openTestSandbox, type TestSandbox, temporaryFile } from './test-client.ts';
import { departments, industries, seniorities } from './vocabulary.ts';

/**
 * What a saved filter means: the companies and people that come back are exactly those that a plain reading of the
 * filter picks from all rows, one by one and without SQL.
 */

const COMPANIES = 1_500;

type Company = Selectable<Tables['company']> & {
  industries: string[];
  people: Selectable<Tables['person']>[];
};

interface Range {
  from: number;
  to: number;
}

/** The eight filters; undefined, which JSON leaves out, where none is set. */
interface Filters {
  companies: {
    employeeCount?: Range | undefined;
    industries?: string[] | undefined;
    primaryLocations?: string[] | undefined;
    revenue?: Range | undefined;
  };
  people: {
    countries?: string[] | undefined;
    departments?: string[] | undefined;
    jobTitles?: string[] | undefined;
    seniorities?: string[] | undefined;
  };
}

/** Titles that mean the same; the market holds both wordings of each. */
const sameTitles = [
  ['cto', 'chief technology officer'],
  ['ceo', 'chief executive officer'],
  ['vp of sales', 'vice president of sales'],
  ['hr manager', 'human resources manager'],
];
const sameValues = new Map([
  ['Marketing', 'Marketing and Advertising'],
  ['H&R', 'HR'],
  ['Technology', 'Information Technology'],
]);

function covers(codes: readonly string[], country: string): boolean {
  const covering = [country, ...regionsAbove(country).map((region) => region.code)];
  return codes.some((code) => covering.some((one) => one.toLowerCase() === code.toLowerCase()));
}

function names(values: readonly string[], value: string | null): boolean {
  return values.some((one) => (sameValues.get(one) ?? one) === value);
}

function titled(titles: readonly string[], title: string): boolean {
  return titles.some((asked) => {
    const [one, other] = [asked.toLowerCase(), title.toLowerCase()];
    return one === other || sameTitles.some((same) => same.includes(one) && same.includes(other));
  });
}

function inRange(range: Range, value: number | null): boolean {
  return value !== null && range.from <= value && value <= range.to;
}

/** No filter, or an empty one, lets everything pass. */
function passes<Filter>(filter: Filter | undefined, test: (filter: Filter) => boolean): boolean {
  return filter === undefined || (Array.isArray(filter) && filter.length === 0) || test(filter);
}

/** The expected answer: the domain of each company with the LinkedIn addresses of its people. */
function expected({ companies, people }: Filters, all: readonly Company[]): [string, string[]][] {
  const anyPeopleFilter = Object.values(people).some(
    (list: string[] | undefined) => list !== undefined && list.length > 0,
  );
  return all
    .filter(
      (company) =>
        passes(companies.employeeCount, (range) => inRange(range, company.employees)) &&
        passes(companies.revenue, (range) => inRange(range, company.revenue)) &&
        passes(companies.primaryLocations, (codes) => covers(codes, company.country)) &&
        passes(companies.industries, (list) => company.industries.some((one) => names(list, one))),
    )
    .map((company): [string, string[]] => [
      company.domain,
      company.people
        .filter(
          (person) =>
            passes(people.countries, (codes) => covers(codes, person.country)) &&
            passes(people.departments, (list) => names(list, person.department)) &&
            passes(people.seniorities, (list) => names(list, person.seniority)) &&
            passes(people.jobTitles, (titles) => titled(titles, person.title)),
        )
        .map((person) => `https://linkedin.example/in/${company.id}-${person.seat}`),
    ])
    .filter(([, matching]) => !anyPeopleFilter || matching.length > 0);
}

async function recommended(
  sandbox: TestSandbox,
  externalUserId: string,
): Promise<[string, string[]][]> {
  const all: [string, string[]][] = [];
  for (let from = 0; ; from += 100) {
    const { body } = await sandbox.call('POST', '/v2/recommendations/fetch', {
      externalUserId,
      pagination: { from, to: from + 100 },
    });
    const { companies, pagination } = recommendationsSchema.parse(body);
    for (const { domain, people } of companies) {
      all.push([domain ?? '', (people ?? []).map((person) => person.linkedinUrl ?? '')]);
    }
    if (pagination?.hasMore !== true) return all;
  }
}

/** How many people the search counts for the same filters, as the editor asks it. */
async function counted(sandbox: TestSandbox, filters: Filters): Promise<number | null | undefined> {
  // Through JSON, which leaves out what is not set.
  const { body } = peopleSearch(JSON.parse(JSON.stringify(filters)));
  const answer = await sandbox.call('POST', '/v2/people/search', body);
  expect(answer.status).toBe(200);
  const { people, total } = peopleSearchSchema.parse(answer.body);
  expect(people).toHaveLength(Math.min(1, total ?? 0));
  return total;
}

async function allRows(file: string): Promise<Company[]> {
  const raw = new Database(file, { readonly: true });
  const db = new Kysely<Tables>({ dialect: new SqliteDialect({ database: raw }) });
  const companies = await db.selectFrom('company').selectAll().execute();
  const people = await db.selectFrom('person').selectAll().execute();
  const tags = await db.selectFrom('company_industry').selectAll().execute();
  raw.close();
  const rows = new Map(
    companies.map((row): [number, Company] => [row.id, { ...row, industries: [], people: [] }]),
  );
  for (const { company_id, industry } of tags) rows.get(company_id)?.industries.push(industry);
  for (const person of people) rows.get(person.company_id)?.people.push(person);
  return [...rows.values()];
}

/** Ends over all magnitudes; the market holds few large values. */
function rangeUpTo(max: number) {
  const end = fc
    .double({ min: 0, max: Math.log10(max), noNaN: true })
    .map((log) => Math.floor(10 ** log));
  return fc.tuple(end, end).map(([a, b]) => ({ from: Math.min(a, b), to: Math.max(a, b) }));
}

/** Some values, the common ones often enough that something matches; or no filter. */
function some(values: readonly string[], common: readonly string[]) {
  const value = fc.oneof(fc.constantFrom(...values), fc.constantFrom(...common));
  return fc.option(fc.uniqueArray(value, { maxLength: 12 }), { nil: undefined });
}

const places = some(
  [...countryCodes, ...regions.map((region) => region.code)],
  ['us', 'FR', 'gb', 'W-EMEA', 'W-NA', 'W-EU', 'w-apac'],
);

const anyFilters: fc.Arbitrary<Filters> = fc.record({
  companies: fc.record(
    {
      employeeCount: fc.option(rangeUpTo(100_000), { nil: undefined }),
      industries: some(industries, [
        'Health Care',
        'Real Estate',
        'Software',
        'Technology',
        'Finance',
      ]),
      primaryLocations: places,
      revenue: fc.option(rangeUpTo(1_000_000_000), { nil: undefined }),
    },
    { requiredKeys: [] },
  ),
  people: fc.record(
    {
      countries: places,
      departments: some(departments, ['Engineering', 'Sales', 'Marketing', 'H&R', 'Other']),
      jobTitles: some(
        [
          'Nobody is called this',
          'chief technology officer',
          'CTO',
          'CEO',
          'VP of Sales',
          'Human Resources Manager',
        ],
        [
          'Software Engineer',
          'teacher',
          'Owner',
          'Accountant',
          'Chief Executive Officer',
          'Founder',
        ],
      ),
      seniorities: some(seniorities, ['Other', 'Manager', 'C-Level']),
    },
    { requiredKeys: [] },
  ),
});

test('a saved filter recommends exactly the companies and people it describes, and a search counts them', async () => {
  const file = temporaryFile(onTestFinished);
  const sandbox = await openTestSandbox({ file, companies: COMPANIES });
  const rows = await allRows(file);
  expect(rows).toHaveLength(COMPANIES);
  let rep = 0;
  let matched = 0;
  const check = async (filters: Filters) => {
    // A rep of their own, whom no company was shown yet.
    const externalUserId = `rep-${++rep}`;
    const saved = await sandbox.call('POST', '/v2/recommendations/icp', {
      externalUserId,
      ...filters,
    });
    expect(saved.status).toBe(201);
    const answer = expected(filters, rows);
    expect(await recommended(sandbox, externalUserId)).toEqual(answer);
    if (answer.length > 0) matched++;
    expect(await counted(sandbox, filters)).toBe(
      answer.reduce((sum, [, people]) => sum + people.length, 0),
    );
  };

  await check({ companies: {}, people: {} });
  // Each title of a pair finds both wordings, which chance seldom shows.
  for (const jobTitles of sameTitles.flat())
    await check({ companies: {}, people: { jobTitles: [jobTitles] } });
  // Longer lists than any statement has parameters for.
  await check({
    companies: { industries: [...industries], primaryLocations: [...countryCodes] },
    people: {},
  });
  await fc.assert(fc.asyncProperty(anyFilters, check), { numRuns: 60 });
  // A property over answers that are all empty would prove nothing.
  expect(matched).toBeGreaterThan(15);
  sandbox.close();
}, 60_000);
