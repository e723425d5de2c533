import { execFile, execFileSync } from 'node:child_process';
import { chownSync, existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';

const run = promisify(execFile);

/** Where Debian's `postgresql` package puts a version's programs. */
const DEBIAN = '/usr/lib/postgresql';

export interface PostgresServer {
  /** Of an empty database. */
  url: URL;
  stop(): Promise<void>;
}

/** For tests: a real PostgreSQL server of its own on a free port; null where none is installed. */
export async function startPostgres(): Promise<PostgresServer | null> {
  const programs = findPrograms();
  if (programs === null) return null;
  const data = mkdtempSync(join(tmpdir(), 'icp-editor-postgres-'));
  const call = callerFor(data, programs);
  await call('initdb', '-D', data, '-A', 'trust', '-U', 'icp', '-N');
  const port = await freePort();
  const options = `-p ${port} -k ${data} -c listen_addresses=127.0.0.1`;
  await call('pg_ctl', 'start', '-w', '-D', data, '-l', join(data, 'log'), '-o', options);
  return {
    url: new URL(`postgres://icp@127.0.0.1:${port}/postgres`),
    async stop() {
      await call('pg_ctl', 'stop', '-w', '-m', 'fast', '-D', data);
      rmSync(data, { recursive: true, force: true });
    },
  };
}

function findPrograms(): string | null {
  const versions = existsSync(DEBIAN) ? readdirSync(DEBIAN) : [];
  const newestFirst = versions.sort((one, other) => Number(other) - Number(one));
  const folders = newestFirst.map((version) => join(DEBIAN, version, 'bin'));
  return folders.find((folder) => existsSync(join(folder, 'initdb'))) ?? null;
}

/** Calls PostgreSQL's programs; as the user that Debian's package makes for it, since it refuses to run as root. */
function callerFor(data: string, programs: string) {
  const isRoot = process.getuid?.() === 0;
  if (isRoot) {
    const id = Number(execFileSync('id', ['-u', 'postgres'], { encoding: 'utf8' }));
    chownSync(data, id, id);
  }
  const [command, ...first] = isRoot ? ['runuser', '-u', 'postgres', '--'] : ['env'];
  return async (program: string, ...options: string[]) => {
    await run(command ?? 'env', [...first, join(programs, program), ...options], { cwd: tmpdir() });
  };
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer();
    probe.on('error', reject);
    probe.listen(0, '127.0.0.1', () => {
      const address = probe.address();
      probe.close(() =>
        typeof address === 'object' && address !== null
          ? resolve(address.port)
          : reject(new Error('The system gave no free port.')),
      );
    });
  });
}
