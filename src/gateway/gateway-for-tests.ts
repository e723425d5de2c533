import { createGateway } from './app.ts';
import type { FetchRecord } from './fetch-record.ts';
import { Fetches } from './fetches.ts';
import { Icps } from './icp.ts';
import type { Identity } from './identity.ts';
import { Limiter, vendorRate } from './limiter.ts';
import { createLog } from './log.ts';
import type { RefusedCall, Saves } from './saves.ts';
import { type Upstream, withKey } from './upstream.ts';
import { Vendor } from './vendor.ts';

export const KEY = 'canary-4f1d2c';
const editor = new Map([
  ['/', { type: 'text/html', etag: '"1"', bodies: { identity: new Uint8Array([60]) } }],
]);

/** For tests: a gateway over an upstream that answers everything alike; notes what was asked and what was logged. */
export function openForTests(
  respond: (request: Request) => Response | Promise<Response> = () => Response.json({}),
  identity: Identity | null = null,
) {
  const asked: Request[] = [];
  const logged: string[] = [];
  const refused: RefusedCall[] = [];
  const upstream: Upstream = async (request) => {
    asked.push(request.clone());
    return await respond(request);
  };
  const saves: Saves = {
    begin: () => Promise.resolve(1),
    end: () => Promise.resolve(),
    pending: () => Promise.resolve([]),
    refuse: (call) => {
      refused.push(call);
      return Promise.resolve();
    },
    history: () => Promise.resolve([]),
    reps: () => Promise.resolve([{ externalUserId: 'ana', savedAt: '2026-01-02T03:04:05.000Z' }]),
  };
  const fetchRecord: FetchRecord = {
    begin: () => Promise.resolve(1),
    end: () => Promise.resolve(),
    latest: () => Promise.resolve([]),
  };
  const log = createLog({ level: 'requests', secrets: [KEY], write: (line) => logged.push(line) });
  const vendor = new Vendor(withKey(upstream, KEY), new Limiter(vendorRate));
  const config = {
    upstream: { kind: 'sandbox' as const },
    host: '127.0.0.1',
    publicOrigin: 'https://icp.example',
    embedOrigins: [],
  };
  const icps = new Icps(vendor, saves, log);
  const fetches = new Fetches(vendor, icps, fetchRecord, log);
  const app = createGateway({ config, identity, editor, vendor, icps, fetches, saves, log });
  const call = (path: string, init: RequestInit = {}) =>
    app.request(`http://127.0.0.1:4173${path}`, init);
  const post = (path: string, body: unknown, headers: Record<string, string> = {}) =>
    call(path, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json', ...headers },
      body: typeof body === 'string' ? body : JSON.stringify(body),
    });
  return { app, call, post, asked, logged, refused };
}
