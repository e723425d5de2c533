import type { User } from '#contract/session.ts';
import type { Rep } from './rep.ts';

/**
 * What the signed-in user may do, as far as the screen has to know: the gateway decides, and decides again at every
 * call. Null stands for a gateway that does not tell people apart, where everyone may do everything.
 */

/** Whether a rep may be opened at all. */
export function mayOpen(user: User | null, rep: Rep): boolean {
  if (user === null) return true;
  if (rep.kind === 'own') return user.ownUser;
  return user.reps === '*' || user.reps.includes(rep.externalUserId);
}

/** Whether what is opened may be changed. */
export function mayEdit(user: User | null): boolean {
  return user === null || user.role === 'editor';
}
