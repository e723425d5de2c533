import { spawn } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import Database from 'libsql';
import { expect, onTestFinished, test } from 'vitest';
import { icpListSchema, savedIcpSchema } from '#contract/icp.ts';
import { openDatabase, SandboxFileError } from './database.ts';
import { openTestSandbox, temporaryFile } from './test-client.ts';

const ICP = '/v2/recommendations/icp';
const firstPage = { externalUserId: 'rep', pagination: { from: 0, to: 5 } };

test('a file keeps its ICPs, its market and what was shown', async () => {
  const file = temporaryFile(onTestFinished, 'new/folder/sandbox.sqlite');
  const now = new Date('2026-04-07T09:00:00Z');
  const first = await openTestSandbox({ file, clock: () => now });
  const saved = await first.call('POST', ICP, { externalUserId: 'rep', companies: {} });
  const page = await first.call('POST', '/v2/recommendations/fetch', firstPage);
  first.close();

  // Another size is not made again: the market stays.
  const second = await openTestSandbox({ file, companies: 3, clock: () => now });
  const list = await second.call('GET', `${ICP}?externalUserId=rep`);
  expect(icpListSchema.parse(list.body).icpFilters[0]?.id).toBe(
    savedIcpSchema.parse(saved.body).id,
  );
  expect(await second.call('POST', '/v2/recommendations/fetch', firstPage)).toEqual(page);
  expect(await second.billedCompanies('key')).toBe(5);
  second.close();
});

test('an answered save survives the kill of the process', async () => {
  const file = temporaryFile(onTestFinished);
  // Node 20 does not run TypeScript; Vite does, as in the tests themselves.
  const program = `
    import { createServer } from 'vite';
    const vite = await createServer({
      configFile: false,
      optimizeDeps: { noDiscovery: true },
      server: { middlewareMode: true, watch: null, ws: false },
    });
    const module = await vite.ssrLoadModule(${JSON.stringify(join(import.meta.dirname, 'api.ts'))});
    const sandbox = await module.openSandbox({ file: ${JSON.stringify(file)}, apiKeys: ['key'], companies: 50 });
    const response = await sandbox.fetch(new Request('https://sandbox.invalid${ICP}', {
      method: 'POST',
      headers: { authorization: 'Bearer key' },
      body: JSON.stringify({ externalUserId: 'rep', people: { jobTitles: ['CTO'] } }),
    }));
    console.log(response.status);
    setInterval(() => {}, 1_000);
  `;
  const child = spawn(process.execPath, ['--input-type=module', '--eval', program], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const status = await new Promise<string>((resolve, reject) => {
    child.stdout.once('data', (data) => resolve(String(data).trim()));
    child.once('exit', (code) => reject(new Error(`The child ended with ${code}`)));
  });
  expect(status).toBe('201');
  const ended = new Promise((resolve) => child.once('exit', (_, signal) => resolve(signal)));
  child.kill('SIGKILL');
  expect(await ended).toBe('SIGKILL');

  const sandbox = await openTestSandbox({ file });
  const { body } = await sandbox.call('GET', `${ICP}?externalUserId=rep`);
  expect(body).toMatchObject({ icpFilters: [{ people: { jobTitles: ['CTO'] } }] });
  sandbox.close();
}, 120_000);

test('a file whose making was interrupted is made again', async () => {
  const file = temporaryFile(onTestFinished);
  const interrupted = openDatabase(file, () => Promise.reject(new Error('interrupted')));
  await expect(interrupted).rejects.toThrow('interrupted');
  const sandbox = await openTestSandbox({ file, companies: 5 });
  expect((await sandbox.call('POST', ICP, {})).status).toBe(201);
  sandbox.close();
});

test('the API key is not in the file', async () => {
  const file = temporaryFile(onTestFinished);
  const sandbox = await openTestSandbox({ file, companies: 5, apiKeys: ['key', 'canary-7f3a'] });
  await sandbox.call('POST', ICP, { externalUserId: 'rep' }, 'Bearer canary-7f3a');
  sandbox.close();
  const raw = new Database(file);
  expect(JSON.stringify(raw.prepare('select * from icp').all())).not.toContain('canary-7f3a');
  raw.close();
});

test('a file that cannot be used is refused in one readable sentence', async () => {
  const text = temporaryFile(onTestFinished, 'notes.txt');
  writeFileSync(
    text,
    'Not a database, though it is long enough to hold the header of one.'.repeat(20),
  );
  const folder = temporaryFile(onTestFinished, 'folder');
  mkdirSync(folder);
  const older = temporaryFile(onTestFinished);
  const foreign = temporaryFile(onTestFinished);
  for (const [file, change] of [
    [older, 'pragma user_version = 999'],
    [foreign, 'create table history (id integer)'],
  ] as const) {
    const raw = new Database(file);
    raw.exec(change);
    raw.close();
  }
  for (const file of [text, folder, join(text, 'below.sqlite'), older, foreign]) {
    const error: unknown = await openTestSandbox({ file }).catch((reason: unknown) => reason);
    expect(error).toBeInstanceOf(SandboxFileError);
    const { message } = error as SandboxFileError;
    expect(message).toContain(file);
    expect(message).toContain('move it away');
    expect(message).not.toContain('\n');
  }
});
