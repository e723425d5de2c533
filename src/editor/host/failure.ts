import type { Failure, ProtocolErrorCode } from '#contract/protocol.ts';
import { ApiProblem, type Attempt, explain } from '../api/problem.ts';
import type { TokenFailure } from './port-tokens.ts';

/** A failed call as the portal hears of it: the code for its program, and the words that the person reads. */
export function failureOf(problem: unknown, attempt: Attempt): Failure {
  const { title, advice, retryable } = explain(problem, attempt);
  return { code: codeOf(problem), message: `${title} ${advice}`, retryable };
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
      return codeOfStatus(problem.status);
  }
}

function codeOfStatus(status: number): ProtocolErrorCode {
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

/** The portal gave no token. */
export function tokenFailure(why: TokenFailure): Failure {
  const message =
    why === 'signed-out'
      ? 'The person is signed out of the portal.'
      : 'getToken failed, gave no text, or took longer than 30 seconds.';
  return { code: why, message, retryable: true };
}

/** The portal asked for something that this browser or the editor does not take. */
export function optionFailure(names: readonly string[]): Failure {
  return {
    code: 'invalid',
    message: `These values cannot be used and were left out: ${names.join(', ')}.`,
    retryable: false,
  };
}
