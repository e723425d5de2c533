import { expect, onTestFinished, test, vi } from 'vitest';
import { KEY, openForTests } from './gateway-for-tests.ts';
import { vendorRoutes } from './vendor-routes.ts';

const page = { pagination: { from: 0, to: 10 } };

test('the calls of the list reach the vendor with its own path and body, and the key', async () => {
  const { call, post, asked } = openForTests(() => Response.json({ icpFilters: [], id: 'x' }));
  await call('/api/v1/credits');
  await call('/api/v1/people/search/filters');
  await call('/api/v2/recommendations/icp?externalUserId=ana%20%26%20co');
  await post('/api/v2/people/search', { people: { jobTitles: ['CTO'] }, limit: 1 });
  await post('/api/v2/recommendations/fetch', page);
  expect(asked.map(({ method, url }) => `${method} ${url}`)).toEqual([
    'GET http://upstream.invalid/v1/credits',
    'GET http://upstream.invalid/v1/people/search/filters',
    'GET http://upstream.invalid/v2/recommendations/icp?externalUserId=ana+%26+co',
    'POST http://upstream.invalid/v2/people/search',
    // A fetch is written down with what is saved before and after it.
    'GET http://upstream.invalid/v2/recommendations/icp',
    'POST http://upstream.invalid/v2/recommendations/fetch',
    'GET http://upstream.invalid/v2/recommendations/icp',
  ]);
  expect(await asked[3]?.json()).toEqual({ people: { jobTitles: ['CTO'] }, limit: 1 });
  expect(await asked[5]?.json()).toEqual(page);
  for (const { headers } of asked) expect(headers.get('Authorization')).toBe(`Bearer ${KEY}`);
});

test('nothing of a browser’s request goes along but what the call needs', async () => {
  const { call, asked } = openForTests();
  await call('/api/v1/credits', {
    headers: { Cookie: 'a=b', Authorization: 'Bearer x', 'X-A': 'b' },
  });
  expect(Object.fromEntries(asked[0]?.headers ?? [])).toEqual({
    accept: 'application/json',
    authorization: `Bearer ${KEY}`,
  });
});

test.each([
  '/api/v2/people/enrich',
  '/api/v1/credits/',
  '/api/v1/credits/x',
  '/api/',
  '/api/gateway/unknown',
  '/api/constructor',
])('a call that is not on the list is not found and not sent: %s', async (path) => {
  const { call, asked } = openForTests();
  const response = await call(path);
  expect(response.status).toBe(404);
  expect(await response.json()).toMatchObject({ code: 404, message: 'There is no such call.' });
  expect(asked).toEqual([]);
});

test.each([
  '//evil.example/api/v1/credits',
  '/api//v1/credits',
  '/api/v1/%2e%2e/v1/credits',
  '/api/v1%2fcredits',
  '/api/v1%5Ccredits',
  '/api/v1/%63redits%00',
  '/api/%252e%252e/v1/credits',
  'http://evil.example/api/v1/credits',
  '/api/./v1/credits',
  '/api/v2/../v1/credits',
  '/api/v1\\credits',
])('a path that tries to steer is refused before any call: %s', async (target) => {
  const { app, asked } = openForTests();
  const request = new Request('http://127.0.0.1:4173/api/v1/credits');
  const response = await app.fetch(request, { incoming: { url: target, socket: {} } as never });
  expect(response.status).toBe(400);
  expect(asked).toEqual([]);
});

test.each(vendorRoutes)('$method $path takes no other method', async ({ path }) => {
  const { call, asked } = openForTests();
  const allowed = vendorRoutes.filter((route) => route.path === path).map(({ method }) => method);
  for (const method of ['PUT', 'DELETE', 'PATCH', 'OPTIONS']) {
    const response = await call(`/api${path}`, {
      method,
      headers: { 'Content-Type': 'application/json' },
    });
    expect(response.status).toBe(405);
    expect(response.headers.get('Allow')).toBe(allowed.join(', '));
  }
  expect(asked).toEqual([]);
});

test.each<[string, Record<string, string>, number]>([
  ['a form', { 'Content-Type': 'application/x-www-form-urlencoded' }, 415],
  ['plain text', { 'Content-Type': 'text/plain' }, 415],
  ['JSON in disguise', { 'Content-Type': 'text/plain; application/json' }, 415],
  ['another site', { 'Sec-Fetch-Site': 'cross-site' }, 403],
  ['a sister site', { 'Sec-Fetch-Site': 'same-site' }, 403],
  ['no site', { 'Sec-Fetch-Site': 'none' }, 403],
  ['another origin', { Origin: 'https://evil.example' }, 403],
  ['a hidden origin', { Origin: 'null' }, 403],
])('a write from %s is refused', async (_, headers, status) => {
  const { post, asked } = openForTests();
  const response = await post('/api/v2/recommendations/fetch', page, headers);
  expect(response.status).toBe(status);
  expect(asked).toEqual([]);
});

test.each<Record<string, string>>([
  {},
  { 'Sec-Fetch-Site': 'same-origin', Origin: 'https://icp.example' },
  { Origin: 'http://127.0.0.1:4173', Host: '127.0.0.1:4173' },
  { Origin: 'https://icp.example', Host: '127.0.0.1:4173' },
  { 'Content-Type': 'application/json; charset=utf-8' },
])('a write of the editor or of a program passes: %j', async (headers) => {
  const { post } = openForTests(() => Response.json({ icpFilters: [] }));
  const response = await post('/api/v2/recommendations/fetch', page, headers);
  expect(response.status).toBe(200);
});

test.each([
  ['evil.example', 421],
  ['evil.example:4173', 421],
  ['localhost:4173', 200],
  ['[::1]:4173', 200],
  ['icp.example', 200],
])('the name %s is answered with %i', async (host, status) => {
  const { call } = openForTests();
  expect((await call('/api/v1/credits', { headers: { Host: host } })).status).toBe(status);
});

test.each([
  ['no JSON', '{"a"'],
  ['a list', '[]'],
  ['an empty rep', { externalUserId: '' }],
  ['a rep of 251 characters', { externalUserId: 'x'.repeat(251) }],
  ['a rep with a space at its end', { externalUserId: 'ana ' }],
  ['a rep with a NUL', { externalUserId: 'ana\0' }],
  ['a rep with half a character', { externalUserId: 'ana\ud83d' }],
  ['a rep that is no text', { externalUserId: null }],
])('%s in the body is refused', async (_, body) => {
  const { post, asked } = openForTests();
  const response = await post('/api/v2/recommendations/icp', body, { 'If-None-Match': '*' });
  expect(response.status).toBe(400);
  expect(asked).toEqual([]);
});

test.each([
  '?externalUserId=',
  '?externalUserId=a&externalUserId=b',
  '?limit=1',
  '?externalUserId=+a',
])('the query %s is refused', async (query) => {
  const { call, asked } = openForTests();
  expect((await call(`/api/v2/recommendations/icp${query}`)).status).toBe(400);
  expect(asked).toEqual([]);
});

test.each([
  ['limit=0', 'limit must be a whole number from 1 to 100.'],
  ['limit=101', 'limit must be a whole number from 1 to 100.'],
  ['limit=1.5', 'limit must be a whole number from 1 to 100.'],
  ['limit=', 'limit must be a whole number from 1 to 100.'],
  ['limit=1&limit=2', 'Give limit once.'],
  ['before=0', 'before must be a whole number from 1 to 2147483647.'],
  ['before=2147483648', 'before must be a whole number from 1 to 2147483647.'],
  ['before=-1', 'before must be a whole number from 1 to 2147483647.'],
  ['externalUserId=', 'externalUserId cannot be used: Enter an externalUserId.'],
  ['externalUserId=a%00', 'externalUserId holds a character that cannot be stored.'],
  ['rep=ana', 'This call does not take that query parameter.'],
])('the history refuses ?%s in words', async (query, message) => {
  const { call } = openForTests();
  const response = await call(`/api/gateway/history?${query}`);
  expect(response.status).toBe(400);
  expect(await response.json()).toMatchObject({ code: 400, message });
});

test('a body over 1 MB is refused, also when its length is not told', async () => {
  const { call, asked } = openForTests();
  const chunk = new Uint8Array(600_000).fill(32);
  const body = new ReadableStream({
    start(controller) {
      controller.enqueue(chunk);
      controller.enqueue(chunk);
      controller.close();
    },
  });
  const init = {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body,
    duplex: 'half',
  };
  const response = await call('/api/v2/recommendations/fetch', init as RequestInit);
  expect(response.status).toBe(413);
  expect(asked).toEqual([]);
});

test('what the gateway itself knows', async () => {
  const { call } = openForTests();
  expect(await (await call('/api/gateway/session')).json()).toEqual({
    upstream: 'sandbox',
    user: null,
  });
  expect(await (await call('/api/gateway/reps')).json()).toEqual({
    reps: [{ externalUserId: 'ana', savedAt: '2026-01-02T03:04:05.000Z' }],
  });
});

test('every answer has a request id of its own, and every error repeats it', async () => {
  const { call } = openForTests();
  const ids = new Set<string | null>();
  for (const path of ['/', '/nothing', '/api/v1/credits', '/api/nothing', '/api/gateway/reps']) {
    const response = await call(path);
    const id = response.headers.get('X-Request-Id');
    expect(id).toMatch(/^[\da-f-]{36}$/);
    ids.add(id);
    if (path === '/api/nothing') expect(await response.json()).toMatchObject({ requestId: id });
  }
  expect(ids.size).toBe(5);
});

test('pages of other origins are never let in', async () => {
  const { call } = openForTests();
  const headers = { Origin: 'https://evil.example' };
  const preflight = { ...headers, 'Access-Control-Request-Method': 'POST' };
  for (const path of [
    '/',
    '/embed/v1',
    '/a.js',
    '/assets/a.js',
    '/api/v1/credits',
    '/api/nothing',
  ]) {
    for (const init of [{ headers }, { method: 'OPTIONS', headers: preflight }]) {
      const names = [...(await call(path, init)).headers.keys()];
      expect(names.filter((name) => name.startsWith('access-control'))).toEqual([]);
    }
  }
  // The one file that is made for other pages holds nothing.
  const sdk = (await call('/sdk/v1.js', { headers })).headers;
  expect(sdk.get('Access-Control-Allow-Origin')).toBe('*');
  expect(sdk.get('Access-Control-Allow-Credentials')).toBeNull();
});

test('an unknown page says so in words', async () => {
  const { call } = openForTests();
  const response = await call('/nothing');
  expect(response.status).toBe(404);
  expect(response.headers.get('Content-Type')).toBe('text/html; charset=utf-8');
  expect(await response.text()).toContain('There is nothing at this address');
  expect((await call('/assets/x/y.js')).status).toBe(404);
});

test('a fault of the program is a generic error, whose reason is only in the log', async () => {
  const { call, logged } = openForTests(() => Response.json({ icpFilters: [{ id: 1 }] }));
  const response = await call('/api/v2/recommendations/icp');
  expect(response.status).toBe(502);
  expect(await response.json()).toMatchObject({
    code: 502,
    message: 'The API gave an answer that is not a list of ICPs.',
  });
  expect(logged).toHaveLength(2);
});

test.each<(request: Request) => Response | Promise<Response>>([
  (request) => Response.json({ echo: request.headers.get('Authorization') }),
  () => Response.json({ code: 401, message: `Wrong API key ${KEY}` }, { status: 401 }),
  () => new Response(`<h1>${KEY}</h1>`, { status: 500 }),
  () => Response.json({ icpFilters: [{ id: KEY }] }),
  () => Promise.reject(new TypeError(`fetch failed with ${KEY}`)),
  () => Promise.reject(KEY),
])('the key is in no answer and no log, whatever happens: %s', async (fault) => {
  vi.useFakeTimers();
  onTestFinished(() => {
    vi.useRealTimers();
  });
  const { call, post, logged } = openForTests(fault);
  const [responses] = await Promise.all([
    Promise.all([
      call('/api/v1/credits'),
      call('/api/v2/recommendations/icp'),
      post('/api/v2/recommendations/fetch', page),
      post('/api/v2/recommendations/icp', {}, { 'If-None-Match': '*' }),
      call('/'),
    ]),
    vi.advanceTimersByTimeAsync(20_000),
  ]);
  for (const response of responses) {
    expect(JSON.stringify([...response.headers])).not.toContain(KEY);
    expect(await response.text()).not.toContain(KEY);
  }
  expect(logged.length).toBeGreaterThan(4);
  expect(logged.join('\n')).not.toContain(KEY);
});

test('the log has the path without the values of its query', async () => {
  const { call, logged } = openForTests(() => Response.json({ icpFilters: [] }));
  await call('/api/v2/recommendations/icp?externalUserId=ana');
  expect(JSON.parse(logged[0] ?? '')).toEqual({
    time: expect.any(String),
    kind: 'request',
    method: 'GET',
    path: '/api/v2/recommendations/icp',
    status: 200,
    ms: expect.any(Number),
    requestId: expect.any(String),
  });
});

test.each([[{}], [{ limit: 2 }], [{ limit: '1' }], [{ limit: 200, people: {} }]])(
  'a people search that would cost more than a credit stays here: %j',
  async (body) => {
    const { post, asked } = openForTests();
    const response = await post('/api/v2/people/search', body);
    expect(response.status).toBe(400);
    expect(await response.json()).toMatchObject({
      message: expect.stringContaining('limit 1 only'),
    });
    expect(asked).toEqual([]);
  },
);
