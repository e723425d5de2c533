import type { RecommendedCompany } from '#contract/recommendations.ts';
import { reasonText } from './recommendation-reason.ts';

/**
 * Recommendations as a CSV file for a spreadsheet or a CRM: RFC 4180 with CRLF, one row per person, and one row for a
 * company without people.
 */

type Person = NonNullable<RecommendedCompany['people']>[number];

const columns: readonly [
  heading: string,
  (company: RecommendedCompany, person?: Person) => Cell,
][] = [
  ['Company', ({ name }) => name],
  ['Domain', ({ domain }) => domain],
  ['Employees', ({ employeeCount, size }) => employeeCount ?? size],
  ['Headquarters', ({ hqCountry, hqAddress }) => hqCountry ?? hqAddress],
  ['Industries', ({ industries }) => industries],
  ['Company LinkedIn', ({ linkedInURL }) => linkedInURL],
  ['Reasons', ({ recommendation }) => recommendation?.reasons?.map(reasonText)],
  ['First name', (_, person) => person?.firstName],
  ['Last name', (_, person) => person?.lastName],
  ['Job title', (_, person) => person?.jobTitle],
  ['Seniorities', (_, person) => person?.seniorities],
  ['Departments', (_, person) => person?.departments],
  ['Country', (_, person) => person?.country],
  ['LinkedIn', (_, person) => person?.linkedinUrl],
];

type Cell = string | number | readonly string[] | null | undefined;

/** Companies that came together. */
export interface FetchedCompanies {
  companies: readonly RecommendedCompany[];
  at: Date;
  /** For the ICP that is saved now, not for an earlier version. */
  current: boolean;
}

/**
 * The whole file. It begins with a byte order mark: without one, Excel reads UTF-8 as the system's old code page and
 * spoils every name with an accent; programs that do not know the mark show it before the first heading, which is no
 * name.
 */
export function recommendationsCsv(fetched: readonly FetchedCompanies[]): string {
  const rows = fetched.flatMap(({ companies, at, current }) => {
    const origin = [at.toISOString(), current ? 'current' : 'earlier'];
    return companies.flatMap((company) => {
      const people: readonly (Person | undefined)[] = company.people ?? [];
      const each = people.length === 0 ? [undefined] : people;
      return each.map((person) => [...row(company, person), ...origin]);
    });
  });
  const headings = [...columns.map(([heading]) => quoted(heading)), 'Fetched', 'ICP version'];
  return `\uFEFF${[headings, ...rows].map((cells) => `${cells.join(',')}\r\n`).join('')}`;
}

function row(company: RecommendedCompany, person?: Person): string[] {
  return columns.map(([, read]) => quoted(harmless(textOf(read(company, person)))));
}

function textOf(cell: Cell): string {
  if (cell === null || cell === undefined) return '';
  return typeof cell === 'object' ? cell.join('; ') : String(cell);
}

/**
 * Names and titles are other people's text. What a spreadsheet would run as a formula gets an apostrophe in front, which
 * makes it text. The signs also count in their full-width form, and behind blanks and quotes, which programs strip.
 *
 * Not only at the beginning: where the system's list separator is a semicolon (French and German Excel) or a tab, the
 * file is cut there too, and a quote that is not the first sign of a piece does not hold it together.
 */
function harmless(text: string): string {
  return text
    .replace(/^(?=[\t\r\n])/, "'")
    .replace(/(^|[;\t\r\n])(?=[\s"]*[=+\-@＝＋－＠])/gu, "$1'");
}

function quoted(text: string): string {
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
