import { expect, test } from 'vitest';
import type { GatewayReason } from '#contract/errors.ts';
import { ApiProblem } from '../api/problem.ts';
import { explainAsked } from './problem.ts';

const refused = (status: number, more: { reason?: GatewayReason; retryAfter?: number } = {}) =>
  new ApiProblem('refused', 'Said so', { status, ...more });

test.each<[string, unknown, RegExp]>([
  ['a timeout', new ApiProblem('timeout', ''), /^There was no answer in time. It may have been/],
  ['no connection', new ApiProblem('network', ''), /could not be reached.*may have been billed/],
  ['an unreadable answer', new ApiProblem('malformed', ''), /could not be read. It may have been/],
  ['a fault', refused(500), /^Surfe had a problem. It may have been billed/],
  ['a lost answer', refused(502), /^Surfe had a problem. It may have been billed/],
  ['a late answer', refused(504), /^Surfe did not answer in time. It may have been billed/],
  [
    'the gateway’s fault',
    refused(500, { reason: 'gateway-fault' }),
    /server had a problem. It may/,
  ],
  ['a mistake here', new Error('x'), /may have been billed/],
])('%s may have been billed, and it is said that a repeat is free', (_, problem, expected) => {
  const { title, advice } = explainAsked(problem, 'fetch');
  expect(`${title} ${advice}`).toMatch(expected);
  expect(advice).toContain('not billed twice');
});

test.each<[string, unknown, RegExp]>([
  ['no credits', refused(402), /credits or quota are used up/],
  ['no quota', refused(403), /credits or quota are used up/],
  ['no ICP', refused(404), /no ICP saved for this rep/],
  ['too many requests', refused(429, { retryAfter: 12 }), /Try again in 12 seconds/],
  ['too many requests, no time given', refused(429), /Try again in a minute/],
  ['one second', refused(429, { retryAfter: 1 }), /in 1 second\./],
  ['a wrong request', refused(400), /refused the request/],
  ['a wrong key', refused(401), /key was not accepted/],
  ['another version', refused(412), /^Someone else has saved.*Reload.*save them instead/],
  ['a right that is missing', refused(403, { reason: 'role' }), /your role is viewer/],
  ['no sign-in', refused(401, { reason: 'token-expired' }), /sign-in has expired.*Sign in again/],
  ['no record', refused(503, { reason: 'record-unavailable' }), /record cannot be written/],
  ['too much waiting', refused(504, { reason: 'busy' }), /too much to do/],
  ['nothing to go by', refused(502, { reason: 'not-sent' }), /saved could not be read/],
  ['anything else', refused(418), /refused \(418\)/],
])('%s costs nothing', (_, problem, expected) => {
  const { title, advice } = explainAsked(problem, 'fetch');
  expect(`${title} ${advice}`).toMatch(expected);
  expect(advice).toContain('nothing is billed');
});

test('a count speaks of credits', () => {
  expect(explainAsked(refused(402), 'count').advice).toContain('no credit was used');
  expect(explainAsked(refused(500), 'count').advice).toContain('counting again costs another');
});
