import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { freePort, startBuiltServer } from './built-server.js';

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
 * @param environment what differs from a plain start
 * @throws with what the server printed, when it does not say its address in time
 */
export async function startServer(environment: Record<string, string> = {}): Promise<Server> {
  const data = await mkdtemp(join(tmpdir(), 'icp-editor-'));
  const controlPort = await freePort();
  const removeData = () => rm(data, { recursive: true, force: true });
  try {
    const { url, stop } = await startBuiltServer({
      PATH: process.env['PATH'],
      PORT: '0',
      DATA_DIR: data,
      SANDBOX_CONTROL_PORT: String(controlPort),
      ...environment,
    });
    return {
      url,
      controlUrl: `http://127.0.0.1:${controlPort}`,
      async stop() {
        await stop();
        await removeData();
      },
    };
  } catch (error) {
    await removeData();
    throw error;
  }
}
