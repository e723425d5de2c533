import { expect, test } from 'vitest';
import { openForTests } from './gateway-for-tests.ts';
import { headersFor, kindOf, type RouteKind } from './headers.ts';

const alone = { embedOrigins: [], https: false };

/** Every path of the gateway and its kind. A route that is registered without a row here fails. */
const rows: [path: string, kind: RouteKind][] = [
  ['/', 'page'],
  ['/embed/v1', 'frame'],
  ['/sdk/v1.js', 'sdk'],
  ['/sdk/v1.d.ts', 'file'],
  ['/assets/:name', 'asset'],
  ['/:name', 'file'],
  ['/api/v2/recommendations/icp', 'api'],
  ['/api/v2/recommendations/fetch', 'api'],
  ['/api/v1/people/search/filters', 'api'],
  ['/api/v2/people/search', 'api'],
  ['/api/v1/credits', 'api'],
  ['/api/gateway/session', 'api'],
  ['/api/gateway/reps', 'api'],
  ['/api/gateway/history', 'api'],
  ['/api/gateway/fetches', 'api'],
  ['/api/*', 'api'],
];

const cacheControl: Record<RouteKind, string> = {
  page: 'no-cache',
  frame: 'no-store',
  sdk: 'public, max-age=300',
  asset: 'public, max-age=31536000, immutable',
  file: 'no-cache',
  api: 'no-store',
};

const nothing =
  "default-src 'none'; base-uri 'none'; object-src 'none'; form-action 'none'; frame-ancestors 'none'";
const page =
  "default-src 'none'; script-src 'self'; style-src 'self'; font-src 'self'; connect-src 'self'; img-src 'self' data:; base-uri 'none'; object-src 'none'; form-action 'none'; frame-ancestors 'none'";

test.each(rows)('%s has the headers of its kind, %s', (path, kind) => {
  expect(kindOf(path)).toBe(kind);
  expect(headersFor(path, 200, alone)).toEqual({
    'Cache-Control': cacheControl[kind],
    'Content-Security-Policy': kind === 'page' || kind === 'frame' ? page : nothing,
    'Cross-Origin-Opener-Policy': 'same-origin',
    'Cross-Origin-Resource-Policy': kind === 'sdk' ? 'cross-origin' : 'same-origin',
    ...(kind === 'sdk' && { 'Access-Control-Allow-Origin': '*' }),
    'Permissions-Policy': expect.stringContaining('camera=()'),
    'Referrer-Policy': 'no-referrer',
    'X-Content-Type-Options': 'nosniff',
  });
});

test('no route is without a row', () => {
  const { app } = openForTests();
  const registered = new Set(app.routes.map(({ path }) => path).filter((path) => path !== '/*'));
  expect([...registered].sort()).toEqual(rows.map(([path]) => path).sort());
});

test('only the page made for it may be framed, and only by the listed origins', () => {
  const embedOrigins = ['https://portal.example', 'https://other.example:8443'];
  for (const [path, kind] of rows) {
    const policy = headersFor(path, 200, { embedOrigins, https: false })['Content-Security-Policy'];
    const ancestors = kind === 'frame' ? embedOrigins.join(' ') : "'none'";
    expect(policy).toContain(`; frame-ancestors ${ancestors}`);
    expect(policy).not.toMatch(/unsafe|\*/);
  }
});

test('a failure is never kept', () => {
  for (const [path] of rows) expect(headersFor(path, 404, alone)['Cache-Control']).toBe('no-store');
});

test('HTTPS is insisted on only where it is spoken', () => {
  const name = 'Strict-Transport-Security';
  expect(headersFor('/', 200, alone)).not.toHaveProperty(name);
  expect(headersFor('/', 200, { ...alone, https: true })).toHaveProperty(name);
});
