import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Database from 'libsql';
import pg from 'pg';
import {
  type GatewayRecord,
  openPostgresRecord,
  openSqliteRecord,
} from '../../gateway/record-database.ts';
import type { PostgresServer } from './postgres.ts';

/** A row of the record of saves, as the tests look at it. */
export interface SaveRow {
  external_user_id: string | null;
  profile: string;
  former: string | null;
  former_etag: string | null;
  after_etag: string | null;
  outcome: string;
  source: string;
  vendor_status: number | null;
  request_id: string;
}

/** Somewhere to keep a record of saves: empty at first, shared with nobody. */
export interface Place {
  /** An empty folder, for `DATA_DIR`. */
  folder: string;
  /** What a server's environment needs to keep its record here. */
  environment: Record<string, string>;
  /** Opens the same record again each time. */
  open(upstream: string): Promise<GatewayRecord>;
  /** Runs SQL that both databases understand, past the gateway. */
  query(sql: string): Promise<unknown[]>;
  remove(): Promise<void>;
}

export type PlaceKind = 'SQLite' | 'PostgreSQL';

/** @param server where PostgreSQL runs; null for a SQLite file */
export async function makePlace(server: PostgresServer | null): Promise<Place> {
  const folder = await mkdtemp(join(tmpdir(), 'icp-editor-place-'));
  const remove = () => rm(folder, { recursive: true });
  return server === null
    ? { ...inSqlite(folder), remove }
    : { ...inPostgres(folder, await server.createDatabase()), remove };
}

function inSqlite(folder: string): Omit<Place, 'remove'> {
  const file = join(folder, 'gateway.sqlite');
  return {
    folder,
    environment: { DATA_DIR: folder },
    open: (upstream) => openSqliteRecord(file, upstream),
    query(sql) {
      const database = new Database(file);
      try {
        const statement = database.prepare(sql);
        return Promise.resolve(statement.reader ? statement.all([]) : [statement.run([])]);
      } finally {
        database.close();
      }
    },
  };
}

function inPostgres(folder: string, url: URL): Omit<Place, 'remove'> {
  return {
    folder,
    environment: { DATA_DIR: folder, DATABASE_URL: url.href },
    open: (upstream) => openPostgresRecord(url, upstream),
    async query(sql) {
      const client = new pg.Client(url.href);
      await client.connect();
      try {
        return (await client.query<Record<string, unknown>>(sql)).rows;
      } finally {
        await client.end();
      }
    },
  };
}

/** Every row of the record, oldest first. */
export async function rowsOf(place: Place): Promise<SaveRow[]> {
  return (await place.query('select * from saves order by id')) as SaveRow[];
}
