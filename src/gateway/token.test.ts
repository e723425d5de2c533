import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import fc from 'fast-check';
import {
  type CryptoKey,
  exportJWK,
  exportSPKI,
  generateKeyPair,
  type JWK,
  SignJWT,
  UnsecuredJWT,
} from 'jose';
import { beforeAll, expect, onTestFinished, test } from 'vitest';
import { Refusal } from './refusal.ts';
import { createTokenCheck } from './token.ts';

const SECRET = 'canary-secret-of-forty-plain-characters!';
const rules = { issuer: 'portal', audience: 'icp-editor', tenant: 'acme' };
const check = createTokenCheck({ ...rules, keys: { kind: 'secret', secret: SECRET } });

const now = () => Math.floor(Date.now() / 1000);

/** Every claim as agreed; a claim of undefined is left out of the token. */
function claims(changed: Record<string, unknown> = {}): Record<string, unknown> {
  return {
    iss: 'portal',
    aud: 'icp-editor',
    sub: 'maria',
    tenant: 'acme',
    role: 'editor',
    reps: ['ana'],
    ownUser: false,
    iat: now(),
    exp: now() + 300,
    ...changed,
  };
}

function signed(
  payload: Record<string, unknown>,
  {
    alg = 'HS256',
    key = new TextEncoder().encode(SECRET) as Uint8Array | CryptoKey,
    kid = '',
  } = {},
): Promise<string> {
  return new SignJWT(payload).setProtectedHeader({ alg, ...(kid !== '' && { kid }) }).sign(key);
}

async function refusal(of: Promise<unknown>): Promise<Refusal> {
  const error = await of.then(
    () => undefined,
    (reason: unknown) => reason,
  );
  if (error instanceof Refusal) return error;
  throw new Error('It was not refused.', { cause: error });
}

test('a token as agreed names its user and its end', async () => {
  const payload = claims({
    reps: '*',
    ownUser: true,
    role: 'viewer',
    aud: ['other', 'icp-editor'],
  });
  const { user, expiresAt } = await check(`Bearer ${await signed(payload)}`);
  expect(user).toEqual({
    id: 'maria',
    tenant: 'acme',
    role: 'viewer',
    reps: '*',
    ownUser: true,
  });
  expect(expiresAt).toBe(Number(payload['exp']) * 1000);
});

test.each([null, '', 'Bearer', 'Bearer ', 'Basic abc', 'token'])(
  'no token is missing: %s',
  async (header) => {
    const { status, reason, headers } = await refusal(check(header));
    expect({ status, reason }).toEqual({ status: 401, reason: 'token-missing' });
    expect(headers).toEqual({ 'WWW-Authenticate': 'Bearer' });
  },
);

test.each<[string, Record<string, unknown>, string]>([
  ['another audience', { aud: 'billing' }, 'token-invalid'],
  ['another issuer', { iss: 'someone' }, 'token-invalid'],
  ['no life left', { iat: now() - 200, exp: now() - 6 }, 'token-expired'],
  ['an issue long ago', { iat: now() - 306, exp: now() - 6 }, 'token-expired'],
  ['an issue in the future', { iat: now() + 60, exp: now() + 120 }, 'token-invalid'],
  ['a start in the future', { nbf: now() + 60 }, 'token-invalid'],
  ['a life over five minutes', { iat: now(), exp: now() + 301 }, 'token-invalid'],
  ['an end that is no number', { exp: 'tomorrow' }, 'token-invalid'],
  ['an unknown role', { role: 'admin' }, 'token-invalid'],
  ['a rep that is no text', { reps: [1] }, 'token-invalid'],
  ['reps in one text', { reps: 'ana' }, 'token-invalid'],
  ['a truthy ownUser', { ownUser: 1 }, 'token-invalid'],
  ['an empty user', { sub: '' }, 'token-invalid'],
  ['a user that cannot be stored', { sub: 'ana\0' }, 'token-invalid'],
])('%s is refused', async (_, changed, reason) => {
  const refused = await refusal(check(`Bearer ${await signed(claims(changed))}`));
  expect(refused).toMatchObject({ status: 401, reason });
});

test.each(Object.keys(claims()))('without %s it is refused', async (name) => {
  const refused = await refusal(check(`Bearer ${await signed(claims({ [name]: undefined }))}`));
  expect(refused).toMatchObject({ status: 401, reason: 'token-invalid' });
  expect(refused.cause).toMatchObject({ message: expect.stringContaining(name) });
});

test('clocks may differ by five seconds', async () => {
  const ahead = claims({ iat: now() + 4, exp: now() + 304 });
  const behind = claims({ iat: now() - 303, exp: now() - 3 });
  for (const payload of [ahead, behind]) {
    expect((await check(`Bearer ${await signed(payload)}`)).user.id).toBe('maria');
  }
});

test('a token that nobody signed, or someone else, is refused', async () => {
  const good = await signed(claims());
  const [head, body, signature] = good.split('.');
  const other = await signed(claims({ role: 'viewer' }));
  const forged = [
    `${head}.${body}.`,
    `${head}.${body}`,
    `${head}.${other.split('.')[1]}.${signature}`,
    new UnsecuredJWT(claims()).encode(),
    await signed(claims(), {
      key: new TextEncoder().encode('another-secret-of-forty-characters!!!!!!'),
    }),
    await signed(claims(), { alg: 'HS512' }),
  ];
  for (const token of forged) {
    expect(await refusal(check(`Bearer ${token}`))).toMatchObject({
      status: 401,
      reason: 'token-invalid',
    });
  }
});

test('whatever is sent as a token is refused in words that do not repeat it', async () => {
  await fc.assert(
    fc.asyncProperty(fc.string({ minLength: 4 }), async (text) => {
      const token = `${text}.${text}.${text}`;
      const refused = await refusal(check(`Bearer ${token}`));
      expect(refused.status).toBe(401);
      expect(JSON.stringify([refused.message, refused.headers])).not.toContain(token);
    }),
    { numRuns: 300 },
  );
});

let pairs: Record<'EdDSA' | 'ES256' | 'RS256', { privateKey: CryptoKey; publicKey: CryptoKey }>;
beforeAll(async () => {
  const options = { extractable: true };
  pairs = {
    EdDSA: await generateKeyPair('EdDSA', options),
    ES256: await generateKeyPair('ES256', options),
    RS256: await generateKeyPair('RS256', options),
  };
});

/** Serves public keys, or whatever else, over HTTP; counts how often they are fetched. */
async function served(answer: () => { status?: number; body: string }) {
  let fetches = 0;
  const server = createServer((_, response) => {
    fetches += 1;
    const { status = 200, body } = answer();
    response.writeHead(status, { 'Content-Type': 'application/json' }).end(body);
  });
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  onTestFinished(() => void server.close());
  const { port } = server.address() as AddressInfo;
  const url = new URL(`http://127.0.0.1:${port}/keys`);
  return {
    check: createTokenCheck({ ...rules, keys: { kind: 'jwks', url } }),
    count: () => fetches,
  };
}

async function keySet(): Promise<string> {
  const keys: JWK[] = [];
  for (const [alg, { publicKey }] of Object.entries(pairs)) {
    keys.push({ ...(await exportJWK(publicKey)), kid: alg, alg, use: 'sig' });
  }
  return JSON.stringify({ keys });
}

test('public keys verify their own algorithm, and are fetched once', async () => {
  const body = await keySet();
  const { check, count } = await served(() => ({ body }));
  for (const alg of ['EdDSA', 'ES256', 'RS256'] as const) {
    const token = await signed(claims(), { alg, key: pairs[alg].privateKey, kid: alg });
    expect((await check(`Bearer ${token}`)).user.id).toBe('maria');
  }
  expect(count()).toBe(1);
});

test('a public key is no secret to sign with, and no key of another algorithm or id', async () => {
  const body = await keySet();
  const { check } = await served(() => ({ body }));
  const published = new TextEncoder().encode(await exportSPKI(pairs.RS256.publicKey));
  const forged = [
    await signed(claims(), { key: published, kid: 'RS256' }),
    await signed(claims(), { kid: 'RS256' }),
    await signed(claims(), { alg: 'PS256', key: await psKey(), kid: 'RS256' }),
    await signed(claims(), { alg: 'ES256', key: pairs.ES256.privateKey, kid: 'EdDSA' }),
    await signed(claims(), { alg: 'ES256', key: pairs.ES256.privateKey, kid: 'unknown' }),
    await signed(claims(), {
      alg: 'ES256',
      key: (await generateKeyPair('ES256')).privateKey,
      kid: 'ES256',
    }),
  ];
  for (const token of forged) {
    expect(await refusal(check(`Bearer ${token}`))).toMatchObject({
      status: 401,
      reason: 'token-invalid',
    });
  }
});

async function psKey(): Promise<CryptoKey> {
  return (await generateKeyPair('PS256')).privateKey;
}

test.each([
  ['says so', { status: 500, body: '' }],
  ['serves something else', { body: '<h1>Portal</h1>' }],
  ['serves no keys', { body: '{"keys":[{"kty":"none"}, 1]}' }],
])('when the server of the keys %s, nobody is called an impostor', async (_, answer) => {
  const { check } = await served(() => answer);
  const token = await signed(claims(), { alg: 'ES256', key: pairs.ES256.privateKey, kid: 'ES256' });
  expect(await refusal(check(`Bearer ${token}`))).toMatchObject({
    status: 503,
    reason: 'keys-unavailable',
  });
});

test('when the server of the keys is away, the next call asks it again', async () => {
  const body = await keySet();
  let away = true;
  const { check } = await served(() => (away ? { status: 502, body: '' } : { body }));
  const token = await signed(claims(), { alg: 'ES256', key: pairs.ES256.privateKey, kid: 'ES256' });
  expect((await refusal(check(`Bearer ${token}`))).status).toBe(503);
  away = false;
  expect((await check(`Bearer ${token}`)).user.id).toBe('maria');
});
