import type { Token } from '#contract/protocol.ts';

/** Milliseconds for the portal's server to make a token. */
const TOKEN_LIMIT = 30_000;

type Outcome = { token: string } | { failure: Extract<Token, { failure: string }>['failure'] };

/** Calls the portal's `getToken` once. Never rejects: what went wrong is one of the two failures of the protocol. */
export async function fetchToken(getToken: () => Promise<string>): Promise<Outcome> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const timeout = new Promise<never>((_, reject) => {
    timer = setTimeout(reject, TOKEN_LIMIT);
  });
  try {
    const token: unknown = await Promise.race([getToken(), timeout]);
    if (typeof token === 'string' && token) return { token };
  } catch (error) {
    if (isSignedOut(error)) return { failure: 'signed-out' };
  } finally {
    clearTimeout(timer);
  }
  return { failure: 'unavailable' };
}

function isSignedOut(error: unknown): boolean {
  return error instanceof Object && 'code' in error && error.code === 'signed-out';
}
