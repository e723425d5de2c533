import { once } from 'node:events';
import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { SignJWT } from 'jose';
import { afterAll, afterEach, beforeAll, beforeEach, expect, onTestFinished, test } from 'vitest';
import { freePort } from './testing/free-port.ts';
import {
  type BuiltServer,
  buildServer,
  end,
  load,
  save,
  slowDown,
} from './testing/server-process.ts';

/** The built server as people run it: a process of its own, over HTTP, with signals. */

const KEY = 'canary-4f1d2c';

let server: BuiltServer;
beforeAll(async () => {
  server = await buildServer();
}, 60_000);
afterAll(() => server.remove());

let data: string;
beforeEach(async () => {
  data = await mkdtemp(join(tmpdir(), 'icp-editor-process-'));
});
afterEach(() => rm(data, { recursive: true }));

async function start(environment: Record<string, string> = {}) {
  const started = await server.start({ DATA_DIR: data, ...environment });
  onTestFinished(async () => void (await end(started.child, 'SIGKILL')));
  return started;
}

/** Starts a server that is expected to refuse. */
async function refusal(environment: Record<string, string>) {
  const { child, printed } = server.launch({ DATA_DIR: data, ...environment });
  await once(child, 'close');
  return { code: child.exitCode, ...printed };
}

test('it says where it is and that nothing is billed, and stops when asked', async () => {
  const { child, printed, url } = await start();
  expect(printed.out).toContain('nothing is billed');
  const page = await fetch(url);
  expect(await page.text()).toContain('<title>Editor</title>');
  expect(page.headers.get('Content-Security-Policy')).toContain("default-src 'none'");
  expect(await end(child, 'SIGTERM')).toBe(0);
  expect(printed.error).toBe('');
}, 120_000);

test('a stop lets a running save finish and takes no new request', async () => {
  const controlPort = String(await freePort());
  const { child, url } = await start({ SANDBOX_CONTROL_PORT: controlPort });
  await slowDown(controlPort, { method: 'POST', ms: 800 });
  const saving = save(url, 'ana', 'Slow', null);
  await new Promise((settle) => setTimeout(settle, 300));
  const stopped = end(child, 'SIGTERM');
  expect((await saving).status).toBe(201);
  expect(await stopped).toBe(0);
  await expect(fetch(url)).rejects.toThrow();
}, 120_000);

test('a taken port stops the start with one sentence', async () => {
  const { url } = await start();
  const { code, error } = await refusal({ PORT: new URL(url).port, DATA_DIR: join(data, 'other') });
  expect(code).toBe(1);
  expect(error).toMatch(/^Port \d+ is taken by another program\. .*\n$/);
}, 120_000);

test('a data folder that cannot be used stops the start with one sentence', async () => {
  const file = join(data, 'file');
  await writeFile(file, '');
  const { code, error } = await refusal({ DATA_DIR: file });
  expect(code).toBe(1);
  expect(error).toMatch(/^The data folder .*file cannot be made or used: .*\n$/);
}, 120_000);

test.each(['gateway.sqlite', 'sandbox.sqlite'])(
  'a broken %s stops the start with one sentence',
  async (name) => {
    await writeFile(join(data, name), 'no database '.repeat(1000));
    const { code, error } = await refusal({});
    expect(code).toBe(1);
    expect(error).toContain(name);
    expect(error.trim().split('\n')).toHaveLength(1);
  },
  30_000,
);

test('a live key on an address that others reach stops the start', async () => {
  const { code, error } = await refusal({ ICP_API_KEY: KEY, HOST: '0.0.0.0' });
  expect(code).toBe(1);
  expect(error).toContain('no verification of user tokens is configured');
  expect(error).not.toContain(KEY);
}, 120_000);

test('with a key it speaks to the vendor’s address, and the key stays inside', async () => {
  // A gateway over its sandbox has the vendor's calls, so it can stand in for the vendor.
  const vendor = await start();
  const live = await start({
    ICP_API_KEY: KEY,
    ICP_API_URL: `${vendor.url}/api`,
    DATA_DIR: join(data, 'live'),
    LOG: 'requests',
  });
  expect(live.printed.out).toContain('saves are real');
  expect(await (await fetch(`${live.url}/api/gateway/session`)).json()).toEqual({
    upstream: 'live',
    user: null,
  });
  expect((await fetch(`${live.url}/api/v1/people/search/filters`)).status).toBe(200);
  expect((await load(live.url, 'ana')).titles).toBeUndefined();
  await end(live.child, 'SIGTERM');
  expect(live.printed.error).toContain('/api/v1/people/search/filters');
  expect(live.printed.error + live.printed.out).not.toContain(KEY);
  const files = await readdir(join(data, 'live'));
  for (const file of files) {
    expect((await readFile(join(data, 'live', file))).includes(KEY)).toBe(false);
  }
}, 120_000);

test('the secret of the tokens and the tokens stay inside, whatever is sent', async () => {
  const secret = 'canary-secret-of-forty-plain-characters!';
  const portal = { TOKEN_SECRET: secret, TOKEN_ISSUER: 'portal', TOKEN_TENANT: 'acme' };
  const { child, printed, url } = await start({ ...portal, LOG: 'requests' });
  const seconds = Math.floor(Date.now() / 1000);
  const claims = { iss: 'portal', aud: 'icp-editor', sub: 'maria', tenant: 'acme' };
  const rights = { role: 'viewer', reps: ['ana'], ownUser: false };
  const token = await new SignJWT({ ...claims, ...rights, iat: seconds, exp: seconds + 300 })
    .setProtectedHeader({ alg: 'HS256' })
    .sign(new TextEncoder().encode(secret));
  const attempts = [
    { token, path: '/api/gateway/session', status: 200 },
    { token, path: '/api/gateway/history?externalUserId=bo', status: 403 },
    { token: `${token}x`, path: '/api/gateway/session', status: 401 },
    { token: secret, path: '/api/gateway/session', status: 401 },
  ];
  for (const { token: sent, path, status } of attempts) {
    const response = await fetch(url + path, { headers: { Authorization: `Bearer ${sent}` } });
    expect(response.status).toBe(status);
    const answer = JSON.stringify([...response.headers]) + (await response.text());
    expect(answer).not.toContain(secret);
    expect(answer).not.toContain(token);
  }
  await end(child, 'SIGTERM');
  expect(printed.error).toContain('token-invalid');
  const kept = await Promise.all(
    (await readdir(data)).map(async (file) =>
      (await readFile(join(data, file))).toString('latin1'),
    ),
  );
  expect(kept.join()).toContain('maria');
  for (const text of [printed.error, printed.out, ...kept]) {
    expect(text).not.toContain(secret);
    expect(text).not.toContain(token);
  }
}, 120_000);
