import { fetchListSchema } from '#contract/fetches.ts';
import { historyPageSchema } from '#contract/history.ts';
import { icpListSchema } from '#contract/icp.ts';
import { repsSchema } from '#contract/reps.ts';
import { createGateway } from '../../gateway/app.ts';
import type { FetchRecord } from '../../gateway/fetch-record.ts';
import { Fetches } from '../../gateway/fetches.ts';
import { Icps } from '../../gateway/icp.ts';
import { Limiter } from '../../gateway/limiter.ts';
import { createLog } from '../../gateway/log.ts';
import type { Saves } from '../../gateway/saves.ts';
import { withKey } from '../../gateway/upstream.ts';
import { Vendor } from '../../gateway/vendor.ts';
import { openSandbox } from '../../sandbox/api.ts';
import { createFaults } from '../../sandbox/faults.ts';
import { type Place, rowsOf } from './places.ts';

/** For tests: a gateway over a sandbox with a small market and no rate limit, without a network. */

const KEY = 'key-of-the-rig';
const unlimited = {
  perSecond: 1_000_000,
  burst: 1_000_000,
  laneLength: 10_000,
  totalLength: 10_000,
};

const icpPath = '/v2/recommendations/icp';
const fetchPath = '/v2/recommendations/fetch';

/**
 * @param place where the record of saves is kept; the caller removes it
 * @param wrap puts something between the gateway and its record of saves
 * @param wrapFetches the same for its record of fetches
 */
export async function openRig(
  place: Place,
  wrap: (saves: Saves) => Saves = (saves) => saves,
  wrapFetches: (fetches: FetchRecord) => FetchRecord = (fetches) => fetches,
) {
  const faults = createFaults();
  const sandbox = await openSandbox({
    file: ':memory:',
    apiKeys: [KEY],
    rateLimit: null,
    companies: 20,
    faults,
  });
  /** What reached the vendor. */
  const sent: string[] = [];
  /** The same with the paths. */
  const paths: string[] = [];
  const upstream = withKey((request) => {
    sent.push(request.method);
    paths.push(`${request.method} ${new URL(request.url).pathname}`);
    return sandbox.fetch(request);
  }, KEY);
  const logged: string[] = [];
  const log = createLog({ level: 'errors', secrets: [KEY], write: (line) => logged.push(line) });
  const record = await place.open('sandbox');
  const saves = wrap(record.saves);
  const vendor = new Vendor(upstream, new Limiter(unlimited));
  const icps = new Icps(vendor, saves, log);
  const fetches = new Fetches(vendor, icps, wrapFetches(record.fetches), log);
  const config = {
    upstream: { kind: 'sandbox' as const },
    host: '127.0.0.1',
    publicOrigin: null,
    embedOrigins: [],
  };
  const app = createGateway({
    config,
    identity: null,
    editor: null,
    vendor,
    icps,
    fetches,
    saves,
    log,
  });

  return {
    /** The gateway itself, for whoever serves it over HTTP. */
    app,
    faults,
    sent,
    paths,
    logged,
    icps,
    saves,
    /** What the gateway says stands saved. */
    async load(externalUserId?: string) {
      const query =
        externalUserId === undefined ? '' : `?${new URLSearchParams({ externalUserId })}`;
      const response = await app.request(`http://127.0.0.1/api${icpPath}${query}`);
      const { icpFilters } = icpListSchema.parse(await response.json());
      const icp = icpFilters[0] ?? null;
      return { status: response.status, icp, etag: response.headers.get('ETag') };
    },
    async save(body: unknown, headers: Record<string, string>) {
      return await app.request(`http://127.0.0.1/api${icpPath}`, {
        method: 'POST',
        headers: { 'Content-Type': 'application/json', ...headers },
        body: JSON.stringify(body),
      });
    },
    async reps() {
      const response = await app.request('http://127.0.0.1/api/gateway/reps');
      return repsSchema.parse(await response.json()).reps;
    },
    /** A page of the history. */
    async history(query: string) {
      const response = await app.request(`http://127.0.0.1/api/gateway/history?${query}`);
      return historyPageSchema.parse(await response.json());
    },
    /** Fetches recommendations; the body is the vendor's. */
    async fetch(
      body: unknown,
      { headers, ...more }: { headers?: Record<string, string>; signal?: AbortSignal } = {},
    ) {
      return await app.request(`http://127.0.0.1/api${fetchPath}`, {
        method: 'POST',
        headers: { 'Content-Type': 'application/json', ...headers },
        body: JSON.stringify(body),
        ...more,
      });
    },
    /** The record of fetches of a rep. */
    async fetches(query: string) {
      const response = await app.request(`http://127.0.0.1/api/gateway/fetches?${query}`);
      return fetchListSchema.parse(await response.json()).fetches;
    },
    fetchesIdle: () => fetches.idle(),
    /** Writes to the vendor without the gateway, as another program would. */
    async saveDirectly(body: unknown) {
      const request = new Request(`http://vendor.invalid${icpPath}`, {
        method: 'POST',
        headers: { Authorization: `Bearer ${KEY}` },
        body: JSON.stringify(body),
      });
      return await sandbox.fetch(request);
    },
    rows: () => rowsOf(place),
    async close() {
      await record.close();
      await sandbox.close();
    },
  };
}
