import { type Kysely, type Selectable, sql } from 'kysely';
import type { HistoryEntry } from '#contract/history.ts';
import type { SavesTable, Tables } from './record-schema.ts';
import type {
  Ending,
  HistoryQuery,
  KnownRep,
  NewSave,
  PendingSave,
  RefusedCall,
  Saves,
} from './saves.ts';

/** The record of saves, in either database. */
export class SavesDatabase implements Saves {
  readonly #db: Kysely<Tables>;
  readonly #upstream: string;

  /** @param upstream whose saves are kept: `sandbox`, or the origin of the vendor's API */
  constructor(db: Kysely<Tables>, upstream: string) {
    this.#db = db;
    this.#upstream = upstream;
  }

  async begin(save: NewSave): Promise<number> {
    const { id } = await this.#db
      .insertInto('saves')
      .values({
        upstream: this.#upstream,
        request_id: save.requestId,
        external_user_id: save.externalUserId,
        profile: JSON.stringify(save.profile),
        former: save.former === null ? null : JSON.stringify(save.former),
        former_etag: save.formerEtag,
        source: save.source,
        user: save.actor?.user ?? null,
        tenant: save.actor?.tenant ?? null,
        started_at: new Date().toISOString(),
        outcome: 'pending',
      })
      .returning('id')
      .executeTakeFirstOrThrow();
    return id;
  }

  async end(id: number, ending: Ending): Promise<void> {
    await this.#db
      .updateTable('saves')
      .set({
        outcome: ending.outcome,
        after_etag: ending.afterEtag,
        vendor_status: ending.vendorStatus,
        ended_at: new Date().toISOString(),
      })
      .where('id', '=', id)
      .where('outcome', '=', 'pending')
      .execute();
  }

  async refuse(call: RefusedCall): Promise<void> {
    await this.#db
      .insertInto('refusals')
      .values({
        upstream: this.#upstream,
        request_id: call.requestId,
        at: new Date().toISOString(),
        user: call.actor?.user ?? null,
        tenant: call.actor?.tenant ?? null,
        call: call.call,
        external_user_id: call.externalUserId,
        profile: call.profile === null ? null : JSON.stringify(call.profile),
        etag: call.etag,
        status: call.status,
        reason: call.reason,
      })
      .execute();
  }

  async pending(of?: { externalUserId: string | null }): Promise<PendingSave[]> {
    const query = of === undefined ? this.#saves() : this.#savesOf(of.externalUserId);
    const rows = await query.where('outcome', '=', 'pending').orderBy('id').execute();
    return rows.map(toPending);
  }

  async history({ externalUserId, before, limit }: HistoryQuery): Promise<HistoryEntry[]> {
    let query = this.#savesOf(externalUserId);
    if (before !== null) query = query.where('id', '<', before);
    return (await query.orderBy('id', 'desc').limit(limit).execute()).map(toEntry);
  }

  /**
   * Hops along the index from rep to rep, which takes as long as there are reps. A `group by` reads every save: a tenth
   * of a second for a hundred thousand.
   */
  async reps(limit: number, among: '*' | readonly string[]): Promise<KnownRep[]> {
    if (among.length === 0) return [];
    const permitted =
      among === '*' ? sql`true` : sql`known.rep in (${sql.join(among.map((rep) => sql`${rep}`))})`;
    const saved = sql`upstream = ${this.#upstream} and outcome = 'saved'`;
    const { rows } = await sql<KnownRep>`
      with recursive known(rep) as (
        select min(external_user_id) from saves where ${saved}
        union all
        select (select min(external_user_id) from saves where ${saved} and external_user_id > known.rep)
        from known where known.rep is not null
      )
      select known.rep as "externalUserId", latest.ended_at as "savedAt"
      from known
      join saves as latest on latest.id =
        (select max(id) from saves where ${saved} and external_user_id = known.rep)
      where ${permitted}
      order by latest.id desc
      limit ${limit}`.execute(this.#db);
    return rows;
  }

  #saves() {
    return this.#db.selectFrom('saves').selectAll().where('upstream', '=', this.#upstream);
  }

  #savesOf(externalUserId: string | null) {
    return externalUserId === null
      ? this.#saves().where('external_user_id', 'is', null)
      : this.#saves().where('external_user_id', '=', externalUserId);
  }
}

function toPending(row: Selectable<SavesTable>): PendingSave {
  return {
    id: row.id,
    externalUserId: row.external_user_id,
    profile: JSON.parse(row.profile),
    formerEtag: row.former_etag,
  };
}

function toEntry(row: Selectable<SavesTable>): HistoryEntry {
  return {
    id: row.id,
    startedAt: row.started_at,
    endedAt: row.ended_at,
    outcome: row.outcome,
    source: row.source,
    user: row.user,
    requestId: row.request_id,
    profile: JSON.parse(row.profile),
    former: row.former === null ? null : JSON.parse(row.former),
    etag: row.after_etag,
  };
}
