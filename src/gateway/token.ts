import { createRemoteJWKSet, errors, type JWTVerifyGetKey, jwtVerify } from 'jose';
import * as z from 'zod/mini';
import { LONGEST_LIFE, tokenClaimsSchema, type User } from '#contract/session.ts';
import { Refusal } from './refusal.ts';

/** Which tokens are believed. */
export interface TokenRules {
  keys: { kind: 'secret'; secret: string } | { kind: 'jwks'; url: URL };
  issuer: string;
  audience: string;
  /** The company whose ICPs these are: no matter of belief, but of rights, see `requireTenant`. */
  tenant: string;
}

/**
 * Algorithms by kind of key. A token that could choose between a public key and a secret could be signed with the
 * public key itself.
 */
const algorithms = { secret: ['HS256'], jwks: ['EdDSA', 'ES256', 'RS256'] };

/**
 * Seconds by which the portal's clock may differ. Servers that keep their time are within one of each other, and claims
 * are whole seconds; more would only lengthen every token's life.
 */
const CLOCK_TOLERANCE = 5;

/** Milliseconds for fetching the public keys: well within the time that the editor waits for any call. */
const KEYS_PATIENCE_MS = 5000;

/** Whom a token speaks of, once it is believed. */
export interface Verified {
  user: User;
  /** When it expires, in milliseconds since 1970. */
  expiresAt: number;
}

/** The public keys could not be had, which says nothing about the token. */
class KeysUnavailable extends Error {
  override name = 'KeysUnavailable';
}

/**
 * Verifies the token of a call.
 * @param authorization the header; null when there is none
 * @throws Refusal 401 with `token-missing`, `token-expired` or `token-invalid`, 503 with `keys-unavailable`. The sentence
 * is for everyone; which check failed is the cause, for the log alone.
 */
export type TokenCheck = (authorization: string | null) => Promise<Verified>;

/** Public keys are fetched when first needed, kept for ten minutes, and fetched again for a key id not seen before. */
export function createTokenCheck(rules: TokenRules): TokenCheck {
  const { keys, issuer, audience } = rules;
  const key = keys.kind === 'secret' ? secretKey(keys.secret) : remoteKeys(keys.url);
  const options = {
    algorithms: algorithms[keys.kind],
    issuer,
    audience,
    maxTokenAge: LONGEST_LIFE,
    clockTolerance: CLOCK_TOLERANCE,
  };
  return async (authorization) => {
    const token = /^Bearer +(\S+)$/i.exec(authorization ?? '')?.[1];
    if (token === undefined) {
      throw refuse('token-missing', 'This call needs a token that says who is asking.');
    }
    try {
      const { payload } = await jwtVerify(token, key, options);
      const { sub, tenant, role, reps, ownUser, exp } = z.parse(tokenClaimsSchema, payload);
      return { user: { id: sub, tenant, role, reps, ownUser }, expiresAt: exp * 1000 };
    } catch (cause) {
      throw explain(cause);
    }
  };
}

function secretKey(secret: string): JWTVerifyGetKey {
  const bytes = new TextEncoder().encode(secret);
  return () => bytes;
}

function remoteKeys(url: URL): JWTVerifyGetKey {
  const keys = createRemoteJWKSet(url, { timeoutDuration: KEYS_PATIENCE_MS });
  return async (header, token) => {
    try {
      return await keys(header, token);
    } catch (cause) {
      const answered =
        cause instanceof errors.JWKSNoMatchingKey ||
        cause instanceof errors.JWKSMultipleMatchingKeys ||
        cause instanceof errors.JOSENotSupported;
      throw answered ? cause : new KeysUnavailable(`No keys from ${url.host}`, { cause });
    }
  };
}

function explain(cause: unknown): unknown {
  if (cause instanceof KeysUnavailable) {
    const message = 'The keys that verify tokens could not be fetched. Try again in a moment.';
    return new Refusal(503, message, { reason: 'keys-unavailable', cause });
  }
  if (cause instanceof errors.JWTExpired) {
    return refuse('token-expired', 'The token has expired.', cause);
  }
  if (cause instanceof errors.JOSEError) {
    return refuse('token-invalid', 'The token is not accepted.', cause);
  }
  if (cause instanceof z.core.$ZodError) {
    // Which claim, never what stood in it.
    const claims = cause.issues.map(({ path, code }) => `${path.join('.')} (${code})`).join(', ');
    const named = new Error(`Claims missing or not as agreed: ${claims}`);
    return refuse('token-invalid', 'The token is not accepted.', named);
  }
  return cause;
}

function refuse(
  reason: 'token-missing' | 'token-expired' | 'token-invalid',
  message: string,
  cause?: unknown,
): Refusal {
  return new Refusal(401, message, { reason, headers: { 'WWW-Authenticate': 'Bearer' }, cause });
}
