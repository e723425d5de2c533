import type { Failure, ProtocolErrorCode } from '#contract/protocol.ts';
import { ApiProblem, type Attempt, explain } from '../api/problem.ts';

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
