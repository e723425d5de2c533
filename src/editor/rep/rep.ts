import * as z from 'zod/mini';
import { externalUserIdSchema } from '#contract/icp.ts';

/** Whose ICP it is: a rep named by the portal, or the user that the API key belongs to. */
export type Rep = ({ kind: 'rep'; externalUserId: string } | { kind: 'own' }) & {
  /** The portal's name for that person, where it gave one. */
  name?: string | null;
};

/** How the rep is named in buttons and messages. */
export function repName(rep: Rep): string {
  if (rep.name) return rep.name;
  return rep.kind === 'rep' ? rep.externalUserId : "the API key's own user";
}

export function sameRep(one: Rep | null, other: Rep | null): boolean {
  return repKey(one) === repKey(other);
}

/** Distinguishes reps in query keys and React keys. */
export function repKey(rep: Rep | null): string {
  if (rep === null) return '';
  return rep.kind === 'rep' ? `rep:${rep.externalUserId}` : 'own';
}

/** The `externalUserId` that a person typed, or the sentence that says what is wrong with it. */
export function parseExternalUserId(text: string): { rep: Rep } | { problem: string } {
  const parsed = z.safeParse(externalUserIdSchema, text);
  if (parsed.success) return { rep: { kind: 'rep', externalUserId: parsed.data } };
  const length = text.trim().length;
  return {
    problem:
      length === 0
        ? "Enter the rep’s externalUserId, or choose “API key's own user”."
        : `This has ${length} characters; an externalUserId has at most 250. Check that it is an id and not a whole row.`,
  };
}

const REP_PARAMETER = 'externalUserId';
const OWN_PARAMETER = 'ownUser';

/** What the address asks for: a rep, nothing, or something that cannot be a rep. */
export function repFromAddress(search: string): { rep: Rep | null; problem: string | null } {
  const parameters = new URLSearchParams(search);
  const ids = parameters.getAll(REP_PARAMETER);
  const own = parameters.has(OWN_PARAMETER);
  if (ids.length > 1 || (own && ids.length > 0)) {
    return { rep: null, problem: 'The address names more than one rep. Choose one below.' };
  }
  const [id] = ids;
  if (id === undefined) return { rep: own ? { kind: 'own' } : null, problem: null };
  const parsed = parseExternalUserId(id);
  if ('rep' in parsed) return { rep: parsed.rep, problem: null };
  return {
    rep: null,
    problem: `The address has an externalUserId that cannot be used. ${parsed.problem}`,
  };
}

/** The address that opens this rep again, other parameters kept. */
export function addressOf(rep: Rep, search: string): string {
  const parameters = new URLSearchParams(search);
  parameters.delete(REP_PARAMETER);
  parameters.delete(OWN_PARAMETER);
  if (rep.kind === 'rep') parameters.set(REP_PARAMETER, rep.externalUserId);
  else parameters.set(OWN_PARAMETER, '1');
  return `?${parameters}`;
}
