import { mkdirSync } from 'node:fs';
import { dirname } from 'node:path';
import { Kysely, SqliteDialect } from 'kysely';
import Database from 'libsql';

/** The tables of the sandbox's file. Times are ISO 8601 in UTC, days their first ten characters. */
export interface Tables {
  icp: {
    id: string;
    key_user: string;
    /** Empty for the key's own user; the API refuses an empty id. */
    external_user_id: string;
    /** JSON, as it was sent. */
    companies: string;
    /** JSON, as it was sent. */
    people: string;
    saved_at: string;
  };
  /** Which company a rep was shown, and the day on which that was first so. */
  shown: { key_user: string; external_user_id: string; company_id: number; day: string };
  company: {
    id: number;
    name: string;
    domain: string;
    employees: number;
    revenue: number | null;
    country: string;
    founded: number;
  };
  company_industry: { company_id: number; industry: string };
  person: {
    company_id: number;
    /** Position within the company, from 0. */
    seat: number;
    first_name: string;
    last_name: string;
    title: string;
    title_key: string;
    department: string | null;
    seniority: string | null;
    country: string;
  };
}

/** Raised whenever a table changes; a file of another version is refused, since it cannot be read. */
const SCHEMA_VERSION = 1;

// People and tags are clustered by company, since every question is "has this company one that …", asked of the
// companies in order until the page is full. Measured, further indexes only slowed it down.
const schema = `
  create table icp (
    id text primary key,
    key_user text not null,
    external_user_id text not null,
    companies text not null,
    people text not null,
    saved_at text not null,
    unique (key_user, external_user_id)
  ) strict;
  create table shown (
    key_user text not null,
    external_user_id text not null,
    company_id integer not null,
    day text not null,
    primary key (key_user, external_user_id, company_id)
  ) strict, without rowid;
  create table company (
    id integer primary key,
    name text not null,
    domain text not null,
    employees integer not null,
    revenue integer,
    country text not null,
    founded integer not null
  ) strict;
  create table company_industry (
    company_id integer not null,
    industry text not null,
    primary key (company_id, industry)
  ) strict, without rowid;
  create table person (
    company_id integer not null,
    seat integer not null,
    first_name text not null,
    last_name text not null,
    title text not null,
    title_key text not null,
    department text,
    seniority text,
    country text not null,
    primary key (company_id, seat)
  ) strict, without rowid;
`;

/** The sandbox's file cannot be used. The message is one sentence that says which file, why, and what to do. */
export class SandboxFileError extends Error {
  override name = 'SandboxFileError';
}

export interface SandboxDatabase {
  db: Kysely<Tables>;
  /** Closes the file; the write-ahead log is folded into it. */
  close(): void;
}

/**
 * Opens the sandbox's file, or makes it, with its folder, and fills it by `seed`. Tables and rows are one transaction:
 * a process that is killed in the middle leaves an empty file, which the next start fills again.
 *
 * Every answered write survives the death of the process.
 *
 * @param file a path, or `:memory:`
 * @throws SandboxFileError when the file cannot be read and written, or is not the sandbox's
 */
export async function openDatabase(
  file: string,
  seed: (raw: Database.Database) => Promise<void>,
): Promise<SandboxDatabase> {
  const raw = await openRaw(file, seed);
  const db = new Kysely<Tables>({ dialect: new SqliteDialect({ database: raw }) });
  return {
    db,
    // Not `db.destroy()`, which leaves a database open that no query has used yet.
    close() {
      raw.exec('pragma wal_checkpoint(truncate)');
      raw.close();
    },
  };
}

async function openRaw(
  file: string,
  seed: (raw: Database.Database) => Promise<void>,
): Promise<Database.Database> {
  let raw: Database.Database | undefined;
  try {
    if (file !== ':memory:') mkdirSync(dirname(file), { recursive: true });
    raw = new Database(file);
    // Another process may hold the file for the length of a write.
    raw.exec('pragma busy_timeout = 5000; pragma journal_mode = wal; pragma synchronous = full;');
    await fill(raw, file, seed);
    return raw;
  } catch (cause) {
    raw?.close();
    // Both Node and SQLite mark what went wrong with a file by a code; anything else is a mistake of ours.
    if (!(cause instanceof Error && 'code' in cause)) throw cause;
    throw new SandboxFileError(
      `The sandbox cannot use its database file ${file} (${cause.message}): make it readable and writable, or move it away so that a new one is made.`,
      { cause },
    );
  }
}

async function fill(
  raw: Database.Database,
  file: string,
  seed: (raw: Database.Database) => Promise<void>,
): Promise<void> {
  if (versionOf(raw) === SCHEMA_VERSION) return;
  raw.exec('begin immediate');
  try {
    // Asked again, since another process may have filled the file while this one waited for it.
    const isFilled = versionOf(raw) === SCHEMA_VERSION;
    if (!isFilled && !isEmpty(raw)) {
      throw new SandboxFileError(
        `The sandbox's database file ${file} was made by another program or another version: move it away so that a new one is made.`,
      );
    }
    if (!isFilled) {
      raw.exec(schema);
      await seed(raw);
      raw.exec(`analyze; pragma user_version = ${SCHEMA_VERSION};`);
    }
    raw.exec('commit');
  } catch (error) {
    // A full disk has ended the transaction already.
    if (raw.inTransaction) raw.exec('rollback');
    throw error;
  }
  // The log of the rows just made is as large as the file; it would stay until the next start.
  raw.exec('pragma wal_checkpoint(truncate)');
}

function isEmpty(raw: Database.Database): boolean {
  return versionOf(raw) === 0 && raw.prepare('select 1 from sqlite_master').get() === undefined;
}

function versionOf(raw: Database.Database): number {
  const row = raw.prepare('pragma user_version').get();
  return typeof row === 'object' && row !== null && 'user_version' in row
    ? Number(row.user_version)
    : 0;
}
