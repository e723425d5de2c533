import { expect, test } from 'vitest';
import { isLoopback } from './addresses.ts';
import { parseEnvironment, StartError } from './env.ts';

const KEY = 'canary-4f1d2c';
const SECRET = 'canary-secret-of-forty-plain-characters!';
const KEYS_URL = 'https://portal.example/keys?v=1';
const portal = { TOKEN_ISSUER: 'portal', TOKEN_TENANT: 'acme' };

test('without any variable it is the sandbox on this machine', () => {
  expect(parseEnvironment({})).toEqual({
    upstream: { kind: 'sandbox' },
    host: '127.0.0.1',
    port: 4173,
    publicOrigin: null,
    embedOrigins: [],
    dataDir: '.data',
    databaseUrl: null,
    tokens: null,
    log: 'errors',
    sandboxControlPort: null,
  });
});

test('a variable that is set to nothing is not set', () => {
  expect(parseEnvironment({ ICP_API_KEY: '', PORT: ' ' })).toEqual(parseEnvironment({}));
});

test('with a key it is the vendor', () => {
  const { upstream } = parseEnvironment({ ICP_API_KEY: KEY });
  expect(upstream).toEqual({ kind: 'live', key: KEY, url: new URL('https://api.surfe.com') });
});

test.each<[Record<string, string>, RegExp]>([
  [{ PORT: '70000' }, /^PORT must be a port number from 0 to 65535\.$/],
  [{ PORT: '80a' }, /PORT/],
  [{ HOST: 'localhost:80', PORT: 'x' }, /PORT/],
  [{ HOST: 'a b' }, /^HOST must be a host name/],
  [{ LOG: 'all' }, /LOG must be "errors" or "requests"/],
  [{ DATABASE_URL: 'mysql://localhost/icp' }, /^DATABASE_URL must be the address of a PostgreSQL/],
  [{ EMBED_ORIGINS: 'https://*.example.com/' }, /^EMBED_ORIGINS must be a comma-separated list/],
  [{ EMBED_ORIGINS: 'https://a.example, portal' }, /^EMBED_ORIGINS/],
  [{ PUBLIC_ORIGIN: 'https://icp.example.com/' }, /^PUBLIC_ORIGIN/],
  [{ ICP_API_URL: 'https://api.surfe.com' }, /ICP_API_URL is set but ICP_API_KEY is not/],
  [{ ICP_API_KEY: KEY, ICP_API_URL: 'http://api.surfe.com' }, /^ICP_API_URL must be an https/],
  [{ ICP_API_KEY: KEY, ICP_API_URL: 'https://u:p@api.surfe.com' }, /^ICP_API_URL must be/],
  [{ ICP_API_KEY: `${KEY} second` }, /^ICP_API_KEY must be/],
  [{ ICP_API_KEY: KEY, HOST: '0.0.0.0' }, /HOST is 0\.0\.0\.0, which other machines can reach/],
  [{ ICP_API_KEY: KEY, HOST: '::' }, /HOST is ::, which other machines can reach/],
  [{ ...portal, TOKEN_SECRET: 'short' }, /^TOKEN_SECRET must be at least 32/],
  [{ ...portal, TOKEN_SECRET: SECRET, TOKEN_JWKS_URL: KEYS_URL }, /are both set/],
  [{ ...portal, TOKEN_JWKS_URL: 'http://portal.example/keys' }, /^TOKEN_JWKS_URL must be an https/],
  [portal, /half configured: set TOKEN_SECRET or TOKEN_JWKS_URL/],
  [{ TOKEN_AUDIENCE: 'icp-editor' }, /half configured: set TOKEN_SECRET or TOKEN_JWKS_URL/],
  [{ TOKEN_SECRET: SECRET, TOKEN_ISSUER: 'portal' }, /TOKEN_TENANT .* are needed, too/],
  [{ TOKEN_SECRET: SECRET, TOKEN_TENANT: 'acme' }, /TOKEN_ISSUER .* are needed, too/],
  [{ ICP_API_KEY: KEY, SANDBOX_CONTROL_PORT: '5000' }, /SANDBOX_CONTROL_PORT steers the sandbox/],
])('%j stops the start with a sentence, without the key', (environment, message) => {
  const start = () => parseEnvironment(environment);
  expect(start).toThrow(StartError);
  expect(start).toThrow(message);
  expect(start).not.toThrow(KEY);
  expect(start).not.toThrow(SECRET);
});

test('tokens are verified by a secret or by public keys', () => {
  const agreed = { issuer: 'portal', tenant: 'acme', audience: 'icp-editor' };
  expect(parseEnvironment({ ...portal, TOKEN_SECRET: SECRET }).tokens).toEqual({
    ...agreed,
    keys: { kind: 'secret', secret: SECRET },
  });
  const keys = { ...portal, TOKEN_JWKS_URL: KEYS_URL, TOKEN_AUDIENCE: 'icp' };
  expect(parseEnvironment(keys).tokens).toEqual({
    ...agreed,
    audience: 'icp',
    keys: { kind: 'jwks', url: new URL(KEYS_URL) },
  });
});

test('a live key may be reached by other machines when every call has to say who is asking', () => {
  const open = { ...portal, TOKEN_SECRET: SECRET, ICP_API_KEY: KEY, HOST: '0.0.0.0' };
  expect(parseEnvironment(open).host).toBe('0.0.0.0');
});

test('every variable that cannot be used is named at once', () => {
  expect(() => parseEnvironment({ PORT: 'x', LOG: 'y' })).toThrow(/PORT.*\n.*LOG|LOG.*\n.*PORT/);
});

test('the sandbox may be shown to other machines', () => {
  expect(parseEnvironment({ HOST: '0.0.0.0' }).host).toBe('0.0.0.0');
});

test.each(['127.0.0.1', '127.3.2.1', 'localhost', 'LOCALHOST', '::1', '[::1]'])(
  '%s is this machine',
  (host) => expect(isLoopback(host)).toBe(true),
);
test.each(['0.0.0.0', '::', '10.0.0.1', '127.0.0.1.example.com', 'localhost.example.com'])(
  '%s is not',
  (host) => expect(isLoopback(host)).toBe(false),
);
