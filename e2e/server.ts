import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';

const main = resolve(import.meta.dirname, '../node_modules/.cache/icp-editor/server/main.js');

/** A running gateway with its sandbox, over data of its own. */
export interface Server {
  /** Where the editor is, without a trailing slash. */
  url: string;
  /** Where the sandbox takes faults. */
  controlUrl: string;
  stop: () => Promise<void>;
}

/**
 * Starts the built server on a free port over an empty folder.
 * @throws with what the server printed, when it does not say its address in time
 */
export async function startServer(): Promise<Server> {
  const data = await mkdtemp(join(tmpdir(), 'icp-editor-'));
  const controlPort = await freePort();
  const child = spawn(process.execPath, [main], {
    env: {
      PATH: process.env['PATH'],
      PORT: '0',
      DATA_DIR: data,
      SANDBOX_CONTROL_PORT: String(controlPort),
    },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const stop = async () => {
    if (child.exitCode === null && child.signalCode === null) {
      const exited = once(child, 'exit');
      child.kill('SIGTERM');
      await exited;
    }
    await rm(data, { recursive: true, force: true });
  };
  try {
    const url = await printedAddress(child);
    return { url, controlUrl: `http://127.0.0.1:${controlPort}`, stop };
  } catch (error) {
    await stop();
    throw error;
  }
}

function printedAddress(child: ChildProcess): Promise<string> {
  return new Promise((settle, refuse) => {
    let printed = '';
    const timer = setTimeout(
      () => refuse(new Error(`No address in 30 s. It printed:\n${printed}`)),
      30_000,
    );
    const read = (chunk: Buffer) => {
      printed += chunk.toString();
      const address = /http:\/\/[^\s/]+:\d+/.exec(printed);
      if (address === null) return;
      clearTimeout(timer);
      settle(address[0]);
    };
    child.stdout?.on('data', read);
    child.stderr?.on('data', read);
    child.once('exit', (code) => {
      clearTimeout(timer);
      refuse(new Error(`The server stopped with code ${code}. It printed:\n${printed}`));
    });
  });
}

/** A port that was free a moment ago; the server has no way to report a second one that it chose itself. */
async function freePort(): Promise<number> {
  const probe = createServer().listen(0, '127.0.0.1');
  await once(probe, 'listening');
  const address = probe.address();
  probe.close();
  await once(probe, 'close');
  if (address === null || typeof address === 'string') throw new Error('No free port');
  return address.port;
}
