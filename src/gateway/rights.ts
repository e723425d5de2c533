import type { User } from '#contract/session.ts';
import { Refusal } from './refusal.ts';

/** `read`: only looks. `write`: changes something or costs money, which is for editors. */
export type Right = 'read' | 'write';

/** What a call needs its user to be allowed. */
export interface Need {
  right: Right;
  /** The rep that it concerns, null for the API key's own user; left out when it concerns none. */
  rep?: string | null;
}

/**
 * The one place where rights are decided. What was not granted is refused.
 * @param user null when people are not told apart: whoever reaches the gateway may do everything
 * @throws Refusal 403 with `role`, `rep` or `own-user`
 */
export function requireRights(user: User | null, { right, rep }: Need): void {
  if (user === null) return;
  if (rep === null && !user.ownUser) {
    throw new Refusal(403, 'You have no access to the API key’s own user.', { reason: 'own-user' });
  }
  if (typeof rep === 'string' && !mayTouch(user, rep)) {
    throw new Refusal(403, 'You have no access to this rep.', { reason: 'rep' });
  }
  if (right === 'write' && user.role !== 'editor') {
    throw new Refusal(403, 'You may look at this but not change it: your role is viewer.', {
      reason: 'role',
    });
  }
}

function mayTouch({ reps }: User, rep: string): boolean {
  return reps === '*' || reps.includes(rep);
}

/** @throws Refusal 403 with `tenant` when the user belongs to another company than this gateway */
export function requireTenant(user: User, tenant: string): void {
  if (user.tenant === tenant) return;
  throw new Refusal(403, 'You belong to another company than this editor.', { reason: 'tenant' });
}
