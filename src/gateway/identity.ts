import type { Context, MiddlewareHandler } from 'hono';
import { TOKEN_EXPIRES_IN_HEADER, type User } from '#contract/session.ts';
import type { GatewayEnv } from './app.ts';
import type { Log } from './log.ts';
import { Refusal } from './refusal.ts';
import { type Attempt, recordingRefusals } from './refusal-record.ts';
import { type Need, requireRights, requireTenant } from './rights.ts';
import type { Actor, Saves } from './saves.ts';
import type { TokenCheck } from './token.ts';

/** How people are told apart. */
export interface Identity {
  check: TokenCheck;
  tenant: string;
}

export interface IdentityParts {
  /** Null when people are not told apart. */
  identity: Identity | null;
  saves: Pick<Saves, 'refuse'>;
  log: Log;
}

/**
 * Before every call: who is asking. Refused tokens go to the log, since anyone can send them and a flood must not fill
 * the record; refused rights go to the record, beside the saves, since whoever is refused there is known.
 */
export function identify(parts: IdentityParts): MiddlewareHandler<GatewayEnv> {
  const { identity, log } = parts;
  return async (c, next) => {
    c.set('user', null);
    if (identity === null) return await next();
    const { user, expiresAt } = await verified(c, identity.check, log);
    c.set('user', user);
    await recordingRefusals(parts, attemptOf(c), () => requireTenant(user, identity.tenant));
    await next();
    const seconds = Math.max(0, expiresAt - Date.now()) / 1000;
    c.res.headers.set(TOKEN_EXPIRES_IN_HEADER, String(seconds));
  };
}

async function verified(c: Context<GatewayEnv>, check: TokenCheck, log: Log) {
  try {
    return await check(c.req.header('Authorization') ?? null);
  } catch (error) {
    if (error instanceof Refusal && error.status === 401) {
      const { method, path } = c.req;
      const from = c.env?.incoming?.socket.remoteAddress ?? 'unknown';
      log.refusedToken({ method, path, from, requestId: c.get('requestId') }, error);
    }
    throw error;
  }
}

/**
 * Lets a call pass if its user may make it. What a refused save wanted to send is not written down: it was never looked
 * at, may be as large as a body may be, and costs whoever sends it nothing.
 * @throws Refusal 403
 */
export function authorize(c: Context<GatewayEnv>, parts: IdentityParts, need: Need): Promise<void> {
  const attempt = { ...attemptOf(c), externalUserId: need.rep ?? null };
  return recordingRefusals(parts, attempt, () => requireRights(c.get('user'), need));
}

function attemptOf(c: Context<GatewayEnv>): Attempt {
  return {
    requestId: c.get('requestId'),
    actor: actorOf(c.get('user')),
    call: `${c.req.method} ${c.req.path}`,
    externalUserId: null,
    profile: null,
  };
}

/** The user as the record names them. */
export function actorOf(user: User | null): Actor | null {
  return user === null ? null : { user: user.id, tenant: user.tenant };
}
