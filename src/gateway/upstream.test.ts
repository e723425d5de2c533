import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { expect, test } from 'vitest';
import { overHttp, UPSTREAM_ORIGIN, withKey } from './upstream.ts';

const KEY = 'canary-4f1d2c';

/** An HTTP server for the length of a test, which notes what it was asked. */
async function serving(status: number, headers: Record<string, string> = {}) {
  const asked: string[] = [];
  const server = createServer((request, response) => {
    asked.push(`${request.method} ${request.url} ${request.headers.authorization}`);
    response.writeHead(status, headers).end('{}');
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  return { url: `http://127.0.0.1:${port}`, asked, [Symbol.dispose]: () => server.close() };
}

test('a call goes to the base address with the key, whatever origin the request names', async () => {
  const server = await serving(200);
  const upstream = withKey(overHttp(new URL(`${server.url}/proxy/`)), KEY);
  await upstream(new Request('https://evil.example/v2/recommendations/icp?externalUserId=a%2Fb'));
  expect(server.asked).toEqual([
    `GET /proxy/v2/recommendations/icp?externalUserId=a%2Fb Bearer ${KEY}`,
  ]);
  server[Symbol.dispose]();
});

test('a redirect is not followed: it would carry the key away', async () => {
  const thief = await serving(200);
  const server = await serving(302, { Location: `${thief.url}/v1/credits` });
  const upstream = withKey(overHttp(new URL(server.url)), KEY);
  await expect(upstream(new Request(`${UPSTREAM_ORIGIN}/v1/credits`))).rejects.toThrow();
  expect(thief.asked).toEqual([]);
  thief[Symbol.dispose]();
  server[Symbol.dispose]();
});

test.each(['/v1/credits/', '/v1//credits', '/v1/people/enrich', '/'])(
  'a path that is not on the list is never called: %s',
  async (path) => {
    const server = await serving(200);
    const upstream = overHttp(new URL(server.url));
    await expect(upstream(new Request(UPSTREAM_ORIGIN + path))).rejects.toThrow('not on the list');
    expect(server.asked).toEqual([]);
    server[Symbol.dispose]();
  },
);

test('an answer that quotes the key comes without it, and without other headers', async () => {
  const echo = withKey(
    (request) =>
      Promise.resolve(
        Response.json(
          { message: `Wrong: ${request.headers.get('Authorization')}` },
          { status: 401, headers: { 'X-Echo': KEY, 'Set-Cookie': 'a=b', 'Retry-After': '3' } },
        ),
      ),
    KEY,
  );
  const answer = await echo(new Request(`${UPSTREAM_ORIGIN}/v1/credits`));
  expect(await answer.json()).toEqual({ message: 'Wrong: Bearer [key]' });
  expect(Object.fromEntries(answer.headers)).toEqual({
    'content-type': 'text/plain;charset=UTF-8',
    'retry-after': '3',
  });
});

test('an answer without a body passes', async () => {
  const empty = withKey(() => Promise.resolve(new Response(null, { status: 204 })), KEY);
  const answer = await empty(new Request(`${UPSTREAM_ORIGIN}/v1/credits`));
  expect(answer.status).toBe(204);
});
