import { expect, onTestFinished, test, vi } from 'vitest';
import { openForTests } from './gateway-for-tests.ts';

/** Whatever the vendor does instead of answering, people get a sentence and an id, and the next call is served. */
const tricks: [name: string, respond: () => Response | Promise<Response>, status: number][] = [
  ['says nothing', () => new Response(null, { status: 200 }), 502],
  ['sends a page', () => new Response('<h1>Maintenance</h1>', { status: 200 }), 502],
  ['sends half an answer', () => new Response('{"icpFilters":[{"id":'), 502],
  ['sends a list', () => Response.json([1, 2]), 502],
  ['sends a stack trace', () => new Response('Error\n  at secret.js:1', { status: 500 }), 502],
  ['redirects', () => new Response(null, { status: 302, headers: { Location: '/' } }), 502],
  ['resets the connection', () => Promise.reject(new TypeError('fetch failed: ECONNRESET')), 502],
  ['breaks off in the middle', brokenOff, 502],
  ['hangs', () => new Promise<Response>(() => undefined), 504],
  ['hangs in the middle', () => new Response(new ReadableStream()), 504],
];

function brokenOff(): Response {
  return new Response(
    new ReadableStream({
      start(stream) {
        stream.enqueue(new TextEncoder().encode('{"icpFilters"'));
        stream.error(new Error('socket hang up at 10.0.0.1'));
      },
    }),
  );
}

test.each(tricks)('the vendor %s', async (_, respond, status) => {
  vi.useFakeTimers();
  onTestFinished(() => {
    vi.useRealTimers();
  });
  let hostile = true;
  const { call, post } = openForTests(() =>
    hostile ? respond() : Response.json({ icpFilters: [] }),
  );
  const [answers] = await Promise.all([
    Promise.all([
      call('/api/v2/recommendations/icp?externalUserId=ana'),
      call('/api/v1/credits'),
      post('/api/v2/recommendations/icp', {}, { 'If-None-Match': '*' }),
    ]),
    vi.advanceTimersByTimeAsync(60_000),
  ]);
  for (const answer of answers) {
    expect(answer.status).toBe(status);
    const body: unknown = await answer.json();
    expect(body).toEqual({
      code: status,
      message: expect.stringMatching(/^[A-Z][^<>{}]*\.$/),
      requestId: answer.headers.get('X-Request-Id'),
    });
    expect(JSON.stringify(body)).not.toMatch(/secret|ECONNRESET|socket|10\.0\.0\.1/);
  }
  hostile = false;
  expect((await call('/api/v2/recommendations/icp')).status).toBe(200);
});
