import { Kysely, Migrator, PostgresDialect, SqliteDialect } from 'kysely';
import Database from 'libsql';
import pg from 'pg';
import { StartError } from './env.ts';
import type { FetchRecord } from './fetch-record.ts';
import { FetchRecordDatabase } from './fetch-record-database.ts';
import { type DatabaseKind, migrations, type Tables } from './record-schema.ts';
import type { Saves } from './saves.ts';
import { SavesDatabase } from './saves-database.ts';

/** What the gateway keeps, since the vendor does not: saves and fetches, in one database. */
export interface GatewayRecord {
  saves: Saves;
  fetches: FetchRecord;
  close(): Promise<void>;
}

/** Connections to PostgreSQL. A query takes about a millisecond, and the vendor's rate allows few saves a second. */
const CONNECTIONS = 5;
/** How long PostgreSQL may take to connect or to answer a query, so that a save hears of it within its own time. */
const PATIENCE_MS = 5000;

/**
 * Opens the record in a SQLite file, made or brought up to date as needed. Every write is on disk before it
 * returns (`synchronous=FULL`): a save that was sent must be known after a power cut.
 * @param upstream whose saves are kept: `sandbox`, or the origin of the vendor's API
 * @throws StartError when the file cannot be used
 */
export function openSqliteRecord(file: string, upstream: string): Promise<GatewayRecord> {
  return open('sqlite', `The record of saves in ${file}`, upstream, () => {
    const database = new Database(file);
    database.pragma('journal_mode = WAL');
    database.pragma('synchronous = FULL');
    database.pragma('busy_timeout = 2000');
    return new Kysely<Tables>({ dialect: new SqliteDialect({ database }) });
  });
}

/**
 * Opens the record in a PostgreSQL database, its tables made or brought up to date as needed. Durable as the
 * server is configured (`synchronous_commit` is on by default).
 * @param url `postgres://…`; its password is in no message
 * @param upstream whose saves are kept, as above
 * @throws StartError when the database cannot be reached or used
 */
export function openPostgresRecord(url: URL, upstream: string): Promise<GatewayRecord> {
  return open(
    'postgres',
    `The record of saves at ${url.host}${url.pathname} (DATABASE_URL)`,
    upstream,
    () => {
      const pool = new pg.Pool({
        connectionString: url.href,
        max: CONNECTIONS,
        connectionTimeoutMillis: PATIENCE_MS,
        query_timeout: PATIENCE_MS,
      });
      // A connection that breaks is replaced, and the query that needed it reports what matters. The pool listens only
      // while a connection rests; one that breaks just as it is taken up would end the process.
      pool.on('error', () => undefined);
      pool.on('connect', (client) => client.on('error', () => undefined));
      return new Kysely<Tables>({ dialect: new PostgresDialect({ pool }) });
    },
  );
}

async function open(
  kind: DatabaseKind,
  name: string,
  upstream: string,
  connect: () => Kysely<Tables>,
): Promise<GatewayRecord> {
  let db: Kysely<Tables> | null = null;
  try {
    db = connect();
    const provider = { getMigrations: () => Promise.resolve(migrations(kind)) };
    const { error } = await new Migrator({ db, provider }).migrateToLatest();
    if (error !== undefined) throw error;
    return recordIn(db, upstream);
  } catch (error) {
    await db?.destroy();
    throw new StartError(`${name} cannot be opened: ${reasonOf(error)}.`);
  }
}

/** A refused connection comes as several errors in one, without a message of its own. */
function reasonOf(error: unknown): string {
  if (error instanceof AggregateError) return error.errors.map(reasonOf).join('; ');
  return error instanceof Error ? error.message : String(error);
}

function recordIn(db: Kysely<Tables>, upstream: string): GatewayRecord {
  return {
    saves: new SavesDatabase(db, upstream),
    fetches: new FetchRecordDatabase(db, upstream),
    close: () => db.destroy(),
  };
}
