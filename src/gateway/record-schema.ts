import type { ColumnDefinitionBuilder, Generated, Migration } from 'kysely';
import type { GatewayReason } from '#contract/errors.ts';
import type { SaveSource } from '#contract/history.ts';
import type { FetchEnding } from './fetch-record.ts';
import type { Ending } from './saves.ts';

/** A row of the record of saves. Times are ISO 8601 text, so that both databases keep them alike. */
export interface SavesTable {
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
  source: SaveSource;
  /** Null while users are not known to the gateway. */
  user: string | null;
  tenant: string | null;
  started_at: string;
  ended_at: string | null;
  outcome: 'pending' | Ending['outcome'];
  vendor_status: number | null;
}

/** A call that was refused. Rows are only ever added. */
export interface RefusalsTable {
  id: Generated<number>;
  upstream: string;
  request_id: string;
  at: string;
  user: string | null;
  tenant: string | null;
  /** Method and path. */
  call: string;
  external_user_id: string | null;
  profile: string | null;
  etag: string | null;
  status: number;
  reason: GatewayReason | null;
}

/** A row of the record of fetches. Of what came back it holds counts, and nobody's data. */
export interface FetchesTable {
  id: Generated<number>;
  upstream: string;
  request_id: string;
  /** Null for the API key's own user. */
  external_user_id: string | null;
  user: string | null;
  tenant: string | null;
  started_at: string;
  ended_at: string | null;
  page_from: number;
  page_to: number;
  etag: string | null;
  outcome: 'pending' | FetchEnding['outcome'];
  companies: number | null;
  /** 0 or 1, which both databases know. */
  has_more: number | null;
  vendor_status: number | null;
}

export interface Tables {
  fetches: FetchesTable;
  saves: SavesTable;
  refusals: RefusalsTable;
}

export type DatabaseKind = 'sqlite' | 'postgres';

/** The steps that make the schema, in order; a step that was released is never edited. */
export function migrations(kind: DatabaseKind): Record<string, Migration> {
  return {
    '001-saves': {
      async up(db) {
        await db.schema
          .createTable('saves')
          .addColumn('id', 'integer', (column) => numbered(kind, column))
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
    '002-history': {
      async up(db) {
        // A page of the history is read backwards along this index, whatever the saves' outcomes.
        await db.schema
          .createIndex('saves_in_order')
          .on('saves')
          .columns(['upstream', 'external_user_id', 'id'])
          .execute();
      },
    },
    '003-fetches': {
      async up(db) {
        await db.schema
          .createTable('fetches')
          .addColumn('id', 'integer', (column) => numbered(kind, column))
          .addColumn('upstream', 'text', (column) => column.notNull())
          .addColumn('request_id', 'text', (column) => column.notNull())
          .addColumn('external_user_id', 'text')
          .addColumn('user', 'text')
          .addColumn('tenant', 'text')
          .addColumn('started_at', 'text', (column) => column.notNull())
          .addColumn('ended_at', 'text')
          .addColumn('page_from', 'integer', (column) => column.notNull())
          .addColumn('page_to', 'integer', (column) => column.notNull())
          .addColumn('etag', 'text')
          .addColumn('outcome', 'text', (column) => column.notNull())
          .addColumn('companies', 'integer')
          .addColumn('has_more', 'integer')
          .addColumn('vendor_status', 'integer')
          .execute();
        await db.schema
          .createIndex('fetches_in_order')
          .on('fetches')
          .columns(['upstream', 'external_user_id', 'id'])
          .execute();
      },
    },
    '004-identity': {
      async up(db) {
        await db.schema.alterTable('saves').addColumn('tenant', 'text').execute();
        await db.schema
          .createTable('refusals')
          .addColumn('id', 'integer', (column) => numbered(kind, column))
          .addColumn('upstream', 'text', (column) => column.notNull())
          .addColumn('request_id', 'text', (column) => column.notNull())
          .addColumn('at', 'text', (column) => column.notNull())
          .addColumn('user', 'text')
          .addColumn('tenant', 'text')
          .addColumn('call', 'text', (column) => column.notNull())
          .addColumn('external_user_id', 'text')
          .addColumn('profile', 'text')
          .addColumn('etag', 'text')
          .addColumn('status', 'integer', (column) => column.notNull())
          .addColumn('reason', 'text')
          .execute();
      },
    },
  };
}

function numbered(kind: DatabaseKind, column: ColumnDefinitionBuilder): ColumnDefinitionBuilder {
  return kind === 'sqlite'
    ? column.primaryKey().autoIncrement()
    : column.primaryKey().generatedAlwaysAsIdentity();
}
