import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { type AddressInfo, connect, createServer, type Socket } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { parseEnvironment, StartError } from '../gateway/env.ts';
import { openPostgresRecord } from '../gateway/record-database.ts';
import type { NewSave } from '../gateway/saves.ts';
import { compose } from './compose.ts';
import { describeOnPostgres } from './testing/databases.ts';

/** What a PostgreSQL that is not there, does not let in, hangs or goes away does to the gateway. */

const save: NewSave = {
  requestId: 'r',
  actor: null,
  externalUserId: 'ana',
  source: 'edit',
  profile: {},
  former: null,
  formerEtag: null,
};

/** Starts the gateway, which is expected to refuse. */
async function refusal(url: string): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'icp-editor-trouble-'));
  onTestFinished(() => rm(folder, { recursive: true }));
  const config = parseEnvironment({ DATA_DIR: folder, DATABASE_URL: url });
  const error: unknown = await compose(config, null).catch((reason: unknown) => reason);
  expect(error).toBeInstanceOf(StartError);
  return error instanceof StartError ? error.message : '';
}

test('a server that cannot be reached is one sentence without the password', async () => {
  expect(await refusal('postgres://icp:s3cret-word@127.0.0.1:1/icp')).toMatch(
    /^The record of saves at 127\.0\.0\.1:1\/icp \(DATABASE_URL\) cannot be opened: connect ECONNREFUSED [^\n]*\.$/,
  );
});

await describeOnPostgres(({ createDatabase }) => {
  test.each<[string, (url: URL) => void, string]>([
    [
      'the wrong password',
      (url) => {
        url.password = 's3cret-word';
      },
      'password authentication failed for user "icp"',
    ],
    [
      'no such database',
      (url) => {
        url.pathname = '/nothing';
      },
      'database "nothing" does not exist',
    ],
  ])('%s is one sentence without the password', async (_, spoil, reason) => {
    const url = await createDatabase();
    spoil(url);
    const message = await refusal(url.href);
    expect(message).toBe(
      `The record of saves at ${url.host}${url.pathname} (DATABASE_URL) cannot be opened: ${reason}.`,
    );
    expect(message).not.toContain(url.password);
  });

  test('connections that break are replaced', async () => {
    const { url, cut } = await through(await createDatabase());
    const { saves, close } = await openPostgresRecord(url, 'sandbox');
    onTestFinished(close);
    await saves.begin(save);
    cut();
    // The first to notice may fail; nothing of the gateway ends.
    await saves.begin(save).catch(() => undefined);
    await saves.begin(save);
    expect((await saves.pending()).length).toBeGreaterThanOrEqual(2);
  });

  test('a server that hangs fails a save in seconds, before anything is sent', async () => {
    const { url, hang, cut } = await through(await createDatabase());
    const { saves, close } = await openPostgresRecord(url, 'sandbox');
    onTestFinished(close);
    hang();
    await expect(saves.begin(save)).rejects.toThrow(/timeout/);
    cut();
  }, 60_000);
});

/** A way to the server that can be cut off or blocked. */
async function through(target: URL) {
  const sockets = new Set<Socket>();
  const proxy = createServer((near) => {
    const far = connect(Number(target.port), target.hostname);
    near.pipe(far).pipe(near);
    for (const socket of [near, far]) {
      sockets.add(socket);
      // The other side is cut, too, which is the purpose.
      socket.on('error', () => undefined);
    }
  });
  proxy.listen(0, '127.0.0.1');
  await once(proxy, 'listening');
  const cut = () => {
    for (const socket of sockets) socket.destroy();
    sockets.clear();
  };
  onTestFinished(() => {
    proxy.close();
    cut();
  });
  const url = new URL(target);
  url.port = String((proxy.address() as AddressInfo).port);
  const hang = () => {
    for (const socket of sockets) socket.unpipe().pause();
  };
  return { url, cut, hang };
}
