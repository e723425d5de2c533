import { type Kysely, sql, type Transaction } from 'kysely';
import type { FetchRequest, Recommendations } from '#contract/recommendations.ts';
import type { Tables } from './database.ts';
import type { Owner, SavedIcp } from './icp-store.ts';
import { companyConditions, personConditions } from './matching.ts';
import { presentCompany } from './presentation.ts';

/**
 * `POST /v2/recommendations/fetch`: the companies that match the ICP and that the rep has not been shown on an earlier
 * day, with their matching people.
 *
 * A company with no matching person is left out when there is a people filter. The order is fixed, so the same page
 * range holds the same companies all day; what was shown today stays in its place until midnight UTC (whose midnight
 * the vendor means is not documented). A changed ICP takes effect at once. `from` counts from 0; `to` is not included.
 */
export function recommend(
  db: Kysely<Tables>,
  owner: Owner,
  icp: SavedIcp,
  { from, to }: FetchRequest['pagination'],
  now: Date,
): Promise<Recommendations> {
  const day = now.toISOString().slice(0, 10);
  return db.transaction().execute(async (transaction) => {
    // One more than asked for tells whether there is a further page.
    const found = await matchingCompanies(transaction, owner, icp, day)
      .limit(to - from + 1)
      .offset(from)
      .execute();
    const page = found.slice(0, to - from);
    const ids = page.map((company) => company.id);
    await markShown(transaction, owner, ids, day);
    const people = await matchingPeople(transaction, icp, ids);
    const industries = await industriesOf(transaction, ids);
    return {
      companies: page.map((company) =>
        presentCompany({
          company,
          industries: industries.get(company.id) ?? [],
          people: people.get(company.id) ?? [],
          icp,
          owner,
          day,
        }),
      ),
      pagination: { from, to, hasMore: found.length > page.length },
    };
  });
}

/**
 * Number of unique companies that were fetched with this key in one calendar month (UTC): what the vendor bills. A
 * company shown to two reps counts once, which is our reading of "unique companies fetched".
 */
export async function countBilled(db: Kysely<Tables>, keyUser: string, now: Date): Promise<number> {
  const { companies } = await db
    .selectFrom('shown')
    .select((eb) => eb.fn.count<number>('company_id').distinct().as('companies'))
    .where('key_user', '=', keyUser)
    .where('day', 'like', `${now.toISOString().slice(0, 7)}-%`)
    .executeTakeFirstOrThrow();
  return companies;
}

function matchingCompanies(db: Transaction<Tables>, owner: Owner, icp: SavedIcp, day: string) {
  const onPeople = personConditions(icp);
  return db
    .selectFrom('company')
    .selectAll()
    .where((eb) =>
      eb.and([
        ...companyConditions(icp),
        ...(onPeople.length === 0
          ? []
          : [
              sql<boolean>`exists (select 1 from person where person.company_id = company.id and ${sql.join(onPeople, sql` and `)})`,
            ]),
        eb.not(
          eb.exists(
            eb
              .selectFrom('shown')
              .select('shown.day')
              .whereRef('shown.company_id', '=', 'company.id')
              .where('shown.key_user', '=', owner.keyUser)
              .where('shown.external_user_id', '=', owner.externalUserId)
              .where('shown.day', '<', day),
          ),
        ),
      ]),
    )
    .orderBy('company.id');
}

async function markShown(
  db: Transaction<Tables>,
  { keyUser, externalUserId }: Owner,
  ids: readonly number[],
  day: string,
): Promise<void> {
  if (ids.length === 0) return;
  await db
    .insertInto('shown')
    .values(
      ids.map((id) => ({
        key_user: keyUser,
        external_user_id: externalUserId,
        company_id: id,
        day,
      })),
    )
    .onConflict((conflict) => conflict.doNothing())
    .execute();
}

async function matchingPeople(db: Transaction<Tables>, icp: SavedIcp, ids: readonly number[]) {
  const rows = await db
    .selectFrom('person')
    .selectAll()
    .where('company_id', 'in', ids)
    .where((eb) => eb.and(personConditions(icp)))
    .orderBy('company_id')
    .orderBy('seat')
    .execute();
  return groupBy(rows, (row) => row.company_id);
}

async function industriesOf(db: Transaction<Tables>, ids: readonly number[]) {
  const rows = await db
    .selectFrom('company_industry')
    .select(['company_id', 'industry'])
    .where('company_id', 'in', ids)
    .execute();
  const grouped = groupBy(rows, (row) => row.company_id);
  return new Map([...grouped].map(([id, tags]) => [id, tags.map((tag) => tag.industry)]));
}

function groupBy<Row, Key>(rows: readonly Row[], keyOf: (row: Row) => Key): Map<Key, Row[]> {
  const groups = new Map<Key, Row[]>();
  for (const row of rows) {
    const group = groups.get(keyOf(row));
    if (group === undefined) groups.set(keyOf(row), [row]);
    else group.push(row);
  }
  return groups;
}
