import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { Limiter, vendorRate } from './limiter.ts';

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

const patient = () => new AbortController().signal;

/** Sends `count` calls of a lane and notes when each was admitted. */
function flood(limiter: Limiter, lane: string, count: number, admitted: string[]): void {
  for (let index = 0; index < count; index += 1) {
    limiter.admit(lane, patient()).then(
      () => admitted.push(lane),
      () => admitted.push(`${lane} refused`),
    );
  }
}

test('a burst of 20 passes at once, then 10 a second', async () => {
  const limiter = new Limiter(vendorRate);
  const admitted: string[] = [];
  flood(limiter, 'a', 50, admitted);
  await vi.advanceTimersByTimeAsync(0);
  expect(admitted).toHaveLength(20);
  await vi.advanceTimersByTimeAsync(1000);
  expect(admitted).toHaveLength(30);
  await vi.advanceTimersByTimeAsync(2000);
  expect(admitted).toHaveLength(50);
});

test('no second ever sees more than burst and rate allow, however calls arrive', async () => {
  const limiter = new Limiter(vendorRate);
  const times: number[] = [];
  for (let ms = 0; ms < 6000; ms += 37) {
    limiter.admit(`lane ${ms % 3}`, patient()).then(
      () => times.push(performance.now()),
      () => undefined,
    );
    await vi.advanceTimersByTimeAsync(37);
  }
  await vi.advanceTimersByTimeAsync(20_000);
  expect(times.length).toBeGreaterThan(100);
  for (const [index, from] of times.entries()) {
    for (const [further, to] of times.slice(index).entries()) {
      expect(further + 1).toBeLessThanOrEqual(20 + ((to - from) / 1000) * 10 + 1);
    }
  }
});

test('a busy lane delays itself: another comes in the next round', async () => {
  const limiter = new Limiter(vendorRate);
  const admitted: string[] = [];
  flood(limiter, 'busy', 60, admitted);
  await vi.advanceTimersByTimeAsync(0);
  flood(limiter, 'quiet', 2, admitted);
  await vi.advanceTimersByTimeAsync(400);
  expect(admitted.slice(20)).toEqual(['busy', 'quiet', 'busy', 'quiet']);
});

test('a full lane is refused with Retry-After, others still get in', async () => {
  const limiter = new Limiter({ perSecond: 10, burst: 1, laneLength: 2, totalLength: 3 });
  await limiter.admit('a', patient());
  const waiting = [limiter.admit('a', patient()), limiter.admit('a', patient())];
  await expect(limiter.admit('a', patient())).rejects.toMatchObject({
    status: 429,
    headers: { 'Retry-After': '1' },
  });
  waiting.push(limiter.admit('b', patient()));
  await expect(limiter.admit('c', patient())).rejects.toMatchObject({ status: 503 });
  await vi.advanceTimersByTimeAsync(300);
  await Promise.all(waiting);
});

test('who gives up loses the place and costs nothing', async () => {
  const limiter = new Limiter({ perSecond: 10, burst: 1, laneLength: 9, totalLength: 9 });
  await limiter.admit('a', patient());
  const impatient = new AbortController();
  const left = limiter.admit('a', impatient.signal);
  const stays = limiter.admit('a', patient());
  impatient.abort(new Error('gone'));
  await expect(left).rejects.toThrow('gone');
  await vi.advanceTimersByTimeAsync(100);
  await stays;
});

test('a pause holds everybody back for that long', async () => {
  const limiter = new Limiter(vendorRate);
  const admitted: string[] = [];
  limiter.pause(2000);
  flood(limiter, 'a', 1, admitted);
  await vi.advanceTimersByTimeAsync(1990);
  expect(admitted).toEqual([]);
  await vi.advanceTimersByTimeAsync(20);
  expect(admitted).toEqual(['a']);
});

test('nothing is left running when nobody waits', async () => {
  const limiter = new Limiter(vendorRate);
  flood(limiter, 'a', 30, []);
  await vi.advanceTimersByTimeAsync(2000);
  expect(vi.getTimerCount()).toBe(0);
});
