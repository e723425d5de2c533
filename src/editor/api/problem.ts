import type { GatewayReason } from '#contract/errors.ts';
import { explainReason } from './gateway-problem.ts';

/** What went wrong with a call, in the words that the screen shows: what happened, why, and what to do. */

export type ProblemKind = 'offline' | 'network' | 'timeout' | 'malformed' | 'refused';

/** A failed call. Thrown by the client, shown by the screen that asked; nobody else reacts to it. */
export class ApiProblem extends Error {
  readonly kind: ProblemKind;
  /** HTTP status, 0 when there was no answer. */
  readonly status: number;
  readonly requestId: string | null;
  /** Seconds that the server asked to wait (429), null when it did not say. */
  readonly retryAfter: number | null;
  /** Why the gateway itself refused; null when the refusal is the vendor's. */
  readonly reason: GatewayReason | null;
  /** The parsed body of a refusal, for those that carry more than a message (412). */
  readonly body: unknown;

  constructor(
    kind: ProblemKind,
    message: string,
    details: {
      status?: number;
      requestId?: string | null;
      retryAfter?: number | null;
      reason?: GatewayReason | null;
      body?: unknown;
    } = {},
  ) {
    super(message);
    this.name = 'ApiProblem';
    this.kind = kind;
    this.status = details.status ?? 0;
    this.requestId = details.requestId ?? null;
    this.retryAfter = details.retryAfter ?? null;
    this.reason = details.reason ?? null;
    this.body = details.body;
  }
}

export interface Advice {
  title: string;
  advice: string;
  /** Whether trying the same thing again can help. */
  retryable: boolean;
}

/** What was tried: a load that fails has changed nothing, a save may have. */
export type Attempt = 'load' | 'save';

/**
 * Explains a problem. The vendor's refusals name no field, 402 and 403 both mean credits or quota, and a 500 may be
 * a refused value (its v2 endpoints answer a wrong body that way).
 */
export function explain(problem: unknown, attempt: Attempt): Advice {
  const safe = attempt === 'save' ? 'Your edits are still here. ' : '';
  const unsure =
    attempt === 'save'
      ? 'It may or may not have been saved. Try again: a save is checked before it replaces anything.'
      : 'Try again.';
  if (!(problem instanceof ApiProblem)) {
    return {
      title: 'Something in the editor went wrong.',
      advice: `${safe}Try again; if it happens again, reload the page.`,
      retryable: true,
    };
  }
  switch (problem.kind) {
    case 'offline':
      return {
        title: 'You are offline.',
        advice: `${safe}Try again when the connection is back.`,
        retryable: true,
      };
    case 'network':
      return {
        title: 'The server could not be reached.',
        advice: `${safe}Check the connection. ${unsure}`,
        retryable: true,
      };
    case 'timeout':
      return { title: 'There was no answer in time.', advice: unsure, retryable: true };
    case 'malformed':
      return {
        title: 'The answer could not be read.',
        advice: `${safe}${unsure} If it stays, pass the request id on to whoever runs this editor.`,
        retryable: true,
      };
    case 'refused':
      return problem.reason === null
        ? explainStatus(problem, safe, unsure)
        : explainReason(problem.reason, safe);
  }
}

function explainStatus({ status, message }: ApiProblem, safe: string, unsure: string): Advice {
  const said = message === '' ? '' : ` It said: “${message}”.`;
  switch (status) {
    case 400:
      return {
        title: 'Surfe refused the filters.',
        advice: `It does not say which one.${said} Look first at values marked “not recognised”.`,
        retryable: false,
      };
    case 401:
      return {
        title: 'The API key was not accepted.',
        advice: `${safe}Whoever runs this editor has to check the key on the server.`,
        retryable: true,
      };
    case 402:
    case 403:
      return {
        title: 'The account’s credits or quota are used up.',
        advice: `${safe}Try again after the quota resets or credits are added.${said}`,
        retryable: true,
      };
    case 404:
      return {
        title: 'Surfe does not know this rep.',
        advice: `Check the externalUserId.${said}`,
        retryable: true,
      };
    case 413:
      return {
        title: 'The ICP is too large to send.',
        advice: 'Remove some values and try again.',
        retryable: false,
      };
    case 429:
      return {
        title: 'Too many requests at the moment.',
        advice: `${safe}Try again in a few seconds.`,
        retryable: true,
      };
    case 504:
      return { title: 'Surfe did not answer in time.', advice: unsure, retryable: true };
    default:
      return {
        title: status >= 500 ? 'Surfe had a problem.' : `The request was refused (${status}).`,
        advice:
          safe === ''
            ? `It may pass: try again.${said}`
            : `${safe}It may pass, or a value may be refused: try again, then try without the values changed last.${said}`,
        retryable: true,
      };
  }
}
