import { companyRandom, drawCompany, drawPerson } from '../../sandbox/market.ts';

/**
 * Companies and people of the synthetic market in typed arrays: two million companies with their 29 million people take
 * 200 MB and 20 seconds, where a database would take hours.
 */
export interface MarketSample {
  companies: number;
  employees: Int32Array;
  /** NaN when not known. */
  revenue: Float64Array;
  /** Positions as `drawCompany` gives them. */
  country: Uint8Array;
  /** Company i has the tags from `tagStart[i]` to before `tagStart[i + 1]`, and likewise its people. */
  tagStart: Uint32Array;
  tag: Uint16Array;
  personStart: Uint32Array;
  personCountry: Uint8Array;
  /** `unknownValue` when not on record. */
  seniority: Uint8Array;
  department: Uint8Array;
  title: Uint16Array;
}

export const unknownValue = 255;

/** Draws the first companies of a seed's market. */
export function drawMarket(companies: number, seed: number): MarketSample {
  const employees = new Int32Array(companies);
  const revenue = new Float64Array(companies);
  const country = new Uint8Array(companies);
  const tagStart = new Uint32Array(companies + 1);
  const personStart = new Uint32Array(companies + 1);
  const tag = new Column(Uint16Array);
  const personCountry = new Column(Uint8Array);
  const seniority = new Column(Uint8Array);
  const department = new Column(Uint8Array);
  const title = new Column(Uint16Array);

  for (let index = 0; index < companies; index++) {
    const random = companyRandom(seed, index);
    const company = drawCompany(random);
    employees[index] = company.employees;
    revenue[index] = company.revenue ?? Number.NaN;
    country[index] = company.country;
    for (const industry of company.industries) tag.push(industry);
    tagStart[index + 1] = tag.length;
    for (let contact = 0; contact < company.contacts; contact++) {
      const person = drawPerson(random, company);
      personCountry.push(person.country);
      seniority.push(person.seniority ?? unknownValue);
      department.push(person.department ?? unknownValue);
      title.push(person.title);
    }
    personStart[index + 1] = title.length;
  }
  return {
    companies,
    employees,
    revenue,
    country,
    tagStart,
    tag: tag.values,
    personStart,
    personCountry: personCountry.values,
    seniority: seniority.values,
    department: department.values,
    title: title.values,
  };
}

/** A typed array that grows. */
class Column<Values extends Uint8Array | Uint16Array> {
  values: Values;
  length = 0;
  readonly #type: new (
    size: number,
  ) => Values;

  constructor(type: new (size: number) => Values) {
    this.#type = type;
    this.values = new type(1 << 20);
  }

  push(value: number): void {
    if (this.length === this.values.length) {
      const larger = new this.#type(this.length * 2);
      larger.set(this.values);
      this.values = larger;
    }
    this.values[this.length++] = value;
  }
}
