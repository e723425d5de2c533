import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { getRequestListener } from '@hono/node-server';
import { afterAll, afterEach, beforeAll, expect, test, vi } from 'vitest';
import { parseEnvironment } from '../gateway/env.ts';
import { openSandbox, type Sandbox } from '../sandbox/api.ts';
import { createFaults } from '../sandbox/faults.ts';
import { type Composition, compose } from './compose.ts';

/** The gateway with a key, speaking over real HTTP to the sandbox, which stands in for the vendor. */

const KEY = 'canary-4f1d2c';
const icpPath = '/api/v2/recommendations/icp';
const faults = createFaults();
const seen: string[] = [];
let directory: string;
let sandbox: Sandbox;
let gateway: Composition;
const vendor = createServer(
  getRequestListener(
    (request) => {
      seen.push(`${request.method} ${new URL(request.url).pathname}`);
      return sandbox.fetch(request);
    },
    { overrideGlobalObjects: false },
  ),
);

const logged = vi.spyOn(process.stderr, 'write').mockReturnValue(true);

beforeAll(async () => {
  directory = await mkdtemp(join(tmpdir(), 'icp-editor-live-'));
  sandbox = await openSandbox({
    file: ':memory:',
    apiKeys: [KEY],
    companies: 20,
    faults,
    rateLimit: null,
  });
  vendor.listen(0, '127.0.0.1');
  await once(vendor, 'listening');
  const { port } = vendor.address() as AddressInfo;
  gateway = await open(KEY, `http://127.0.0.1:${port}`);
});
afterAll(async () => {
  await gateway.close();
  vendor.close();
  await sandbox.close();
  await rm(directory, { recursive: true });
});
afterEach(() => {
  expect(JSON.stringify(logged.mock.calls)).not.toContain(KEY);
  faults.clear();
  seen.length = 0;
});

function open(key: string, url: string): Promise<Composition> {
  const environment = { ICP_API_KEY: key, ICP_API_URL: url, DATA_DIR: join(directory, key) };
  return compose(parseEnvironment(environment), null);
}

async function call(path: string, init: RequestInit = {}, through = gateway): Promise<Response> {
  const response = await through.fetch(new Request(`http://127.0.0.1${path}`, init));
  expect(JSON.stringify([...response.headers])).not.toContain(KEY);
  expect(await response.clone().text()).not.toContain(KEY);
  return response;
}

const post = (path: string, body: unknown, headers: Record<string, string> = {}) =>
  call(path, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json', ...headers },
    body: JSON.stringify(body),
  });

/** A first save. */
const save = (body: unknown) => post(icpPath, body, { 'If-None-Match': '*' });

test('every call of the list is answered by the vendor', async () => {
  const companies = { primaryLocations: ['fr', 'W-EMEA'] };
  expect((await save({ companies, externalUserId: 'a b&c/d' })).status).toBe(201);
  const loaded = await call(`${icpPath}?externalUserId=a%20b%26c%2Fd`);
  expect(await loaded.json()).toMatchObject({ icpFilters: [{ companies }] });
  expect((await call('/api/v1/people/search/filters')).status).toBe(200);
  expect((await call('/api/v1/credits')).status).toBe(200);
  const page = { pagination: { from: 0, to: 2 }, externalUserId: 'a b&c/d' };
  expect((await post('/api/v2/recommendations/fetch', page)).status).toBe(200);
  expect((await post('/api/v2/people/search', { companies: {}, limit: 1 })).status).toBe(200);
  expect(new Set(seen)).toEqual(
    new Set([
      'GET /v2/recommendations/icp',
      'POST /v2/recommendations/icp',
      'GET /v1/people/search/filters',
      'GET /v1/credits',
      'POST /v2/recommendations/fetch',
      'POST /v2/people/search',
    ]),
  );
});

test('what the vendor refuses is refused in its words', async () => {
  const response = await save({ companies: { industries: ['Nonsense'] } });
  expect(response.status).toBe(400);
  expect(await response.json()).toEqual({
    code: 400,
    message: 'Invalid request',
    requestId: response.headers.get('X-Request-Id'),
  });
});

test('a wrong key is the vendor’s 401', async () => {
  const { port } = vendor.address() as AddressInfo;
  const stranger = await open('wrong-key-123', `http://127.0.0.1:${port}`);
  const response = await call('/api/v1/credits', {}, stranger);
  expect(response.status).toBe(401);
  expect(await response.json()).toMatchObject({ code: 401, message: expect.any(String) });
  await stranger.close();
});

test('a vendor that is not there is a 502 in words', async () => {
  const closed = createServer().listen(0, '127.0.0.1');
  await once(closed, 'listening');
  const { port } = closed.address() as AddressInfo;
  closed.close();
  const nobody = await open('some-key-123', `http://127.0.0.1:${port}`);
  const response = await call('/api/v1/credits', {}, nobody);
  expect(response.status).toBe(502);
  expect(await response.json()).toMatchObject({ message: 'The connection to the API failed.' });
  await nobody.close();
});

test('a dropped connection and a cut-off answer are made good for a GET', async () => {
  faults.add({ fault: { kind: 'drop' } });
  faults.add({ fault: { kind: 'malformed' } });
  expect((await call('/api/v1/credits')).status).toBe(200);
  expect(seen).toHaveLength(3);
});

test('fetching recommendations, which is billed, is never sent twice', async () => {
  await save({ externalUserId: 'fetcher' });
  seen.length = 0;
  faults.add({ fault: { kind: 'malformed' }, method: 'POST', times: 5 });
  const page = { pagination: { from: 0, to: 2 }, externalUserId: 'fetcher' };
  expect((await post('/api/v2/recommendations/fetch', page)).status).toBe(502);
  expect(seen.filter((call) => call.startsWith('POST'))).toHaveLength(1);
});
