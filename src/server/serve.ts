import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { getRequestListener } from '@hono/node-server';
import { readEditor } from '../gateway/editor-files.ts';
import { withEmbedPage } from '../gateway/embed-page.ts';
import { type Config, StartError } from '../gateway/env.ts';
import { compose } from './compose.ts';

/** How long running requests may take to finish when the server stops, in milliseconds: as long as a save may take. */
const STOPPING_MS = 35_000;

export interface RunningServer {
  /** Where it is reached, as a person types it. */
  url: string;
  /** Takes no new requests, lets the running ones finish, and closes the databases. */
  stop(): Promise<void>;
}

/**
 * Starts gateway and, without a key, sandbox.
 * @param editorDirectory the built editor
 * @throws StartError when the port is taken, the data cannot be used or the editor is not built
 */
export async function startServer(config: Config, editorDirectory: string): Promise<RunningServer> {
  const editor = await withEmbedPage(await readEditor(editorDirectory), config.embedOrigins);
  const composition = await compose(config, editor);
  const server = createServer(
    getRequestListener(composition.fetch, { overrideGlobalObjects: false }),
  );
  try {
    await listen(server, config);
  } catch (error) {
    await composition.close();
    throw error;
  }
  return {
    url: addressOf(server, config.host),
    async stop() {
      await finish(server);
      await composition.close();
    },
  };
}

function listen(server: Server, { host, port }: Config): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) => {
      const reason =
        error.code === 'EADDRINUSE'
          ? `Port ${port} is taken by another program. Stop that program, or choose another port: PORT=${port + 1} npm start`
          : `The server cannot listen on ${host}, port ${port}: ${error.message}.`;
      reject(new StartError(reason));
    });
    server.listen(port, host, resolve);
  });
}

function addressOf(server: Server, host: string): string {
  const { port } = server.address() as AddressInfo;
  return `http://${host.includes(':') ? `[${host}]` : host}:${port}/`;
}

function finish(server: Server): Promise<void> {
  return new Promise((resolve) => {
    // A connection that becomes idle from now on is closed at once.
    server.keepAliveTimeout = 1;
    const impatience = setTimeout(() => server.closeAllConnections(), STOPPING_MS);
    server.close(() => {
      clearTimeout(impatience);
      resolve();
    });
  });
}
