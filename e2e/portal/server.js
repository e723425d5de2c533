import { once } from 'node:events';
import { readdir, readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import { extname, join } from 'node:path';
import { mayOpen } from './directory.js';
import { Sessions } from './sessions.js';

/**
 * An internal admin portal as a company would have it: its own sign-in, its own pages, and the ICP editor in one of
 * them. What an integrator has to build is small: `POST /token` here, `site/rep-page.js` in the browser, and the two
 * directives of the content security policy that name the editor.
 *
 * @typedef {import('node:http').IncomingMessage} IncomingMessage
 * @typedef {import('node:http').ServerResponse} ServerResponse
 * @typedef {import('./directory.js').Person} Person
 * @typedef {import('./directory.js').Rep} Rep
 *
 * @typedef {object} PortalOptions
 * @property {number} port 0 lets the system choose
 * @property {string} editorUrl origin of the ICP editor's gateway
 * @property {readonly Rep[]} reps
 * @property {(person: Person) => Promise<string>} issueToken
 *   rejects with an error whose `code` is `signed-out` when the person's sign-in is no longer good
 *
 * @typedef {object} Portal
 * @property {number} port
 * @property {() => Promise<void>} stop
 */

const site = join(import.meta.dirname, 'site');
/** Paths that the portal's router draws within one document. */
const routes = /^\/(?:reps(?:\/[^/]+)?|own-user|activity)$/;
/** The largest form is the one for signing in, in bytes. */
const LARGEST_FORM = 1_000;

/** @type {Record<string, string>} */
const mediaTypes = {
  '.css': 'text/css; charset=utf-8',
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.svg': 'image/svg+xml',
};

/**
 * Starts the portal on 127.0.0.1.
 * @param {PortalOptions} options
 * @returns {Promise<Portal>}
 * @throws when the port is taken
 */
export async function startPortal(options) {
  const files = await readSite();
  const sessions = new Sessions();
  const policy = contentSecurityPolicy(options.editorUrl);
  const server = createServer(async (request, response) => {
    response.setHeader('Content-Security-Policy', policy);
    response.setHeader('Cache-Control', 'no-store');
    response.setHeader('Referrer-Policy', 'same-origin');
    response.setHeader('X-Content-Type-Options', 'nosniff');
    try {
      await answer(request, response);
    } catch {
      response.writeHead(500).end();
    }
  });

  /** @param {IncomingMessage} request @param {ServerResponse} response */
  async function answer(request, response) {
    const { pathname } = new URL(request.url ?? '/', 'http://portal');
    const person = sessions.person(request.headers.cookie);
    if (request.method === 'POST') {
      // The editor's origin may be of the same site, and then its requests would carry the cookie too.
      if (!isOwnOrigin(request)) return sendJson(response, 403, { error: 'another origin' });
      if (pathname === '/sign-in') return await signIn(request, response);
      if (pathname === '/sign-out') {
        response.setHeader('Set-Cookie', sessions.signOut(request.headers.cookie));
        return redirect(response, '/sign-in');
      }
      if (pathname === '/token') return await sendToken(person, response);
    } else if (request.method === 'GET') {
      if (pathname === '/') return redirect(response, '/reps');
      if (pathname === '/session') return sendSession(person, response);
      const isPage = routes.test(pathname);
      if (isPage && person === null) return redirect(response, '/sign-in');
      const name = isPage
        ? 'portal.html'
        : extname(pathname) === ''
          ? `${pathname.slice(1)}.html`
          : pathname.slice(1);
      const body = files.get(name);
      if (body !== undefined) {
        response.setHeader('Content-Type', mediaTypes[extname(name)] ?? 'text/plain');
        response.end(body);
        return;
      }
    }
    response.writeHead(404, { 'Content-Type': 'text/plain' }).end('There is nothing here.');
  }

  /** @param {IncomingMessage} request @param {ServerResponse} response */
  async function signIn(request, response) {
    const form = new URLSearchParams(await readForm(request));
    const cookie = sessions.signIn(form.get('person') ?? '');
    if (cookie === null) return redirect(response, '/sign-in');
    response.setHeader('Set-Cookie', cookie);
    redirect(response, '/reps');
  }

  /** @param {Person | null} person @param {ServerResponse} response */
  function sendSession(person, response) {
    if (person === null) return sendJson(response, 401, { error: 'signed-out' });
    const reps = options.reps.map((rep) => ({ ...rep, open: mayOpen(person, rep.id) }));
    sendJson(response, 200, { person, reps, editorUrl: options.editorUrl });
  }

  /** @param {Person | null} person @param {ServerResponse} response */
  async function sendToken(person, response) {
    if (person === null) return sendJson(response, 401, { error: 'signed-out' });
    try {
      sendJson(response, 200, { token: await options.issueToken(person) });
    } catch (error) {
      const signedOut = error instanceof Error && 'code' in error && error.code === 'signed-out';
      if (signedOut) sendJson(response, 401, { error: 'signed-out' });
      else sendJson(response, 503, { error: 'no token could be made' });
    }
  }

  server.listen(options.port, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  return {
    port: typeof address === 'object' && address !== null ? address.port : options.port,
    async stop() {
      const closed = once(server, 'close');
      server.close();
      server.closeAllConnections();
      await closed;
    },
  };
}

/**
 * What the embedded editor needs of a portal's policy: its frame, and its script if that is not bundled.
 * @param {string} editorUrl
 */
function contentSecurityPolicy(editorUrl) {
  return [
    "default-src 'none'",
    `script-src 'self' ${editorUrl}`,
    `frame-src ${editorUrl}`,
    "style-src 'self'",
    "img-src 'self'",
    "connect-src 'self'",
    "form-action 'self'",
    "base-uri 'none'",
    "frame-ancestors 'none'",
  ].join('; ');
}

/** @returns {Promise<Map<string, Buffer>>} the site's files by name */
async function readSite() {
  const names = await readdir(site);
  const files = names.map(
    async (name) => /** @type {const} */ ([name, await readFile(join(site, name))]),
  );
  return new Map(await Promise.all(files));
}

/** @param {IncomingMessage} request */
function isOwnOrigin({ headers }) {
  const { origin, host } = headers;
  return origin !== undefined && URL.canParse(origin) && new URL(origin).host === host;
}

/** @param {IncomingMessage} request @returns {Promise<string>} */
async function readForm(request) {
  let text = '';
  for await (const chunk of request) {
    text += chunk;
    if (text.length > LARGEST_FORM) throw new Error('The form is too large');
  }
  return text;
}

/** @param {ServerResponse} response @param {number} status @param {unknown} body */
function sendJson(response, status, body) {
  response.writeHead(status, { 'Content-Type': 'application/json' }).end(JSON.stringify(body));
}

/** @param {ServerResponse} response @param {string} location */
function redirect(response, location) {
  response.writeHead(303, { Location: location }).end();
}
