import { type ChildProcess, execFile, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { promisify } from 'node:util';
import { icpListSchema } from '#contract/icp.ts';

/** The built server as people run it: a process of its own, over HTTP, with signals. */

const root = resolve(import.meta.dirname, '../../..');
const icpPath = '/api/v2/recommendations/icp';

export interface Launched {
  child: ChildProcess;
  /** What it has printed so far. */
  printed: { out: string; error: string };
}

export interface BuiltServer {
  /** Starts it with this environment, and nothing of the test's own. */
  launch(environment: Record<string, string>): Launched;
  /** Starts it and waits for the address that it prints. */
  start(environment: Record<string, string>): Promise<Launched & { url: string }>;
  /** Kills what still runs and removes the build. */
  remove(): Promise<void>;
}

/** Builds the server, and not the editor, for which a page stands in: these are no tests of the editor. */
export async function buildServer(): Promise<BuiltServer> {
  const cache = join(root, 'node_modules/.cache');
  await mkdir(cache, { recursive: true });
  // Below node_modules, where the built server finds its packages.
  const built = await mkdtemp(join(cache, 'icp-editor-server-'));
  const build = `
    import { createBuilder } from 'vite';
    const outDir = ${JSON.stringify(join(built, 'server'))};
    const builder = await createBuilder({ logLevel: 'warn', environments: { ssr: { build: { outDir } } } });
    await builder.build(builder.environments.ssr);
  `;
  await promisify(execFile)(process.execPath, ['--input-type=module', '--eval', build], {
    cwd: root,
  });
  await mkdir(join(built, 'editor'));
  await writeFile(join(built, 'editor/index.html'), '<!doctype html><title>Editor</title>');
  const running: ChildProcess[] = [];

  function launch(environment: Record<string, string>): Launched {
    const child = spawn(process.execPath, [join(built, 'server/main.js')], {
      env: { PATH: process.env['PATH'], PORT: '0', ...environment },
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

  return {
    launch,
    async start(environment) {
      const { child, printed } = launch(environment);
      for (;;) {
        const url = /http:\/\/[\w.]+:\d+/.exec(printed.out)?.[0];
        if (url !== undefined) return { child, printed, url };
        if (child.exitCode !== null) throw new Error(printed.error);
        await new Promise((settle) => setTimeout(settle, 20));
      }
    },
    async remove() {
      await Promise.all(running.map((child) => end(child, 'SIGKILL')));
      await rm(built, { recursive: true });
    },
  };
}

/** Ends a process, if it has not ended yet. */
export async function end(child: ChildProcess, signal: NodeJS.Signals): Promise<number | null> {
  if (child.exitCode === null && child.signalCode === null) {
    const exited = once(child, 'exit');
    child.kill(signal);
    await exited;
  }
  return child.exitCode;
}

/** @param seen the version that is replaced; null for a first save */
export function save(url: string, rep: string, title: string, seen: string | null) {
  return fetch(url + icpPath, {
    method: 'POST',
    headers: {
      'Content-Type': 'application/json',
      ...(seen === null ? { 'If-None-Match': '*' } : { 'If-Match': seen }),
    },
    body: JSON.stringify({ people: { jobTitles: [title] }, externalUserId: rep }),
  });
}

/** What stands stored. */
export async function load(url: string, rep: string) {
  const response = await fetch(`${url + icpPath}?externalUserId=${rep}`);
  const [icp = null] = icpListSchema.parse(await response.json()).icpFilters;
  return { icp, titles: icp?.people?.jobTitles, etag: response.headers.get('ETag') };
}

/** Makes the sandbox of a server that was started with `SANDBOX_CONTROL_PORT` slow. */
export async function slowDown(
  controlPort: string,
  delay: { method: 'GET' | 'POST'; ms: number; times?: number },
): Promise<void> {
  const { ms, ...rest } = delay;
  const response = await fetch(`http://127.0.0.1:${controlPort}/faults`, {
    method: 'POST',
    body: JSON.stringify({ fault: { kind: 'delay', ms }, ...rest }),
  });
  if (!response.ok) throw new Error(await response.text());
}
