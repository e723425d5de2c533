import { explainReason } from '../api/gateway-problem.ts';
import { ApiProblem } from '../api/problem.ts';

/** What was asked for, with what it costs. */
export type AskedFor = 'fetch' | 'count';

interface Words {
  /** It did not happen. */
  nothing: string;
  /** It may have happened. */
  maybe: string;
}

const words: Record<AskedFor, Words> = {
  fetch: {
    nothing: 'Nothing was fetched, so nothing is billed.',
    maybe:
      'It may have been billed all the same. You can fetch the same companies again: today they are not billed twice.',
  },
  count: {
    nothing: 'Nothing was counted, so no credit was used.',
    maybe: 'It may have cost a credit all the same, and counting again costs another one.',
  },
};

/** What went wrong with a call that costs money: what happened, whether it may have cost anything, and what to do. */
export function explainAsked(problem: unknown, asked: AskedFor): { title: string; advice: string } {
  const { maybe } = words[asked];
  if (!(problem instanceof ApiProblem)) {
    return { title: 'Something in the editor went wrong.', advice: maybe };
  }
  switch (problem.kind) {
    case 'offline':
      return { title: 'You are offline.', advice: maybe };
    case 'network':
      return {
        title: 'The server could not be reached.',
        advice: `Check the connection. ${maybe}`,
      };
    case 'timeout':
      return { title: 'There was no answer in time.', advice: maybe };
    case 'malformed':
      return { title: 'The answer could not be read.', advice: maybe };
    case 'refused':
      return explainRefusal(problem, asked, words[asked]);
  }
}

function explainRefusal(
  problem: ApiProblem,
  asked: AskedFor,
  { nothing, maybe }: Words,
): { title: string; advice: string } {
  const { status, message, reason, retryAfter } = problem;
  const said = message === '' ? '' : ` It said: “${message}”.`;
  // The gateway's own refusals come before anything is sent, save its faults.
  if (reason !== null)
    return explainReason(reason, `${reason === 'gateway-fault' ? maybe : nothing} `);
  switch (status) {
    case 400:
      return { title: 'Surfe refused the request.', advice: `${nothing}${said}` };
    case 401:
      return {
        title: 'The API key was not accepted.',
        advice: `${nothing} Whoever runs this editor has to check the key on the server.`,
      };
    case 402:
    case 403:
      return {
        title: 'The account’s credits or quota are used up.',
        advice: `${nothing} Try again after the quota resets or credits are added.${said}`,
      };
    case 404:
      return {
        title:
          asked === 'fetch' ? 'Surfe has no ICP saved for this rep.' : 'Surfe does not know this.',
        advice: `${nothing} Reload to see what is saved.${said}`,
      };
    case 412:
      return {
        title: 'Someone else has saved this ICP since you loaded it.',
        advice: `${nothing} Reload the page to see what is saved now. If you have unsaved changes, save them instead: you then see both versions.`,
      };
    case 429:
      return {
        title: 'Too many requests at the moment.',
        advice: `${nothing} Try again in ${retryAfter === null ? 'a minute' : seconds(retryAfter)}.`,
      };
    case 504:
      return { title: 'Surfe did not answer in time.', advice: maybe };
    default:
      return status >= 500
        ? { title: 'Surfe had a problem.', advice: `${maybe}${said}` }
        : { title: `The request was refused (${status}).`, advice: `${nothing}${said}` };
  }
}

function seconds(count: number): string {
  return count === 1 ? '1 second' : `${count} seconds`;
}
