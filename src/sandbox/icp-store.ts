import { randomUUID } from 'node:crypto';
import type { Kysely } from 'kysely';
import type { IcpRequest } from '#contract/icp.ts';
import type { Tables } from './database.ts';

/** Whose ICP: the user of the API key, and the rep's id at the customer's, empty for that user's own. */
export interface Owner {
  keyUser: string;
  externalUserId: string;
}

/** A saved ICP. The filters are those that were sent, unknown ones included, in their order. */
export interface SavedIcp {
  id: string;
  companies: NonNullable<IcpRequest['companies']>;
  people: NonNullable<IcpRequest['people']>;
}

/** The ICP of this owner, if one was saved. */
export async function findIcp(db: Kysely<Tables>, owner: Owner): Promise<SavedIcp | undefined> {
  const row = await db
    .selectFrom('icp')
    .select(['id', 'companies', 'people'])
    .where('key_user', '=', owner.keyUser)
    .where('external_user_id', '=', owner.externalUserId)
    .executeTakeFirst();
  // Only `saveIcp` writes here, and only what was validated.
  return (
    row && { id: row.id, companies: JSON.parse(row.companies), people: JSON.parse(row.people) }
  );
}

/** Creates the owner's ICP or replaces the whole of it; a replaced one keeps its id. */
export async function saveIcp(
  db: Kysely<Tables>,
  owner: Owner,
  filters: Omit<SavedIcp, 'id'>,
  now: Date,
): Promise<SavedIcp> {
  const content = {
    companies: JSON.stringify(filters.companies),
    people: JSON.stringify(filters.people),
    saved_at: now.toISOString(),
  };
  const { id } = await db
    .insertInto('icp')
    .values({
      id: randomUUID(),
      key_user: owner.keyUser,
      external_user_id: owner.externalUserId,
      ...content,
    })
    .onConflict((conflict) =>
      conflict.columns(['key_user', 'external_user_id']).doUpdateSet(content),
    )
    .returning('id')
    .executeTakeFirstOrThrow();
  return { id, ...filters };
}
