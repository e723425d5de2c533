import { randomUUID } from 'node:crypto';
import type { HttpBindings } from '@hono/node-server';
import { type Context, Hono } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import type { FetchList } from '#contract/fetches.ts';
import type { HistoryPage } from '#contract/history.ts';
import type { Reps } from '#contract/reps.ts';
import type { Session, User } from '#contract/session.ts';
import { type EditorFiles, serveEditor } from './editor-files.ts';
import { EMBED_PATH } from './embed-page.ts';
import type { Config } from './env.ts';
import type { Fetches } from './fetches.ts';
import { LARGEST_BODY, requireOwnHost, requireOwnPage, requirePlainTarget } from './guards.ts';
import { headersFor, SDK_PATH, SDK_TYPES_PATH } from './headers.ts';
import type { Icps } from './icp.ts';
import { actorOf, authorize, type Identity, identify } from './identity.ts';
import type { Log } from './log.ts';
import { readPrecondition, requirePrecondition } from './precondition.ts';
import { Refusal } from './refusal.ts';
import {
  readBody,
  readHistoryQuery,
  readSource,
  repOfBody,
  repOfQuery,
  requireCheapSearch,
} from './requests.ts';
import type { Saves } from './saves.ts';
import type { Vendor } from './vendor.ts';
import {
  FETCH_PATH,
  ICP_PATH,
  SEARCH_PATH,
  type VendorRoute,
  vendorRoutes,
} from './vendor-routes.ts';

/** Milliseconds for a call that is passed on. The editor gives up a little later, so that it hears why. */
const PATIENCE_MS = 30_000;
/** Reps that the chooser is offered. */
const MOST_REPS = 1000;

export interface GatewayParts {
  config: Pick<Config, 'upstream' | 'host' | 'publicOrigin' | 'embedOrigins'>;
  /** Null when people are not told apart. */
  identity: Identity | null;
  /** The built editor; null where something else serves it. */
  editor: EditorFiles | null;
  vendor: Vendor;
  icps: Icps;
  fetches: Fetches;
  saves: Saves;
  log: Log;
}

export interface GatewayEnv {
  /** Absent when a request does not come over HTTP. */
  Bindings: Partial<HttpBindings>;
  Variables: {
    requestId: string;
    /** Who is asking; null when people are not told apart. Set for calls under `/api`. */
    user: User | null;
  };
}
type GatewayContext = Context<GatewayEnv>;

/** The gateway: the editor's files, the vendor's calls under `/api`, and what the gateway itself knows. */
export function createGateway(parts: GatewayParts): Hono<GatewayEnv> {
  const app = new Hono<GatewayEnv>();
  observe(app, parts);
  guard(app, parts);
  for (const route of vendorRoutes) {
    app.on(route.method, `/api${route.path}`, (c) => answerVendorRoute(c, route, parts));
  }
  app.get('/api/gateway/session', (c) => {
    const session: Session = { upstream: parts.config.upstream.kind, user: c.get('user') };
    return c.json(session);
  });
  app.get('/api/gateway/reps', async (c) => {
    const reps: Reps = { reps: await parts.saves.reps(MOST_REPS, c.get('user')?.reps ?? '*') };
    return c.json(reps);
  });
  app.get('/api/gateway/history', async (c) => {
    const query = readHistoryQuery(new URL(c.req.raw.url).searchParams);
    await authorize(c, parts, { right: 'read', rep: query.externalUserId });
    // One more than asked for tells whether there is a following page.
    const found = await parts.saves.history({ ...query, limit: query.limit + 1 });
    const entries = found.slice(0, query.limit);
    const next = found.length > entries.length ? (entries.at(-1)?.id ?? null) : null;
    const page: HistoryPage = { entries, next };
    return c.json(page);
  });
  app.get('/api/gateway/fetches', async (c) => {
    const rep = repOfQuery(new URL(c.req.raw.url).searchParams);
    await authorize(c, parts, { right: 'read', rep });
    const list: FetchList = { fetches: await parts.fetches.latest(rep) };
    return c.json(list);
  });
  app.all('/api/*', (c) => {
    throw unknownCall(app, c.req.path);
  });
  for (const path of ['/', EMBED_PATH, SDK_PATH, SDK_TYPES_PATH, '/assets/:name', '/:name']) {
    app.get(
      path,
      (c) => serveEditor(parts.editor ?? new Map(), c.req.path, c.req.raw.headers) ?? notFound(),
    );
  }
  app.notFound(() => notFound());
  return app;
}

/** Around everything: request id, security headers, log, and the form of errors. */
function observe(app: Hono<GatewayEnv>, { config, log }: GatewayParts): void {
  const options = {
    embedOrigins: config.embedOrigins,
    https: config.publicOrigin?.startsWith('https:') ?? false,
  };
  app.use(async (c, next) => {
    const begun = performance.now();
    const requestId = randomUUID();
    c.set('requestId', requestId);
    await next();
    const { path, method } = c.req;
    const { status, headers } = c.res;
    for (const [name, value] of Object.entries(headersFor(path, status, options))) {
      headers.set(name, value);
    }
    headers.set('X-Request-Id', requestId);
    const ms = Math.round((performance.now() - begun) * 10) / 10;
    log.request({ method, path, status, ms, requestId });
  });
  app.onError((error, c) => {
    const requestId = c.get('requestId');
    const refused = error instanceof Refusal;
    if (refused && c.req.raw.signal.aborted) {
      // Nobody hears this answer. It only tells impatience from failure in the log.
      return new Refusal(499, 'The browser has gone.').response(requestId);
    }
    const refusal = refused
      ? error
      : new Refusal(500, 'Something in the gateway went wrong.', { reason: 'gateway-fault' });
    if (refusal.status >= 500) log.error(`${c.req.method} ${c.req.path}`, error, requestId);
    return refusal.response(requestId);
  });
}

function guard(app: Hono<GatewayEnv>, parts: GatewayParts): void {
  const { config } = parts;
  app.use(async (c, next) => {
    const url = new URL(c.req.url);
    requirePlainTarget(c.env?.incoming?.url ?? url.pathname);
    requireOwnHost(c.req.header('Host') ?? url.host, config.host, config.publicOrigin);
    await next();
  });
  app.use('/api/*', async (c, next) => {
    if (c.req.method !== 'GET' && c.req.method !== 'HEAD') {
      requireOwnPage(c.req.raw.headers, config.publicOrigin);
    }
    await next();
  });
  const onError = () => {
    throw new Refusal(413, 'The body is too large: it may have at most 1 MB.');
  };
  app.use('/api/*', bodyLimit({ maxSize: LARGEST_BODY, onError }));
  app.use('/api/*', identify(parts));
}

async function answerVendorRoute(
  c: GatewayContext,
  route: VendorRoute,
  parts: GatewayParts,
): Promise<Response> {
  const { vendor, icps, fetches } = parts;
  const { raw } = c.req;
  const body = route.method === 'POST' ? await readBody(raw) : {};
  const query = new URL(raw.url).searchParams;
  const rep =
    route.rep === 'body' ? repOfBody(body) : route.rep === 'query' ? repOfQuery(query) : null;
  const saves = route.path === ICP_PATH && route.method === 'POST';
  const need = route.rep === 'none' ? { right: route.right } : { right: route.right, rep };
  await authorize(c, parts, need);
  if (route.path === SEARCH_PATH) requireCheapSearch(body);
  const user = c.get('user');
  const lane = laneOf(c);
  const signal = raw.signal;
  const request = {
    requestId: c.get('requestId'),
    actor: actorOf(user),
    lane,
    externalUserId: rep,
    body,
    signal,
  };
  if (saves) {
    const precondition = requirePrecondition(raw.headers);
    const source = readSource(raw.headers);
    const saved = await icps.save({ ...request, precondition, source });
    return answer(saved.status, saved.text, saved.etag);
  }
  if (route.path === FETCH_PATH) {
    // Other programs may fetch whatever stands saved; the editor says what its user has seen.
    const precondition = readPrecondition(raw.headers);
    const fetched = await fetches.fetch({ ...request, precondition });
    return answer(fetched.status, fetched.text, null);
  }
  const patience = AbortSignal.any([signal, AbortSignal.timeout(PATIENCE_MS)]);
  if (route.path === ICP_PATH) {
    const { text, etag } = await icps.read(rep, { lane, signal: patience });
    return answer(200, text, etag);
  }
  const call = route.method === 'POST' ? { body } : {};
  const { status, text } = await vendor.call(
    { method: route.method, path: route.path, ...call },
    { lane, signal: patience },
  );
  return answer(status, text, null);
}

/** Whose turn a call takes: the user's, wherever they sit; else that of whoever is at the other end. */
function laneOf(c: GatewayContext): string {
  const user = c.get('user');
  if (user !== null) return `user ${user.id}`;
  return c.env?.incoming?.socket.remoteAddress ?? 'unknown';
}

function answer(status: number, json: string, etag: string | null): Response {
  const headers = { 'Content-Type': 'application/json', ...(etag !== null && { ETag: etag }) };
  return new Response(json, { status, headers });
}

function unknownCall(app: Hono<GatewayEnv>, path: string): Refusal {
  const methods = app.routes
    .filter((route) => route.path === path && route.method !== 'ALL')
    .map((route) => route.method);
  if (methods.length === 0) return new Refusal(404, 'There is no such call.');
  const allowed = [...new Set(methods)].join(', ');
  return new Refusal(405, `This call takes ${allowed} only.`, { headers: { Allow: allowed } });
}

function notFound(): Response {
  return new Response(
    '<!doctype html><html lang="en"><meta charset="utf-8"><title>Not found</title><h1>There is nothing at this address</h1><p><a href="/">Open the ICP editor</a></p></html>',
    { status: 404, headers: { 'Content-Type': 'text/html; charset=utf-8' } },
  );
}
