import type Database from 'libsql';
import { countryShares } from './country-rates.ts';
import { companyRandom, drawCompany, drawPerson } from './market.ts';
import { companyName, personName } from './names.ts';
import { seededRandom } from './random.ts';
import { titleKey } from './title-key.ts';
import { titleNames } from './titles.ts';
import { knownDepartments, knownIndustries, seniorities } from './vocabulary.ts';

/** The stream of draws of the sandbox's own market. */
const SEED = 20_261_123;

/**
 * The most people kept of one company. The largest have hundreds, which would make the file fifty times as large and
 * show no page more: the vendor's search returns at most 40 a company.
 */
const MAX_PEOPLE = 40;

/** Fixed, so that the market is the same in every year. */
const NEWEST_YEAR = 2026;

/** Rows to one statement: quick enough, and within SQLite's 32,766 parameters. */
const BATCH = 200;

type Value = string | number | null;

/**
 * Fills empty tables with a market of this many companies and their people. The same number gives the same rows, and
 * a smaller number the first of them.
 *
 * Written past Kysely, whose compiler would take longer than the inserts.
 */
export function seedMarket(raw: Database.Database, companies: number): void {
  const company = batch(raw, 'company', 7);
  const industry = batch(raw, 'company_industry', 2);
  const person = batch(raw, 'person', 9);
  const keys = titleNames.map(titleKey);
  for (let id = 1; id <= companies; id++) {
    const random = companyRandom(SEED, id);
    const drawn = drawCompany(random);
    const { name, domain } = companyName(id);
    const country = countryAt(drawn.country);
    const people = Math.min(drawn.contacts, MAX_PEOPLE);
    company.add([
      id,
      name,
      domain,
      drawn.employees,
      drawn.revenue,
      country,
      founded(id, drawn.employees),
    ]);
    for (const tag of drawn.industries) industry.add([id, knownIndustries[tag] ?? null]);
    for (let seat = 0; seat < people; seat++) {
      const { title, department, seniority, country: home } = drawPerson(random, drawn);
      const { firstName, lastName } = personName(id, seat);
      person.add([
        id,
        seat,
        firstName,
        lastName,
        titleNames[title] ?? null,
        keys[title] ?? null,
        department === null ? null : (knownDepartments[department] ?? null),
        seniority === null ? null : (seniorities[seniority] ?? null),
        countryAt(home),
      ]);
    }
  }
  for (const table of [company, industry, person]) table.flush();
}

/** A year of foundation, from a stream of its own, since it is not part of the market model. Large is seldom young. */
function founded(id: number, employees: number): number {
  const oldest = Math.min(120, 4 + 12 * Math.log(1 + employees));
  return NEWEST_YEAR - Math.floor(seededRandom(SEED + 1, id)() * oldest);
}

function countryAt(index: number): string | null {
  return countryShares[index]?.[0] ?? null;
}

/** Collects rows and writes them many at a time. */
function batch(raw: Database.Database, table: string, columns: number) {
  const row = `(${Array(columns).fill('?').join(', ')})`;
  const insert = (rows: number) =>
    `insert into ${table} values ${Array(rows).fill(row).join(', ')}`;
  const full = raw.prepare(insert(BATCH));
  let pending: Value[] = [];
  return {
    add(values: readonly Value[]): void {
      pending.push(...values);
      if (pending.length < BATCH * columns) return;
      full.run(pending);
      pending = [];
    },
    flush(): void {
      if (pending.length > 0) raw.prepare(insert(pending.length / columns)).run(pending);
      pending = [];
    },
  };
}
