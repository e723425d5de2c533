import type { RecommendedCompany } from '#contract/recommendations.ts';

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

type Reason = NonNullable<NonNullable<RecommendedCompany['recommendation']>['reasons']>[number];

/** A reason in one line: "Industry match: Software". What it lacks is left out. */
export function reasonText({ type, title, shortDescription, description }: Reason): string {
  const heading = title || type || '';
  const detail = shortDescription || description || '';
  return [heading, detail].filter((part) => part !== '').join(': ');
}

/**
 * The whole file. It begins with a byte order mark: without one, Excel reads UTF-8 as the system's old code page and
 * spoils every name with an accent; programs that do not know the mark show it before the first heading, which is no
 * name.
 */
export function recommendationsCsv(companies: readonly RecommendedCompany[]): string {
  const rows = companies.flatMap((company) => {
    const people = company.people ?? [];
    return people.length === 0 ? [row(company)] : people.map((person) => row(company, person));
  });
  const lines = [columns.map(([heading]) => quoted(heading)), ...rows];
  return `\uFEFF${lines.map((cells) => `${cells.join(',')}\r\n`).join('')}`;
}

function row(company: RecommendedCompany, person?: Person): string[] {
  return columns.map(([, read]) => quoted(harmless(textOf(read(company, person)))));
}

function textOf(cell: Cell): string {
  if (cell === null || cell === undefined) return '';
  return typeof cell === 'object' ? cell.join('; ') : String(cell);
}

/**
 * Names and titles are other people's text. A cell that a spreadsheet would run as a formula gets an apostrophe in
 * front, which makes it text. The signs also count in their full-width form, and behind blanks, which programs strip.
 */
function harmless(text: string): string {
  return /^\s*[=+\-@＝＋－＠]|^[\t\r\n]/u.test(text) ? `'${text}` : text;
}

function quoted(text: string): string {
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
