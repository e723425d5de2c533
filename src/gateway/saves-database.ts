import {
  type Generated,
  Kysely,
  type Migration,
  Migrator,
  type Selectable,
  SqliteDialect,
} from 'kysely';
import Database from 'libsql';
import { StartError } from './env.ts';
import type { Ending, KnownRep, NewSave, PendingSave, Saves } from './saves.ts';

interface SavesTable {
  id: Generated<number>;
  /** Whom the save went to, so that saves in the sandbox are never taken for real ones. */
  upstream: string;
  request_id: string;
  /** Null for the API key's own user. */
  external_user_id: string | null;
  profile: string;
  former: string | null;
  former_etag: string | null;
  after_etag: string | null;
  source: string;
  /** Null while users are not known to the gateway. */
  user: string | null;
  started_at: string;
  ended_at: string | null;
  outcome: 'pending' | Ending['outcome'];
  vendor_status: number | null;
}

interface Tables {
  saves: SavesTable;
}

/** The steps that make the schema, in order; a step that was released is never edited. */
const migrations: Record<string, Migration> = {
  '001-saves': {
    async up(db) {
      await db.schema
        .createTable('saves')
        .addColumn('id', 'integer', (column) => column.primaryKey().autoIncrement())
        .addColumn('upstream', 'text', (column) => column.notNull())
        .addColumn('request_id', 'text', (column) => column.notNull())
        .addColumn('external_user_id', 'text')
        .addColumn('profile', 'text', (column) => column.notNull())
        .addColumn('former', 'text')
        .addColumn('former_etag', 'text')
        .addColumn('after_etag', 'text')
        .addColumn('source', 'text', (column) => column.notNull())
        .addColumn('user', 'text')
        .addColumn('started_at', 'text', (column) => column.notNull())
        .addColumn('ended_at', 'text')
        .addColumn('outcome', 'text', (column) => column.notNull())
        .addColumn('vendor_status', 'integer')
        .execute();
      await db.schema
        .createIndex('saves_by_rep')
        .on('saves')
        .columns(['upstream', 'outcome', 'external_user_id', 'id'])
        .execute();
    },
  },
};

/**
 * Opens the record of saves in a SQLite file, made or brought up to date as needed. Every write is on disk before it
 * returns (`synchronous=FULL`): a save that was sent must be known after a power cut.
 * @param upstream whose saves are kept: `sandbox`, or the origin of the vendor's API
 * @throws StartError when the file cannot be used
 */
export async function openSavesDatabase(file: string, upstream: string): Promise<Saves> {
  try {
    const database = new Database(file);
    database.pragma('journal_mode = WAL');
    database.pragma('synchronous = FULL');
    database.pragma('busy_timeout = 2000');
    const db = new Kysely<Tables>({ dialect: new SqliteDialect({ database }) });
    const provider = { getMigrations: () => Promise.resolve(migrations) };
    const { error } = await new Migrator({ db, provider }).migrateToLatest();
    if (error !== undefined) throw error;
    return new SavesDatabase(db, upstream);
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    throw new StartError(`The record of saves in ${file} cannot be opened: ${reason}.`);
  }
}

class SavesDatabase implements Saves {
  readonly #db: Kysely<Tables>;
  readonly #upstream: string;

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

  async pending(of?: { externalUserId: string | null }): Promise<PendingSave[]> {
    let query = this.#db
      .selectFrom('saves')
      .selectAll()
      .where('upstream', '=', this.#upstream)
      .where('outcome', '=', 'pending');
    if (of !== undefined) {
      query =
        of.externalUserId === null
          ? query.where('external_user_id', 'is', null)
          : query.where('external_user_id', '=', of.externalUserId);
    }
    return (await query.orderBy('id').execute()).map(toPending);
  }

  async reps(limit: number): Promise<KnownRep[]> {
    const rows = await this.#db
      .selectFrom('saves')
      .select(({ fn }) => ['external_user_id', fn.max('ended_at').as('saved_at')])
      .where('upstream', '=', this.#upstream)
      .where('outcome', '=', 'saved')
      .where('external_user_id', 'is not', null)
      .groupBy('external_user_id')
      .orderBy(({ fn }) => fn.max('id'), 'desc')
      .limit(limit)
      .$narrowType<{ external_user_id: string; saved_at: string }>()
      .execute();
    return rows.map((row) => ({ externalUserId: row.external_user_id, savedAt: row.saved_at }));
  }

  async close(): Promise<void> {
    await this.#db.destroy();
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
