import { type ChildProcess, execFile, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest';
import { historyPageSchema } from '#contract/history.ts';
import { icpListSchema } from '#contract/icp.ts';

/** The built server as people run it: a process of its own, over HTTP, with signals. */

const KEY = 'canary-4f1d2c';
const root = resolve(import.meta.dirname, '../..');
// Below node_modules, where the built server finds its packages.
const built = join(root, 'node_modules/.cache/icp-editor-process-test');
const main = join(built, 'server/main.js');
const icpPath = '/api/v2/recommendations/icp';

// Only the server is built, and a page stands in for the editor: this is no test of the editor.
const build = `
  import { createBuilder } from 'vite';
  const outDir = ${JSON.stringify(join(built, 'server'))};
  const builder = await createBuilder({ logLevel: 'warn', environments: { ssr: { build: { outDir } } } });
  await builder.build(builder.environments.ssr);
`;

beforeAll(async () => {
  await promisify(execFile)(process.execPath, ['--input-type=module', '--eval', build], {
    cwd: root,
  });
  await mkdir(join(built, 'editor'), { recursive: true });
  await writeFile(join(built, 'editor/index.html'), '<!doctype html><title>Editor</title>');
}, 60_000);
afterAll(() => rm(built, { recursive: true, force: true }));

let data: string;
let running: ChildProcess[];
beforeEach(async () => {
  data = await mkdtemp(join(tmpdir(), 'icp-editor-process-'));
  running = [];
});
afterEach(async () => {
  await Promise.all(running.map((child) => end(child, 'SIGKILL')));
  await rm(data, { recursive: true });
});

async function end(child: ChildProcess, signal: NodeJS.Signals): Promise<number | null> {
  if (child.exitCode === null && child.signalCode === null) {
    const exited = once(child, 'exit');
    child.kill(signal);
    await exited;
  }
  return child.exitCode;
}

function launch(environment: Record<string, string>) {
  const child = spawn(process.execPath, [main], {
    env: { PATH: process.env['PATH'], PORT: '0', DATA_DIR: data, ...environment },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  running.push(child);
  const printed = { out: '', error: '' };
  child.stdout?.on('data', (chunk: Buffer) => {
    printed.out += chunk.toString();
  });
  child.stderr?.on('data', (chunk: Buffer) => {
    printed.error += chunk.toString();
  });
  return { child, printed };
}

/** Starts a server and waits for the address that it prints. */
async function start(environment: Record<string, string> = {}) {
  const { child, printed } = launch(environment);
  for (;;) {
    const url = /http:\/\/[\w.]+:\d+/.exec(printed.out)?.[0];
    if (url !== undefined) return { child, printed, url };
    if (child.exitCode !== null) throw new Error(printed.error);
    await new Promise((settle) => setTimeout(settle, 20));
  }
}

/** Starts a server that is expected to refuse. */
async function refusal(environment: Record<string, string>) {
  const { child, printed } = launch(environment);
  await once(child, 'close');
  return { code: child.exitCode, ...printed };
}

function save(url: string, rep: string, title: string, headers: Record<string, string>) {
  return fetch(url + icpPath, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json', ...headers },
    body: JSON.stringify({ people: { jobTitles: [title] }, externalUserId: rep }),
  });
}

async function load(url: string, rep: string) {
  const response = await fetch(`${url + icpPath}?externalUserId=${rep}`);
  const { icpFilters } = icpListSchema.parse(await response.json());
  return { titles: icpFilters[0]?.people?.jobTitles, etag: response.headers.get('ETag') };
}

const first = { 'If-None-Match': '*' };

test('it says where it is and that nothing is billed, and stops when asked', async () => {
  const { child, printed, url } = await start();
  expect(printed.out).toContain('nothing is billed');
  const page = await fetch(url);
  expect(await page.text()).toContain('<title>Editor</title>');
  expect(page.headers.get('Content-Security-Policy')).toContain("default-src 'none'");
  expect(await end(child, 'SIGTERM')).toBe(0);
  expect(printed.error).toBe('');
}, 30_000);

test('what was saved is there after a kill -9 in the middle of saves', async () => {
  const before = await start();
  expect((await save(before.url, 'ana', 'Confirmed', first)).status).toBe(201);
  const under = Array.from({ length: 8 }, (_, index) =>
    save(before.url, `rep-${index}`, 'Under way', first).then(
      ({ status }) => status,
      () => 'killed',
    ),
  );
  await Promise.race(under);
  await end(before.child, 'SIGKILL');
  const ends = await Promise.all(under);

  const after = await start();
  expect((await load(after.url, 'ana')).titles).toEqual(['Confirmed']);
  for (const [index, status] of ends.entries()) {
    const { titles } = await load(after.url, `rep-${index}`);
    if (status === 201) expect(titles).toEqual(['Under way']);
    else expect([undefined, ['Under way']]).toContainEqual(titles);
  }
  const etag = (await load(after.url, 'ana')).etag ?? '';
  expect((await save(after.url, 'ana', 'Again', { 'If-Match': etag })).status).toBe(201);
}, 30_000);

/** Kills in the test below; the benchmark asks for 200. */
const KILLS = Number(process.env['KILLS'] ?? 20);
const reps = ['ana', 'bo', 'cy'];

test(`history and what stands stored agree after ${KILLS} kills at random points of saves`, async () => {
  const random = randomOf(20_261_124);
  const confirmed = new Map<string, string>();
  const SANDBOX_CONTROL_PORT = String(20_000 + (process.pid % 20_000));
  let killedUnderWay = 0;
  for (let round = 0; round <= KILLS; round++) {
    const { child, url } = await start({ SANDBOX_CONTROL_PORT });
    const etags = new Map<string, string | null>();
    for (const rep of reps) {
      const { titles, etag } = await load(url, rep);
      etags.set(rep, etag);
      const last = await settledHistory(url, rep);
      const standing = last.find(({ outcome }) => outcome === 'saved');
      expect(titles, `round ${round}, ${rep}`).toEqual(standing?.profile.people?.['jobTitles']);
      // What was confirmed is saved for good; something later may have arrived without its answer.
      const saved = last
        .filter(({ outcome }) => outcome === 'saved')
        .map(({ profile }) => String(profile.people?.['jobTitles']));
      if (confirmed.has(rep)) expect(saved).toContain(confirmed.get(rep));
    }
    if (round === KILLS) break;
    // A slow vendor in every other round, so that kills land between what is written ahead and its ending.
    if (round % 2 === 1) await slowDown(SANDBOX_CONTROL_PORT);
    const under = reps.map(async (rep) => {
      const etag = etags.get(rep) ?? null;
      const seen: Record<string, string> = etag === null ? first : { 'If-Match': etag };
      try {
        const { status } = await save(url, rep, `${round}`, seen);
        if (status === 201) confirmed.set(rep, `${round}`);
      } catch {
        killedUnderWay += 1;
      }
    });
    await new Promise((settle) => setTimeout(settle, random() * 40));
    await end(child, 'SIGKILL');
    await Promise.all(under);
  }
  // Otherwise the kills all came too early or too late to prove anything.
  expect(killedUnderWay).toBeGreaterThan(0);
  expect(confirmed.size).toBeGreaterThan(0);
}, 600_000);

async function slowDown(controlPort: string): Promise<void> {
  await fetch(`http://127.0.0.1:${controlPort}/faults`, {
    method: 'POST',
    body: JSON.stringify({ fault: { kind: 'delay', ms: 30 }, method: 'POST', times: 10 }),
  });
}

/** The latest saves of a rep, once none is left without an ending. */
async function settledHistory(url: string, rep: string) {
  const deadline = Date.now() + 10_000;
  for (;;) {
    const response = await fetch(`${url}/api/gateway/history?externalUserId=${rep}&limit=100`);
    const { entries } = historyPageSchema.parse(await response.json());
    if (entries.every(({ outcome }) => outcome !== 'pending')) return entries;
    if (Date.now() > deadline) throw new Error(`A save of ${rep} stays pending.`);
    await new Promise((settle) => setTimeout(settle, 50));
  }
}

/** The same numbers from 0 to 1 for the same seed. */
function randomOf(seed: number): () => number {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 2 ** 32;
  };
}

test('a stop lets a running save finish and takes no new request', async () => {
  const controlPort = String(20_000 + (process.pid % 20_000));
  const { child, url } = await start({ SANDBOX_CONTROL_PORT: controlPort });
  const control = await fetch(`http://127.0.0.1:${controlPort}/faults`, {
    method: 'POST',
    body: JSON.stringify({ fault: { kind: 'delay', ms: 800 }, method: 'POST' }),
  });
  expect(control.status).toBe(204);
  const saving = save(url, 'ana', 'Slow', first);
  await new Promise((settle) => setTimeout(settle, 300));
  const stopped = end(child, 'SIGTERM');
  expect((await saving).status).toBe(201);
  expect(await stopped).toBe(0);
  await expect(fetch(url)).rejects.toThrow();
}, 30_000);

test('a taken port stops the start with one sentence', async () => {
  const { url } = await start();
  const { code, error } = await refusal({ PORT: new URL(url).port, DATA_DIR: join(data, 'other') });
  expect(code).toBe(1);
  expect(error).toMatch(/^Port \d+ is taken by another program\. .*\n$/);
}, 30_000);

test('a data folder that cannot be used stops the start with one sentence', async () => {
  const file = join(data, 'file');
  await writeFile(file, '');
  const { code, error } = await refusal({ DATA_DIR: file });
  expect(code).toBe(1);
  expect(error).toMatch(/^The data folder .*file cannot be made or used: .*\n$/);
}, 30_000);

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
}, 30_000);

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
}, 30_000);
