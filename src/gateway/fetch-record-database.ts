import type { Kysely, Selectable } from 'kysely';
import type { FetchEntry } from '#contract/fetches.ts';
import type { FetchEnding, FetchRecord, NewFetch } from './fetch-record.ts';
import type { FetchesTable, Tables } from './record-schema.ts';

/** The record of fetches beside the record of saves, in either database. */
export class FetchRecordDatabase implements FetchRecord {
  readonly #db: Kysely<Tables>;
  readonly #upstream: string;

  /** @param upstream whose fetches are kept: `sandbox`, or the origin of the vendor's API */
  constructor(db: Kysely<Tables>, upstream: string) {
    this.#db = db;
    this.#upstream = upstream;
  }

  async begin(fetch: NewFetch): Promise<number> {
    const { id } = await this.#db
      .insertInto('fetches')
      .values({
        upstream: this.#upstream,
        request_id: fetch.requestId,
        external_user_id: fetch.externalUserId,
        user: fetch.actor?.user ?? null,
        tenant: fetch.actor?.tenant ?? null,
        started_at: new Date().toISOString(),
        page_from: fetch.from,
        page_to: fetch.to,
        etag: fetch.etag,
        outcome: 'pending',
      })
      .returning('id')
      .executeTakeFirstOrThrow();
    return id;
  }

  async end(id: number, ending: FetchEnding): Promise<void> {
    await this.#db
      .updateTable('fetches')
      .set({
        outcome: ending.outcome,
        companies: ending.companies,
        has_more: ending.hasMore === null ? null : Number(ending.hasMore),
        etag: ending.etag,
        vendor_status: ending.vendorStatus,
        ended_at: new Date().toISOString(),
      })
      .where('id', '=', id)
      .where('outcome', '=', 'pending')
      .execute();
  }

  async latest(externalUserId: string | null, limit: number): Promise<FetchEntry[]> {
    const query = this.#db
      .selectFrom('fetches')
      .selectAll()
      .where('upstream', '=', this.#upstream)
      .where('external_user_id', externalUserId === null ? 'is' : '=', externalUserId);
    return (await query.orderBy('id', 'desc').limit(limit).execute()).map(toEntry);
  }
}

function toEntry(row: Selectable<FetchesTable>): FetchEntry {
  return {
    id: row.id,
    startedAt: row.started_at,
    endedAt: row.ended_at,
    outcome: row.outcome,
    from: row.page_from,
    to: row.page_to,
    companies: row.companies,
    hasMore: row.has_more === null ? null : row.has_more === 1,
    etag: row.etag,
    user: row.user,
    requestId: row.request_id,
  };
}
