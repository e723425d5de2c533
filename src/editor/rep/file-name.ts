import type { Rep } from './rep.ts';

/** A part of a file's name that says whose it is, without characters that a file system refuses. */
export function repInFileName(rep: Rep): string {
  const name = rep.kind === 'rep' ? rep.externalUserId : 'own-user';
  return name.replace(/[^\p{L}\p{N}._-]+/gu, '-').slice(0, 80);
}
