import { SignJWT } from 'jose';
import { expect, test, vi } from 'vitest';
import { openForTests } from './gateway-for-tests.ts';
import { createTokenCheck } from './token.ts';
import { vendorRoutes } from './vendor-routes.ts';

const SECRET = 'canary-secret-of-forty-plain-characters!';
const rules = { issuer: 'portal', audience: 'icp-editor', tenant: 'acme' };

async function tokenOf(claims: Record<string, unknown> = {}, secret = SECRET): Promise<string> {
  const now = Math.floor(Date.now() / 1000);
  return await new SignJWT({
    iss: 'portal',
    aud: 'icp-editor',
    sub: 'maria',
    tenant: 'acme',
    role: 'editor',
    reps: ['ana'],
    ownUser: false,
    iat: now,
    exp: now + 300,
    ...claims,
  })
    .setProtectedHeader({ alg: 'HS256' })
    .sign(new TextEncoder().encode(secret));
}

/** A gateway that tells people apart, and the calls of one of them. */
async function openFor(claims: Record<string, unknown> = {}) {
  const check = createTokenCheck({ ...rules, keys: { kind: 'secret', secret: SECRET } });
  const gateway = openForTests(() => Response.json({ icpFilters: [], id: 'x' }), {
    check,
    tenant: rules.tenant,
  });
  const authorization = { Authorization: `Bearer ${await tokenOf(claims)}` };
  return {
    ...gateway,
    get: (path: string) => gateway.call(path, { headers: authorization }),
    send: (path: string, body: unknown, headers: Record<string, string> = {}) =>
      gateway.post(path, body, { ...authorization, ...headers }),
  };
}

const icp = '/api/v2/recommendations/icp';

const calls: [name: string, path: string, method: 'GET' | 'POST'][] = [
  ...vendorRoutes.map(({ method, path }): [string, string, 'GET' | 'POST'] => [
    `${method} ${path}`,
    `/api${path}`,
    method,
  ]),
  ...['session', 'reps', 'history', 'fetches', 'unknown'].map(
    (name): [string, string, 'GET' | 'POST'] => [name, `/api/gateway/${name}`, 'GET'],
  ),
];

test.each(calls)(
  '%s says nothing to the unknown, and writes nothing down',
  async (_, path, method) => {
    const { call, post, asked, logged, refused } = await openFor();
    const forged = { Authorization: `Bearer ${await tokenOf({}, `${SECRET}x`)}` };
    for (const [headers, reason] of [
      [{}, 'token-missing'],
      [forged, 'token-invalid'],
    ] as const) {
      const response =
        method === 'GET' ? await call(path, { headers }) : await post(path, {}, headers);
      expect(response.status).toBe(401);
      expect(response.headers.get('WWW-Authenticate')).toBe('Bearer');
      expect(response.headers.get('X-Token-Expires-In')).toBeNull();
      expect(await response.json()).toMatchObject({ code: 401, reason });
    }
    expect(asked).toEqual([]);
    expect(refused).toEqual([]);
    const lines = logged
      .map((line) => JSON.parse(line))
      .filter(({ kind }) => kind === 'refused-token');
    expect(lines.map(({ refused }) => refused)).toEqual(['token-missing', 'token-invalid']);
  },
);

test('the page and its files are for everyone: they hold nothing', async () => {
  const { call } = await openFor();
  expect((await call('/')).status).toBe(200);
});

test.each<[string, Record<string, unknown>, string, unknown, number, string | undefined]>([
  ['an editor loads a rep', {}, `${icp}?externalUserId=ana`, null, 200, undefined],
  ['another rep', {}, `${icp}?externalUserId=bo`, null, 403, 'rep'],
  ['the own user', {}, icp, null, 403, 'own-user'],
  ['the own user, allowed', { ownUser: true }, icp, null, 200, undefined],
  ['any rep', { reps: '*' }, `${icp}?externalUserId=bo`, null, 200, undefined],
  ['no rep at all', { reps: [] }, `${icp}?externalUserId=ana`, null, 403, 'rep'],
  ['a rep named *', { reps: ['*'] }, `${icp}?externalUserId=ana`, null, 403, 'rep'],
  ['a rep by a prefix', { reps: ['an'] }, `${icp}?externalUserId=ana`, null, 403, 'rep'],
  ['all reps are not the own user', { reps: '*' }, icp, null, 403, 'own-user'],
  ['a viewer loads', { role: 'viewer' }, `${icp}?externalUserId=ana`, null, 200, undefined],
  ['a viewer saves', { role: 'viewer' }, icp, { externalUserId: 'ana' }, 403, 'role'],
  ['an editor saves another rep', {}, icp, { externalUserId: 'bo' }, 403, 'rep'],
  ['an editor saves the own user', {}, icp, {}, 403, 'own-user'],
  [
    'a viewer fetches',
    { role: 'viewer' },
    '/api/v2/recommendations/fetch',
    { externalUserId: 'ana' },
    403,
    'role',
  ],
  ['a viewer searches', { role: 'viewer' }, '/api/v2/people/search', {}, 403, 'role'],
  ['the history of a rep', {}, '/api/gateway/history?externalUserId=ana', null, 200, undefined],
  ['the history of another', {}, '/api/gateway/history?externalUserId=bo', null, 403, 'rep'],
  ['the history of the own user', {}, '/api/gateway/history', null, 403, 'own-user'],
  ['the fetches of another', {}, '/api/gateway/fetches?externalUserId=bo', null, 403, 'rep'],
  ['another company', { tenant: 'other' }, '/api/gateway/session', null, 403, 'tenant'],
])('rights: %s', async (_, claims, path, body, status, reason) => {
  const { get, send, asked, refused } = await openFor(claims);
  const response =
    body === null ? await get(path) : await send(path, body, { 'If-None-Match': '*' });
  expect(response.status).toBe(status);
  if (status === 200) return expect(refused).toEqual([]);
  expect(await response.json()).toMatchObject({ code: status, reason });
  expect(asked).toEqual([]);
  expect(refused).toHaveLength(1);
  expect(refused[0]).toMatchObject({
    requestId: response.headers.get('X-Request-Id'),
    actor: { user: 'maria', tenant: claims['tenant'] ?? 'acme' },
    call: `${body === null ? 'GET' : 'POST'} ${path.split('?')[0]}`,
    status,
    reason,
  });
});

/** What each call asks of its user: a right, and whether it concerns a rep. A call without a row fails. */
const needs: Record<string, { right: 'read' | 'write'; rep: boolean }> = {
  'GET /v2/recommendations/icp': { right: 'read', rep: true },
  'POST /v2/recommendations/icp': { right: 'write', rep: true },
  'POST /v2/recommendations/fetch': { right: 'write', rep: true },
  'POST /v2/people/search': { right: 'write', rep: false },
  'GET /v1/people/search/filters': { right: 'read', rep: false },
  'GET /v1/credits': { right: 'read', rep: false },
  session: { right: 'read', rep: false },
  reps: { right: 'read', rep: false },
  history: { right: 'read', rep: true },
  fetches: { right: 'read', rep: true },
  unknown: { right: 'read', rep: false },
};

test.each(calls)('%s asks its user for the right and the rep that it needs', async (...call) => {
  const [name, path, method] = call;
  const need = needs[name];
  const reasonFor = async (claims: Record<string, unknown>, rep: string | null) => {
    const { get, send } = await openFor(claims);
    const named = rep === null ? {} : { externalUserId: rep };
    const response =
      method === 'POST'
        ? await send(path, named, { 'If-None-Match': '*' })
        : await get(rep === null ? path : `${path}?externalUserId=${rep}`);
    const body: unknown = await response.json();
    return response.status === 403 ? (body as { reason: string }).reason : null;
  };
  expect(need).toBeDefined();
  expect(await reasonFor({}, 'ana')).toBeNull();
  expect(await reasonFor({ role: 'viewer' }, 'ana')).toBe(need?.right === 'write' ? 'role' : null);
  expect(await reasonFor({}, 'bo')).toBe(need?.rep ? 'rep' : null);
  expect(await reasonFor({}, null)).toBe(need?.rep ? 'own-user' : null);
});

test('a refused save is written down without what it wanted to send', async () => {
  const { send, refused } = await openFor({ role: 'viewer' });
  const body = { people: { jobTitles: ['x'.repeat(900_000)] }, externalUserId: 'ana' };
  await send(icp, body, { 'If-None-Match': '*' });
  expect(refused).toMatchObject([{ externalUserId: 'ana', profile: null, etag: null }]);
});

test('the session says who is asking, and every answer how long the token is good for', async () => {
  const { get } = await openFor({ role: 'viewer', reps: ['ana', 'bo'] });
  const response = await get('/api/gateway/session');
  expect(await response.json()).toEqual({
    upstream: 'sandbox',
    user: { id: 'maria', tenant: 'acme', role: 'viewer', reps: ['ana', 'bo'], ownUser: false },
  });
  for (const path of ['/api/gateway/session', '/api/gateway/unknown', `${icp}?externalUserId=bo`]) {
    const left = Number((await get(path)).headers.get('X-Token-Expires-In'));
    expect(left).toBeGreaterThan(290);
    expect(left).toBeLessThanOrEqual(300);
  }
});

test('a token that expires is refused at the next call', async () => {
  const { get } = await openFor();
  expect((await get('/api/v1/credits')).status).toBe(200);
  vi.setSystemTime(Date.now() + 306_000);
  try {
    const response = await get('/api/v1/credits');
    expect(await response.json()).toMatchObject({ code: 401, reason: 'token-expired' });
  } finally {
    vi.useRealTimers();
  }
});

test('a reason of the vendor’s is not passed off as the gateway’s', async () => {
  const { call } = openForTests(() =>
    Response.json({ code: 403, message: 'Quota', reason: 'role' }, { status: 403 }),
  );
  const answer: unknown = await (await call('/api/v1/credits')).json();
  expect(answer).toMatchObject({ code: 403, message: 'Quota' });
  expect(answer).not.toHaveProperty('reason');
});

test('neither token nor secret is in any answer, header, log or record', async () => {
  const { get, send, call, logged, refused } = await openFor({ role: 'viewer' });
  const token = await tokenOf();
  const broken = { headers: { Authorization: `Bearer ${token}x` } };
  const answers = [
    await get('/api/gateway/session'),
    await send(icp, { externalUserId: 'ana' }, { 'If-None-Match': '*' }),
    await call('/api/v1/credits', broken),
    await call('/api/v1/credits', { headers: { Authorization: `Bearer ${SECRET}` } }),
    await call('/'),
  ];
  const texts = [...logged, JSON.stringify(refused)];
  for (const answer of answers) {
    texts.push(JSON.stringify([...answer.headers]), await answer.text());
  }
  for (const text of texts) {
    expect(text).not.toContain(SECRET);
    expect(text).not.toContain(token.slice(0, 40));
  }
});
