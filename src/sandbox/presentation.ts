import { createHash } from 'node:crypto';
import type { Selectable } from 'kysely';
import type { RecommendedCompany } from '#contract/recommendations.ts';
import type { Tables } from './database.ts';
import type { Owner } from './icp-store.ts';
import { type Recommended, reasonsFor } from './reasons.ts';
import { employeeBuckets } from './vocabulary.ts';

const countryNames = new Intl.DisplayNames('en', { type: 'region' });

/**
 * One company in the documented shape of the fetch (developers.surfe.com, page public-020). The same on every call of
 * one day. Nothing leads to a real company or person: all addresses end in `.example`.
 */
export function presentCompany(recommended: Recommended): RecommendedCompany {
  const { company, industries, people, owner, day } = recommended;
  const country = countryName(company.country);
  const site = `https://${company.domain}`;
  return {
    name: company.name,
    domain: company.domain,
    description: description(company, industries, country),
    employeeCount: company.employees,
    size: sizeBucket(company.employees),
    yearFounded: company.founded,
    hqAddress: country,
    hqCountry: country,
    industries: [...industries],
    keywords: industries.map((industry) => industry.toLowerCase()),
    linkedInURL: `https://linkedin.example/company/${company.id}`,
    logo: `${site}/logo.png`,
    locations: [{ country, primary: true }],
    people: people.map(presentPerson),
    recommendation: {
      id: recommendationId(owner, company.id, day),
      generatedAt: `${day}T00:00:00.000Z`,
      reasons: reasonsFor(recommended, country).map((reason) => ({ ...reason })),
    },
  };
}

/** A person in the documented shape. */
export function presentPerson(person: Selectable<Tables['person']>) {
  const country = countryName(person.country);
  return {
    firstName: person.first_name,
    lastName: person.last_name,
    jobTitle: person.title,
    // In lower case, as the vendor's changelog of 2026-07-31 has it; older examples show "US".
    country: person.country,
    location: country,
    departments: person.department === null ? [] : [person.department],
    seniorities: person.seniority === null ? [] : [person.seniority],
    linkedinUrl: `https://linkedin.example/in/${person.company_id}-${person.seat}`,
    summary: `${person.title} in ${country}.`,
    currentJobDescription: '',
  };
}

/** The name in English: "France". */
function countryName(code: string): string {
  return countryNames.of(code.toUpperCase()) ?? code;
}

function description(
  company: Selectable<Tables['company']>,
  industries: readonly string[],
  country: string,
): string {
  const trade =
    industries.length === 0 ? 'A company' : `${industries.slice(0, 3).join(', ')}: a company`;
  return `${trade} in ${country}, founded in ${company.founded}. Invented by the sandbox.`;
}

function sizeBucket(employees: number): string {
  return employeeBuckets.findLast((bucket) => bucket.from <= employees)?.label ?? '';
}

/** Names one company's recommendation to one rep on one day, the same on every call. */
function recommendationId(owner: Owner, companyId: number, day: string): string {
  const hash = createHash('sha256')
    .update(JSON.stringify([owner.keyUser, owner.externalUserId, companyId, day]))
    .digest('hex');
  return [
    hash.slice(0, 8),
    hash.slice(8, 12),
    hash.slice(12, 16),
    hash.slice(16, 20),
    hash.slice(20, 32),
  ].join('-');
}
