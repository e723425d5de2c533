import type { Token } from '#contract/protocol.ts';
import { ApiProblem } from '../api/problem.ts';

/** Why no token comes. */
export type TokenFailure = Extract<Token, { failure: string }>['failure'];

/** A call that was not made for want of a token: refused as the gateway would refuse it. */
export class NoToken extends ApiProblem {
  readonly why: TokenFailure;

  constructor(why: TokenFailure) {
    super('refused', '', { status: 401, reason: 'token-missing' });
    this.why = why;
  }
}
