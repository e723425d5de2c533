import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createServer } from 'node:net';
import { resolve } from 'node:path';

/**
 * The built gateway as a process of its own. Plain JavaScript, so that Node 20 can run it for the portal example as
 * well as for the tests.
 *
 * @typedef {import('node:child_process').ChildProcess} ChildProcess
 *
 * @typedef {object} BuiltServer
 * @property {string} url where it listens, without a trailing slash
 * @property {() => Promise<void>} stop
 * @property {Promise<unknown>} exited settles when it ends, of itself or not
 */

const main = resolve(import.meta.dirname, '../node_modules/.cache/icp-editor/server/main.js');

/** The longest that a start may take, in milliseconds: the sandbox's market is made at the first one. */
const PATIENCE_MS = 120_000;

/**
 * Starts the built server.
 * @param {Record<string, string | undefined>} environment all of it; nothing is inherited
 * @returns {Promise<BuiltServer>}
 * @throws with what the server printed, when it does not say its address in time
 */
export async function startBuiltServer(environment) {
  const child = spawn(process.execPath, [main], {
    env: environment,
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const exited = once(child, 'exit');
  const stop = async () => {
    if (child.exitCode === null && child.signalCode === null) child.kill('SIGTERM');
    await exited;
  };
  try {
    return { url: await printedAddress(child), stop, exited };
  } catch (error) {
    await stop();
    throw error;
  }
}

/** @param {ChildProcess} child @returns {Promise<string>} */
function printedAddress(child) {
  return new Promise((settle, refuse) => {
    let printed = '';
    const timer = setTimeout(
      () => refuse(new Error(`No address in ${PATIENCE_MS / 1000} s. It printed:\n${printed}`)),
      PATIENCE_MS,
    );
    /** @param {Buffer} chunk */
    const read = (chunk) => {
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

/** A port that was free a moment ago, for what has to be known before it is listened on. */
export async function freePort() {
  const probe = createServer().listen(0, '127.0.0.1');
  await once(probe, 'listening');
  const address = probe.address();
  probe.close();
  await once(probe, 'close');
  if (address === null || typeof address === 'string') throw new Error('No free port');
  return address.port;
}
