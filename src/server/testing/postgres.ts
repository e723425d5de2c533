import { type ChildProcess, execFile, execFileSync, spawn } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { chownSync, existsSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { promisify } from 'node:util';
import pg from 'pg';
import { freePort } from './free-port.ts';

const run = promisify(execFile);

/** Where Debian's `postgresql` package puts the programs of each version. They are not in its PATH. */
const DEBIAN = '/usr/lib/postgresql';
/** The user that Debian's package makes for the server, which refuses to run as root. */
const SERVER_USER = 'postgres';

export interface PostgresServer {
  /** @returns the address of a new, empty database, with the password */
  createDatabase(): Promise<URL>;
  /** Stops the server and removes what it kept. */
  stop(): Promise<void>;
}

/**
 * A real PostgreSQL server for tests and benchmarks: on a free port of this machine, over an empty folder, asking for a
 * password.
 * @param options.fsync whether writes wait for the disk, as they do unless PostgreSQL is told otherwise. Without, tests
 * take a tenth of the time, and nothing is lost as long as the machine runs
 * @returns null where PostgreSQL is not installed
 */
export async function startPostgres(options: { fsync: boolean }): Promise<PostgresServer | null> {
  const programs = findPrograms();
  if (programs === null) return null;
  const folder = mkdtempSync(join(tmpdir(), 'icp-editor-postgres-'));
  const remove = () => rmSync(folder, { recursive: true, force: true });
  try {
    const [data, passwordFile] = [join(folder, 'data'), join(folder, 'password')];
    const password = `canary-${randomUUID()}`;
    writeFileSync(passwordFile, password, { mode: 0o600 });
    giveToServerUser(folder, passwordFile);
    const access = ['--username=icp', '--auth=scram-sha-256', `--pwfile=${passwordFile}`];
    const text = ['--encoding=UTF8', '--locale=C'];
    const [command, ...user] = asServerUser(join(programs, 'initdb'));
    await run(command, [...user, `--pgdata=${data}`, ...access, ...text, '--no-sync'], {
      cwd: folder,
    });
    const port = await freePort();
    const fsync = `fsync=${options.fsync ? 'on' : 'off'}`;
    const server = await serve(programs, data, port, fsync);
    const address = new URL(`postgres://icp:${password}@127.0.0.1:${port}/postgres`);
    return {
      createDatabase: () => createDatabase(address),
      async stop() {
        const exited = once(server, 'exit');
        // At once, without writing down what is removed in the next moment.
        server.kill('SIGQUIT');
        await exited;
        remove();
      },
    };
  } catch (error) {
    remove();
    throw error;
  }
}

function findPrograms(): string | null {
  const versions = existsSync(DEBIAN) ? readdirSync(DEBIAN) : [];
  const newestFirst = versions.sort((one, other) => Number(other) - Number(one));
  const folders = [
    ...newestFirst.map((version) => join(DEBIAN, version, 'bin')),
    ...(process.env['PATH'] ?? '').split(delimiter),
  ];
  const complete = (folder: string) =>
    ['initdb', 'postgres'].every((program) => existsSync(join(folder, program)));
  return folders.find(complete) ?? null;
}

function isRoot(): boolean {
  return process.getuid?.() === 0;
}

function giveToServerUser(...paths: string[]): void {
  if (!isRoot()) return;
  const id = Number(execFileSync('id', ['-u', SERVER_USER], { encoding: 'utf8' }));
  for (const path of paths) chownSync(path, id, id);
}

/**
 * The command line of a program that PostgreSQL refuses to run as root. On Linux it ends when this process does, so
 * that a test run that was killed leaves no server behind.
 */
function asServerUser(program: string): [command: string, ...options: string[]] {
  if (process.platform !== 'linux') return [program];
  const user = [`--reuid=${SERVER_USER}`, `--regid=${SERVER_USER}`, '--clear-groups'];
  return ['setpriv', ...(isRoot() ? user : []), '--pdeathsig=QUIT', program];
}

/** Resolves when the server takes connections. */
async function serve(
  programs: string,
  data: string,
  port: number,
  fsync: string,
): Promise<ChildProcess> {
  const [command, ...user] = asServerUser(join(programs, 'postgres'));
  const settings = [fsync, 'listen_addresses=127.0.0.1', `unix_socket_directories=${data}`];
  const child = spawn(
    command,
    [...user, '-D', data, '-p', String(port), ...settings.flatMap((text) => ['-c', text])],
    { cwd: data, stdio: ['ignore', 'ignore', 'pipe'] },
  );
  await new Promise<void>((resolve, reject) => {
    let printed = '';
    child.stderr?.on('data', (chunk: Buffer) => {
      printed += chunk.toString();
      if (printed.includes('ready to accept connections')) resolve();
    });
    child.once('error', reject);
    child.once('exit', () => reject(new Error(`PostgreSQL did not start:\n${printed}`)));
  });
  return child;
}

async function createDatabase(address: URL): Promise<URL> {
  const name = `test_${randomUUID().replaceAll('-', '')}`;
  const client = new pg.Client(address.href);
  await client.connect();
  await client.query(`create database ${name}`);
  await client.end();
  return new URL(`/${name}`, address);
}
