import { createHash } from 'node:crypto';
import type { StoredIcp } from '#contract/icp.ts';
import { canonicalJson } from '#profile/canonical.ts';
import { Refusal } from './refusal.ts';

/**
 * Protects a stored ICP from being replaced by someone who has not seen it. The vendor has no versions, so a version is
 * the hash of what stands there. Between the gateway's own writers this is exact; a writer who goes to the vendor
 * directly, in the milliseconds between check and write, cannot be seen.
 */
export type Precondition = { kind: 'nothing-saved' } | { kind: 'version'; etag: string };

/** The version of a stored ICP, as an `ETag`; null when nothing is saved, which has no version. */
export function etagOf(stored: StoredIcp | null): string | null {
  if (stored === null) return null;
  return `"${createHash('sha256').update(canonicalJson(stored)).digest('base64url')}"`;
}

/**
 * What the author of a save says to have seen.
 * @throws Refusal 428 when nothing is said, 400 when it cannot be understood
 */
export function requirePrecondition(headers: Headers): Precondition {
  const precondition = readPrecondition(headers);
  if (precondition !== null) return precondition;
  throw new Refusal(
    428,
    'A save replaces the whole ICP, so it must say what it replaces: send If-Match with the ETag of the ICP that was loaded, or If-None-Match: * when nothing was saved yet.',
  );
}

/**
 * What the author of a call says to have seen; null when nothing is said.
 * @throws Refusal 400 when it cannot be understood
 */
export function readPrecondition(headers: Headers): Precondition | null {
  const match = headers.get('If-Match');
  const noneMatch = headers.get('If-None-Match');
  if (match === null && noneMatch === null) return null;
  if (match === null && noneMatch === '*') return { kind: 'nothing-saved' };
  // A proxy that compresses marks the tag as weak. What it names is still the same version.
  const etag = /^(?:W\/)?("[\w-]+")$/.exec(match ?? '')?.[1];
  if (noneMatch !== null || etag === undefined) {
    throw new Refusal(
      400,
      'Send either If-Match with one ETag, or If-None-Match: *, and not both.',
    );
  }
  return { kind: 'version', etag };
}

/**
 * @param undone what did not happen for this reason, as a sentence
 * @throws Refusal 412, with what stands there and its `ETag`, when that is not what the author saw
 */
export function requireSeen(
  precondition: Precondition,
  current: StoredIcp | null,
  undone: string,
): void {
  const etag = etagOf(current);
  if (precondition.kind === 'version' ? precondition.etag === etag : etag === null) return;
  throw new Refusal(412, `${changed(precondition, etag)} ${undone}`, {
    details: { current },
    headers: etag === null ? {} : { ETag: etag },
  });
}

function changed(precondition: Precondition, etag: string | null): string {
  if (precondition.kind === 'nothing-saved') {
    return 'Someone else has saved an ICP here since you looked.';
  }
  return etag === null
    ? 'The ICP that you loaded is no longer there.'
    : 'Someone else has saved this ICP since you loaded it.';
}
