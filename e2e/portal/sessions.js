import { randomBytes } from 'node:crypto';
import { people } from './directory.js';

/** @typedef {import('./directory.js').Person} Person */

const COOKIE = 'portal';

/** Who is signed in, by the cookie that only the portal's own server reads. */
export class Sessions {
  /** @type {Map<string, Person>} */
  #signedIn = new Map();

  /**
   * @param {string} personId
   * @returns {string | null} the cookie to set; null for someone who is not in the directory
   */
  signIn(personId) {
    const person = people.find(({ id }) => id === personId);
    if (person === undefined) return null;
    const id = randomBytes(24).toString('base64url');
    this.#signedIn.set(id, person);
    return cookie(id, '');
  }

  /**
   * @param {string | undefined} header the `Cookie` header
   * @returns {string} the cookie that clears the session
   */
  signOut(header) {
    this.#signedIn.delete(sessionId(header));
    return cookie('', '; Max-Age=0');
  }

  /**
   * @param {string | undefined} header the `Cookie` header
   * @returns {Person | null}
   */
  person(header) {
    return this.#signedIn.get(sessionId(header)) ?? null;
  }
}

/**
 * Not `Secure`, since the example is served over plain HTTP on this machine; a real portal adds it.
 * @param {string} value @param {string} more
 */
function cookie(value, more) {
  return `${COOKIE}=${value}; Path=/; HttpOnly; SameSite=Lax${more}`;
}

/** @param {string | undefined} header */
function sessionId(header) {
  const pairs = (header ?? '').split(';').map((pair) => pair.trim());
  return pairs.find((pair) => pair.startsWith(`${COOKIE}=`))?.slice(COOKIE.length + 1) ?? '';
}
