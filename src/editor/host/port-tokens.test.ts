import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { TokenNeeded } from '#contract/protocol.ts';
import type { TokenFailure } from './no-token.ts';
import { PortTokens } from './port-tokens.ts';

let asked: TokenNeeded[];
let told: (TokenFailure | null)[];
let tokens: PortTokens;

beforeEach(() => {
  vi.useFakeTimers();
  // Node 20 has none.
  vi.stubGlobal('navigator', { onLine: true });
  asked = [];
  told = [];
  tokens = new PortTokens(
    (message) => asked.push(message),
    (failure) => told.push(failure),
  );
});

afterEach(() => {
  tokens.close();
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

const pass = (seconds: number) => vi.advanceTimersByTimeAsync(seconds * 1000);

/** The portal answers the latest question. */
function answer(outcome: { token: string } | { failure: TokenFailure }) {
  tokens.receive({ type: 'token', id: asked.at(-1)?.id ?? -1, ...outcome });
}

test('calls that wait together ask once', async () => {
  const waiting = Promise.all([tokens.current(), tokens.current()]);
  answer({ token: 'one' });
  expect(await waiting).toEqual(['one', 'one']);
  expect(asked).toMatchObject([{ reason: 'start' }]);
});

test('the next is asked for when four fifths of the life are over, however late the gateway told it', async () => {
  void tokens.current();
  answer({ token: 'one' });
  await pass(60);
  tokens.learned('one', 40);
  await pass(19);
  expect(asked).toHaveLength(1);
  await pass(1);
  expect(asked).toMatchObject([{}, { reason: 'expiring' }]);
  answer({ token: 'two' });
  // Nobody calls: the life of the one before is what is known.
  await pass(79);
  expect(asked).toHaveLength(2);
  await pass(1);
  expect(asked).toHaveLength(3);
});

test('tokens that are over when they come are not asked for in a tight loop', async () => {
  void tokens.current();
  for (let second = 0; second < 10; second++) {
    answer({ token: String(second) });
    tokens.learned(String(second), 0);
    await pass(1);
  }
  expect(asked.length).toBeLessThanOrEqual(11);
});

test('signed out: nothing is asked until the person wants it', async () => {
  const call = tokens.current();
  answer({ failure: 'signed-out' });
  await expect(call).rejects.toMatchObject({ reason: 'token-missing', why: 'signed-out' });
  await pass(600);
  await expect(tokens.current()).rejects.toMatchObject({ why: 'signed-out' });
  expect(asked).toHaveLength(1);
  const retried = tokens.retry();
  answer({ token: 'one' });
  expect(await retried).toBe(true);
  expect(await tokens.current()).toBe('one');
  expect(told).toEqual(['signed-out', null]);
});

test('a passing failure is asked about again by the next call that needs a token, and by no timer', async () => {
  const call = tokens.current();
  answer({ failure: 'unavailable' });
  await expect(call).rejects.toMatchObject({ why: 'unavailable' });
  // The other calls of the same page.
  await expect(tokens.current()).rejects.toMatchObject({ why: 'unavailable' });
  await pass(600);
  expect(asked).toHaveLength(1);
  const next = tokens.current();
  answer({ token: 'one' });
  expect(await next).toBe('one');
  expect(tokens.failed).toBe(false);
});

test('a portal that does not answer counts as unavailable', async () => {
  const call = tokens.current();
  const refusal = expect(call).rejects.toMatchObject({ why: 'unavailable' });
  await pass(40);
  await refusal;
  expect(told).toEqual(['unavailable']);
});

test('a refused token is replaced once for all calls that it was refused to', async () => {
  void tokens.current();
  answer({ token: 'one' });
  const replaced = Promise.all([tokens.replace('one'), tokens.replace('one')]);
  answer({ token: 'two' });
  expect(await replaced).toEqual(['two', 'two']);
  expect(asked).toMatchObject([{ reason: 'start' }, { reason: 'refused' }]);
});
