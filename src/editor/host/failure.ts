import type { GatewayReason } from '#contract/errors.ts';
import type { Failure, ProtocolErrorCode } from '#contract/protocol.ts';
import { LONGEST_SENTENCE } from '#contract/protocol-shapes.ts';
import { ApiProblem, type Attempt, explain } from '../api/problem.ts';
import { NoToken, type TokenFailure } from './no-token.ts';

/**
 * A failed call as the portal hears of it: the code for its program, and the words that the person reads, shortened
 * where what the server said is longer than the protocol takes.
 */
export function failureOf(problem: unknown, attempt: Attempt): Failure {
  if (problem instanceof NoToken) return tokenFailure(problem.why);
  const { title, advice, retryable } = explain(problem, attempt);
  return { code: codeOf(problem), message: shortened(`${title} ${advice}`), retryable };
}

function shortened(message: string): string {
  return message.length <= LONGEST_SENTENCE
    ? message
    : `${message.slice(0, LONGEST_SENTENCE - 2)} …`;
}

function codeOf(problem: unknown): ProtocolErrorCode {
  if (!(problem instanceof ApiProblem)) return 'internal';
  switch (problem.kind) {
    case 'offline':
    case 'network':
      return 'network';
    case 'timeout':
      return 'vendor-unavailable';
    case 'malformed':
      return 'internal';
    case 'refused':
      return problem.reason === null ? ofStatus(problem.status) : ofReason[problem.reason];
  }
}

const ofReason: Record<GatewayReason, ProtocolErrorCode> = {
  // What the portal says of the person is told where it says so; here the gateway refused what the portal gave.
  'token-missing': 'unavailable',
  'token-expired': 'unavailable',
  'token-invalid': 'forbidden',
  'keys-unavailable': 'unavailable',
  role: 'forbidden',
  rep: 'forbidden',
  'own-user': 'forbidden',
  tenant: 'forbidden',
  'foreign-page': 'forbidden',
  'record-unavailable': 'vendor-unavailable',
  busy: 'rate-limited',
  'not-sent': 'vendor-unavailable',
  'gateway-fault': 'internal',
};

/** The vendor's own refusals. Its 401 to 403 speak of the key and its quota, which no user of the portal can mend. */
function ofStatus(status: number): ProtocolErrorCode {
  switch (status) {
    case 400:
    case 413:
      return 'invalid';
    case 404:
      return 'not-found';
    case 412:
      return 'conflict';
    case 429:
      return 'rate-limited';
    default:
      return 'vendor-unavailable';
  }
}

/** Whether a call failed for want of a token that the gateway takes. */
export function isAboutToken(problem: unknown): boolean {
  return problem instanceof ApiProblem && (problem.reason?.startsWith('token-') ?? false);
}

/** The portal gave no token. */
export function tokenFailure(why: TokenFailure): Failure {
  const message =
    why === 'signed-out'
      ? 'The person is signed out of the portal.'
      : 'getToken failed, gave no text, or took longer than 30 seconds.';
  return { code: why, message, retryable: true };
}

/** A mistake in the editor that took it off the page. */
export const crashFailure: Failure = {
  code: 'internal',
  message: 'The editor failed.',
  retryable: false,
};

/** The portal asked for something that this browser or the editor does not take. */
export function optionFailure(names: readonly string[]): Failure {
  return {
    code: 'invalid',
    message: `These values cannot be used and were left out: ${names.join(', ')}.`,
    retryable: false,
  };
}
