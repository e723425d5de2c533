import { type IcpRequest, icpRequestSchema } from '#contract/icp.ts';
import { type FetchRequest, fetchRequestSchema } from '#contract/recommendations.ts';
import { canonicalPlace, isKnownPlace } from '#profile/places.ts';
import { departments, industries, seniorities } from './vocabulary.ts';

/**
 * What the sandbox refuses with 400. Documented is that industries, departments and seniorities must be values of Get
 * Filters, case included. That ranges need both ends, in order and from 1, and that an unknown code is refused, is
 * this project's safe reading of what is not documented. Filters that the contract does not know pass unread.
 */

/** The most companies of one page; the vendor's limit is not documented. */
const MAX_PAGE = 100;

const industrySet = new Set(industries);
const departmentSet = new Set(departments);
const senioritySet = new Set(seniorities);

/** The body of a POST of an ICP; null when the vendor would refuse it. */
export function validIcp(body: unknown): IcpRequest | null {
  const parsed = icpRequestSchema.safeParse(body);
  if (!parsed.success) return null;
  if (!validFilters(parsed.data)) return null;
  // The sections themselves, not the schema's copies, whose keys are in another order.
  return { ...parsed.data, ...sectionsOf(body) };
}

/** Whether every value is one of its vocabulary. */
export function validFilters({
  companies = {},
  people = {},
}: Pick<IcpRequest, 'companies' | 'people'>): boolean {
  return (
    allIn(companies.industries, industrySet) &&
    allIn(people.departments, departmentSet) &&
    allIn(people.seniorities, senioritySet) &&
    allPlaces(companies.primaryLocations) &&
    allPlaces(people.countries)
  );
}

function sectionsOf(body: unknown): Pick<IcpRequest, 'companies' | 'people'> {
  const { companies, people } = body as IcpRequest;
  return { ...(companies && { companies }), ...(people && { people }) };
}

/** The body of a fetch; null when the vendor would refuse it. */
export function validFetch(body: unknown): FetchRequest | null {
  const parsed = fetchRequestSchema.safeParse(body);
  if (!parsed.success) return null;
  const { from, to } = parsed.data.pagination;
  return to - from <= MAX_PAGE ? parsed.data : null;
}

function allIn(values: readonly string[] | undefined, accepted: ReadonlySet<string>): boolean {
  return values === undefined || values.every((value) => accepted.has(value));
}

function allPlaces(codes: readonly string[] | undefined): boolean {
  return codes === undefined || codes.every((code) => isKnownPlace(canonicalPlace(code)));
}
