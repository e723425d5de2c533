import { expect, test } from 'vitest';
import { isLoopback, parseEnvironment, StartError } from './env.ts';

const KEY = 'canary-4f1d2c';

test('without any variable it is the sandbox on this machine', () => {
  expect(parseEnvironment({})).toEqual({
    upstream: { kind: 'sandbox' },
    host: '127.0.0.1',
    port: 4173,
    publicOrigin: null,
    embedOrigins: [],
    dataDir: '.data',
    databaseUrl: null,
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
  [{ ICP_API_KEY: KEY, SANDBOX_CONTROL_PORT: '5000' }, /SANDBOX_CONTROL_PORT steers the sandbox/],
])('%j stops the start with a sentence, without the key', (environment, message) => {
  const start = () => parseEnvironment(environment);
  expect(start).toThrow(StartError);
  expect(start).toThrow(message);
  expect(start).not.toThrow(KEY);
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
