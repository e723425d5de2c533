import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { Limiter, vendorRate } from './limiter.ts';
import type { Upstream } from './upstream.ts';
import { Unanswered, Vendor, type VendorCall, VendorRefusal } from './vendor.ts';

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

const get: VendorCall = { method: 'GET', path: '/v1/credits' };
const post: VendorCall = { method: 'POST', path: '/v2/recommendations/icp', body: { people: {} } };

/** Answers with each step in turn, the last one again and again; counts the calls. */
function scripted(...steps: (() => Promise<Response>)[]) {
  let calls = 0;
  const upstream: Upstream = () => {
    const step = steps[Math.min(calls, steps.length - 1)] ?? hangs;
    calls += 1;
    return step();
  };
  return { vendor: new Vendor(upstream, new Limiter(vendorRate)), calls: () => calls };
}

const answers =
  (status: number, body: unknown, headers = {}) =>
  () =>
    Promise.resolve(Response.json(body, { status, headers }));
const says = (status: number, text: string) => () =>
  Promise.resolve(new Response(text, { status }));
const drops = () => Promise.reject(new TypeError('fetch failed'));
const hangs = () => new Promise<Response>(() => undefined);

/** What a call comes to, with all its waiting done. */
async function outcome(vendor: Vendor, call: VendorCall, ms = 30_000) {
  const signal = new AbortController();
  setTimeout(() => signal.abort(new Error('out of patience')), ms);
  const result = vendor.call(call, { lane: 'a', signal: signal.signal }).catch((error) => error);
  await vi.advanceTimersByTimeAsync(60_000);
  return await result;
}

test('a success comes back as text and as data', async () => {
  const { vendor } = scripted(says(200, '{ "totalEmail": 1 }'));
  expect(await outcome(vendor, get)).toEqual({
    status: 200,
    text: '{ "totalEmail": 1 }',
    data: { totalEmail: 1 },
  });
});

test.each([
  ['a dropped connection', drops],
  ['a 500', answers(500, { code: 500, message: 'Internal error' })],
  ['a cut-off answer', says(200, '{"totalEm')],
  ['a 503 in HTML', says(503, '<h1>busy</h1>')],
])('a GET is sent again after %s', async (_, failing) => {
  const { vendor, calls } = scripted(failing, failing, answers(200, {}));
  expect(await outcome(vendor, get)).toMatchObject({ status: 200 });
  expect(calls()).toBe(3);
});

test('a GET that hangs is sent again after ten seconds', async () => {
  const { vendor, calls } = scripted(hangs, answers(200, {}));
  expect(await outcome(vendor, get)).toMatchObject({ status: 200 });
  expect(calls()).toBe(2);
});

test.each([
  ['a dropped connection', drops, Unanswered, 502],
  ['silence', hangs, Unanswered, 504],
  ['a 500', answers(500, { code: 500, message: 'x' }), VendorRefusal, 500],
  ['a cut-off answer', says(201, '{"id'), Unanswered, 502],
  ['a list where an object belongs', answers(200, []), Unanswered, 502],
  ['a redirect', says(302, '{}'), Unanswered, 502],
])('a POST is sent once, whatever comes: %s', async (_, failing, kind, status) => {
  const { vendor, calls } = scripted(failing);
  const error = await outcome(vendor, post);
  expect(error).toBeInstanceOf(kind);
  expect(error).toMatchObject({ status });
  expect(calls()).toBe(1);
});

test('a POST that was refused for the rate is sent again, after a pause', async () => {
  const { vendor, calls } = scripted(answers(429, { code: 429, message: 'x' }), answers(201, {}));
  const result = vendor.call(post, { lane: 'a', signal: new AbortController().signal });
  await vi.advanceTimersByTimeAsync(990);
  expect(calls()).toBe(1);
  await vi.advanceTimersByTimeAsync(300);
  expect(await result).toMatchObject({ status: 201 });
  expect(calls()).toBe(2);
});

test('a 429 that lasts is passed on, with its Retry-After', async () => {
  const long = answers(429, { code: 429, message: 'Daily quota' }, { 'Retry-After': '3600' });
  const { vendor, calls } = scripted(long);
  const error = await outcome(vendor, get);
  expect(error).toMatchObject({ status: 429, headers: { 'Retry-After': '3600' } });
  expect(calls()).toBe(1);
});

test('a refusal keeps the words and the further members of the vendor', async () => {
  const { vendor, calls } = scripted(
    answers(403, { code: 403, message: 'No credits left', plan: 'Pro' }),
  );
  const error = await outcome(vendor, get);
  expect(error).toMatchObject({ message: 'No credits left', details: { plan: 'Pro' } });
  expect(await error.response('id-1').json()).toEqual({
    code: 403,
    message: 'No credits left',
    plan: 'Pro',
    requestId: 'id-1',
  });
  expect(calls()).toBe(1);
});

test('a refusal without a readable body gets words of ours', async () => {
  const { vendor } = scripted(says(403, '<html>'));
  expect(await outcome(vendor, get)).toMatchObject({
    status: 403,
    message: 'The API refused with status 403.',
  });
});

test('who waits at the limiter in vain is told that nothing was sent', async () => {
  const { vendor, calls } = scripted(answers(200, {}));
  const gone = AbortSignal.abort();
  const error = await vendor.call(post, { lane: 'a', signal: gone }).catch((reason) => reason);
  expect(error).toMatchObject({
    status: 504,
    message: expect.stringContaining('Nothing was sent'),
  });
  expect(error).not.toBeInstanceOf(Unanswered);
  expect(calls()).toBe(0);
});

test('a call that is not wanted any more leaves its place, and what was sent is seen through', async () => {
  const late = () =>
    new Promise<Response>((resolve) => setTimeout(resolve, 5000, Response.json({})));
  const { vendor, calls } = scripted(late);
  const signal = new AbortController().signal;
  const gone = new AbortController();
  const send = () =>
    vendor.call(post, { lane: 'a', signal, beforeSending: gone.signal }).catch((error) => error);
  const results = Array.from({ length: vendorRate.burst + 1 }, send);
  gone.abort();
  await vi.advanceTimersByTimeAsync(6000);
  const [waiting, ...sent] = (await Promise.all(results)).toReversed();
  expect(waiting).toMatchObject({ status: 504, reason: 'busy' });
  for (const answer of sent) expect(answer).toMatchObject({ status: 200 });
  expect(calls()).toBe(vendorRate.burst);
});
