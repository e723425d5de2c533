import type { GatewayReason } from '#contract/errors.ts';
import type { Advice } from './problem.ts';

/**
 * Explains what the gateway itself refused, which has nothing to do with Surfe's own 401, 403 or 503.
 * @param safe says that the edits are safe, where there may be some; ends with a space
 */
export function explainReason(reason: GatewayReason, safe: string): Advice {
  const access = `${safe}Ask whoever looks after the admin portal for access.`;
  switch (reason) {
    case 'token-missing':
      return {
        title: 'You are not signed in.',
        advice: `${safe}Sign in, if need be in another tab, and try again.`,
        retryable: true,
      };
    case 'token-expired':
      return {
        title: 'Your sign-in has expired.',
        advice: `${safe}Sign in again, if need be in another tab, and try again.`,
        retryable: true,
      };
    case 'token-invalid':
      return {
        title: 'Your sign-in was not accepted.',
        advice: `${safe}Sign in again. If it stays, whoever runs this editor has to check how the portal signs people in.`,
        retryable: true,
      };
    case 'keys-unavailable':
      return {
        title: 'Your sign-in could not be checked.',
        advice: `${safe}The portal did not answer. Try again in a moment.`,
        retryable: true,
      };
    case 'role':
      return {
        title: 'You can look at this ICP but not change it: your role is viewer.',
        advice: access,
        retryable: false,
      };
    case 'rep':
      return { title: 'You have no access to this rep.', advice: access, retryable: false };
    case 'own-user':
      return {
        title: "You have no access to the API key's own user.",
        advice: `${safe}Choose a rep, or ask whoever looks after the admin portal for access.`,
        retryable: false,
      };
    case 'tenant':
      return {
        title: 'You belong to another company than this editor.',
        advice: `${safe}Open the editor of your own company.`,
        retryable: false,
      };
    case 'foreign-page':
      return {
        title: 'The request did not seem to come from this editor.',
        advice: `${safe}Open the editor at its own address. If it stays, whoever runs it has to set PUBLIC_ORIGIN to that address.`,
        retryable: true,
      };
    case 'record-unavailable':
      return {
        title: 'The editor’s record cannot be written at the moment.',
        advice: `${safe}Nothing is sent without it. Try again in a moment.`,
        retryable: true,
      };
    case 'not-sent':
      return {
        title: 'What is saved could not be read.',
        advice: `${safe}So nothing was sent. Try again in a moment.`,
        retryable: true,
      };
    case 'busy':
      return {
        title: 'The editor’s server has too much to do at the moment.',
        advice: `${safe}Nothing was sent. Try again in a few seconds.`,
        retryable: true,
      };
    case 'gateway-fault':
      return {
        title: 'The editor’s server had a problem.',
        advice: `${safe}Try again. If it stays, pass the request id on to whoever runs this editor.`,
        retryable: true,
      };
  }
}
