import type { Kysely } from 'kysely';
import * as z from 'zod/mini';
import { rangeSchema } from '#contract/icp.ts';
import { type PeopleSearch, peopleSearchRequestSchema } from '#contract/people-search.ts';
import type { Tables } from './database.ts';
import type { SavedIcp } from './icp-store.ts';
import { companyConditions, personConditions } from './matching.ts';
import { presentPerson } from './presentation.ts';
import { validFilters } from './validation.ts';

const DEFAULT_LIMIT = 10;

const values = z.optional(z.array(z.string()));

/** The filters that the sandbox applies, by their names in the search. */
const filtersSchema = z.looseObject({
  companies: z.optional(
    z.looseObject({
      countries: values,
      employeeCount: z.optional(rangeSchema),
      industries: values,
      revenue: z.optional(rangeSchema),
    }),
  ),
  people: z.optional(
    z.looseObject({
      countries: values,
      departments: values,
      jobTitles: values,
      seniorities: values,
    }),
  ),
});

export interface PeopleQuery {
  filters: Pick<SavedIcp, 'companies' | 'people'>;
  limit: number;
}

/** The query that a body asks; null when the vendor would refuse it. Filters beyond the eight are not applied. */
export function validPeopleSearch(body: unknown): PeopleQuery | null {
  const request = peopleSearchRequestSchema.safeParse(body);
  const parsed = filtersSchema.safeParse(body);
  if (!request.success || !parsed.success) return null;
  const { countries: primaryLocations, ...companies } = parsed.data.companies ?? {};
  const filters = {
    companies: { ...companies, ...(primaryLocations && { primaryLocations }) },
    people: parsed.data.people ?? {},
  };
  if (!validFilters(filters)) return null;
  return { filters, limit: request.data.limit ?? DEFAULT_LIMIT };
}

/**
 * `POST /v2/people/search`: the people who match, and how many there are. Filters mean what they mean in an ICP; who
 * was recommended before makes no difference. Further pages are not there: nothing here asks for one.
 */
export async function searchPeople(
  db: Kysely<Tables>,
  { filters, limit }: PeopleQuery,
): Promise<PeopleSearch> {
  const matching = db
    .selectFrom('person')
    .innerJoin('company', 'company.id', 'person.company_id')
    .where((eb) => eb.and([...companyConditions(filters), ...personConditions(filters)]));
  const { total } = await matching
    .select((eb) => eb.fn.countAll<number>().as('total'))
    .executeTakeFirstOrThrow();
  const people = await matching
    .selectAll('person')
    .orderBy('person.company_id')
    .orderBy('person.seat')
    .limit(limit)
    .execute();
  return { people: people.map(presentPerson), total, nextPageToken: '' };
}
