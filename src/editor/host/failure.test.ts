import { expect, test } from 'vitest';
import { type GatewayReason, gatewayReasons } from '#contract/errors.ts';
import { frameMessageGuards } from '#contract/protocol-from-frame.ts';
import { readMessage } from '#contract/protocol-shapes.ts';
import { ApiProblem, type ProblemKind } from '../api/problem.ts';
import { failureOf, isAboutToken, optionFailure, tokenFailure } from './failure.ts';
import { NoToken } from './no-token.ts';

const refused = (status: number, reason: GatewayReason | null = null) =>
  new ApiProblem('refused', 'x'.repeat(5000), { status, reason });

test.each<[unknown, string]>([
  [new Error('a mistake'), 'internal'],
  [new ApiProblem('offline', ''), 'network'],
  [new ApiProblem('network', ''), 'network'],
  [new ApiProblem('timeout', ''), 'vendor-unavailable'],
  [new ApiProblem('malformed', ''), 'internal'],
  [refused(400), 'invalid'],
  // The vendor's own 401 to 403 are about the key and its quota, not about the person.
  [refused(401), 'vendor-unavailable'],
  [refused(403), 'vendor-unavailable'],
  [refused(404), 'not-found'],
  [refused(412), 'conflict'],
  [refused(429), 'rate-limited'],
  [refused(502), 'vendor-unavailable'],
  // The person may well be signed in: whether they are is the portal's to say.
  [refused(401, 'token-expired'), 'unavailable'],
  [new NoToken('signed-out'), 'signed-out'],
  [new NoToken('unavailable'), 'unavailable'],
  [refused(403, 'rep'), 'forbidden'],
  [refused(503, 'keys-unavailable'), 'unavailable'],
  [refused(503, 'busy'), 'rate-limited'],
])('%s is %s to the portal', (problem, code) => {
  expect(failureOf(problem, 'save').code).toBe(code);
});

test('whatever fails can be told to the portal: its guard takes every failure there is', () => {
  const kinds: ProblemKind[] = ['offline', 'network', 'timeout', 'malformed'];
  const problems = [
    new Error('a mistake'),
    ...kinds.map((kind) => new ApiProblem(kind, '')),
    ...[400, 401, 402, 403, 404, 412, 413, 418, 429, 500, 504].map((status) => refused(status)),
    ...gatewayReasons.map((reason) => refused(403, reason)),
  ];
  const failures = [
    ...problems.flatMap((problem) => [failureOf(problem, 'load'), failureOf(problem, 'save')]),
    tokenFailure('signed-out'),
    tokenFailure('unavailable'),
    optionFailure(['locale', 'accent']),
  ];
  for (const failure of failures) {
    const message = { type: 'error', ...failure };
    expect(readMessage(frameMessageGuards, message)).toBe(message);
  }
});

test('what a server says at length is shortened where one can see it', () => {
  expect(failureOf(refused(400), 'save').message).toMatch(/x …$/);
});

test('only the gateway’s refusal of a token counts as one', () => {
  expect(isAboutToken(refused(401, 'token-invalid'))).toBe(true);
  expect(isAboutToken(refused(401))).toBe(false);
  expect(isAboutToken(refused(403, 'rep'))).toBe(false);
  expect(isAboutToken(new Error('a mistake'))).toBe(false);
});
