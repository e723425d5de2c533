import type { Token } from '#contract/protocol.ts';
import { isToken } from '#contract/protocol-from-host.ts';

/** Milliseconds for the portal's server to make a token. */
const TOKEN_LIMIT = 30_000;

type Outcome = { token: string } | { failure: Extract<Token, { failure: string }>['failure'] };

/** The timer of a question that is open, for whoever ends it before there is an answer; none once there is one. */
export interface TokenClock {
  timer?: ReturnType<typeof setTimeout> | undefined;
}

/** Calls the portal's `getToken` once. Never rejects: what went wrong is one of the two failures of the protocol. */
export async function fetchToken(
  getToken: () => Promise<string>,
  clock: TokenClock,
): Promise<Outcome> {
  const timeout = new Promise<never>((_, reject) => {
    clock.timer = setTimeout(reject, TOKEN_LIMIT);
  });
  try {
    const token: unknown = await Promise.race([getToken(), timeout]);
    if (isToken(token)) return { token };
  } catch (error) {
    if (Object(error).code === 'signed-out') return { failure: 'signed-out' };
  } finally {
    clearTimeout(clock.timer);
    clock.timer = undefined;
  }
  return { failure: 'unavailable' };
}
