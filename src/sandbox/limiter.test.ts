import { expect, test } from 'vitest';
import { createLimiter, documentedRateLimit } from './limiter.ts';

test('a clock that was set forward and back does not stop the refill', () => {
  let now = new Date('2026-05-12T10:00:00Z');
  const mayPass = createLimiter(documentedRateLimit, () => now);
  now = new Date('2026-05-13T10:00:00Z');
  expect(mayPass('key')).toBe(true);
  now = new Date('2026-05-12T10:00:01Z');
  for (let call = 0; call < 19; call += 1) expect(mayPass('key')).toBe(true);
  expect(mayPass('key')).toBe(false);
  now = new Date('2026-05-12T10:00:02Z');
  for (let call = 0; call < 10; call += 1) expect(mayPass('key')).toBe(true);
  expect(mayPass('key')).toBe(false);
});
