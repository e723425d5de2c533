import type { ProfileBody } from '#profile/values.ts';
import { addressOf, type Rep } from '../rep/rep.ts';

/**
 * A draft in the fragment of an address, as base64url of the JSON body. Browsers do not send fragments, so no server
 * and no log gets to see it.
 */

const MARK = '#draft=';

/** Mail programs and chats cut longer addresses. */
export const MAX_LINK_LENGTH = 8_000;

/** The address that opens a rep with this draft in the form, however long it gets. */
export function draftLink(rep: Rep, body: ProfileBody): string {
  // Parameters of this visit, a portal's for instance, are nobody else's.
  const address = new URL(addressOf(rep, ''), window.location.href);
  address.hash = MARK + toBase64url(JSON.stringify(body));
  return address.href;
}

export function isDraftLink(): boolean {
  return window.location.hash.startsWith(MARK);
}

/**
 * The JSON text of the draft in the address, which is taken out of it, so that a reload does not fill the form again.
 * @returns null when what stands there is no such text
 */
export function takeLinkedDraft(): string | null {
  const { hash, pathname, search } = window.location;
  window.history.replaceState(window.history.state, '', pathname + search);
  return fromBase64url(hash.slice(MARK.length));
}

function toBase64url(text: string): string {
  const bytes = Array.from(new TextEncoder().encode(text), (byte) => String.fromCharCode(byte));
  return btoa(bytes.join('')).replaceAll('+', '-').replaceAll('/', '_').replaceAll('=', '');
}

function fromBase64url(encoded: string): string | null {
  try {
    const binary = atob(encoded.replaceAll('-', '+').replaceAll('_', '/'));
    const bytes = Uint8Array.from(binary, (character) => character.charCodeAt(0));
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
}
