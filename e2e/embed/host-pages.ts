import { once } from 'node:events';
import { readFile } from 'node:fs/promises';
import { createServer, type ServerResponse } from 'node:http';
import { join } from 'node:path';
import { buildScript } from '../build-script.ts';

/**
 * Pages that are as little as a host of the editor can be, for what a portal never does: two editors, an older SDK, a
 * frame that lies. One server under several names.
 */

const directory = join(import.meta.dirname, 'host');

export interface HostPagesOptions {
  port: number;
  /** The editor as browsers reach it. */
  editorUrl: string;
  /** The same from this process. */
  gatewayUrl: string;
  issueToken: () => Promise<string>;
}

export async function startHostPages({
  port,
  editorUrl,
  gatewayUrl,
  issueToken,
}: HostPagesOptions) {
  const files = await readPages(editorUrl);
  const server = createServer(async (request, response) => {
    const { pathname, searchParams } = new URL(request.url ?? '/', 'http://host');
    if (request.method === 'POST' && pathname === '/token') {
      await sendToken(response, issueToken);
      return;
    }
    if (pathname.startsWith('/opened/')) {
      await passOn(response, new URL(pathname.slice('/opened'.length), gatewayUrl));
      return;
    }
    const file = files[pathname];
    if (file === undefined) {
      response.writeHead(404).end();
      return;
    }
    const frames =
      searchParams.get('frames') === 'none' ? "'none'" : 'http://*.test:* http://127.0.0.1:*';
    response.setHeader(
      'Content-Security-Policy',
      `default-src 'none'; script-src 'self' ${editorUrl}; style-src 'self'; img-src data:; connect-src 'self'; frame-src ${frames}`,
    );
    response.setHeader('Content-Type', file.type).end(file.body);
  });
  server.listen(port, '127.0.0.1');
  await once(server, 'listening');
  return {
    async stop() {
      const closed = once(server, 'close');
      server.close();
      server.closeAllConnections();
      await closed;
    },
  };
}

async function readPages(editorUrl: string) {
  const read = async (name: string) => await readFile(join(directory, name), 'utf8');
  const page = (body: string) => ({ type: 'text/html; charset=utf-8', body });
  const script = (body: string) => ({ type: 'text/javascript; charset=utf-8', body });
  const host = (await read('host.html')).replace('EDITOR_URL', editorUrl);
  const pretender = page(await read('pretender.html'));
  const files: Record<string, { type: string; body: string }> = {
    '/': page(host),
    '/host.css': { type: 'text/css', body: await read('host.css') },
    '/host.js': script(await read('host.js')),
    '/embed/v1': pretender,
    '/future/embed/v1': pretender,
    '/pretender.js': script(await read('pretender.js')),
    '/hostile.js': script(await read('hostile.js')),
    '/get-token.js': script(await read('get-token.js')),
    '/react': page((await read('react.html')).replace('EDITOR_URL', editorUrl)),
    '/react.js': script(await buildScript(join(directory, 'react.tsx'))),
    '/released/sdk-v1.js.txt': script(await read('../released/sdk-v1.js.txt')),
  };
  return files;
}

/** A proxy before the gateway that takes away its content security policy, as some well-meaning ones do. */
async function passOn(response: ServerResponse, url: URL) {
  const answer = await fetch(url);
  response.writeHead(answer.status, { 'Content-Type': answer.headers.get('content-type') ?? '' });
  response.end(Buffer.from(await answer.arrayBuffer()));
}

async function sendToken(response: ServerResponse, issueToken: () => Promise<string>) {
  try {
    const token = await issueToken();
    response.setHeader('Content-Type', 'application/json').end(JSON.stringify({ token }));
  } catch (error) {
    const signedOut = error instanceof Error && 'code' in error && error.code === 'signed-out';
    response.writeHead(signedOut ? 401 : 503).end();
  }
}
