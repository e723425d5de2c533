import { SignJWT } from 'jose';

/** @typedef {import('./directory.js').Person} Person */

/**
 * How long a token is good for, in seconds. The gateway takes at most 300; the editor asks for the next one in time,
 * so that short means little more than: a person who is signed out here is out there within so long.
 */
const LIFE_S = 120;

/**
 * What is agreed with the gateway: its `TOKEN_SECRET`, `TOKEN_ISSUER`, `TOKEN_TENANT` and `TOKEN_AUDIENCE`.
 * @typedef {object} Agreement
 * @property {string} secret at least 32 characters, known to the two servers and nobody else
 * @property {string} issuer
 * @property {string} tenant
 * @property {string} [audience]
 */

/**
 * A token that tells the editor's gateway who is asking and what for. Made on the server, for the person who is signed
 * in there: nothing that the page says goes into it.
 * @param {Person} person
 * @param {Agreement} agreement
 * @param {number} [lifeS] seconds
 * @returns {Promise<string>}
 */
export function signToken(person, agreement, lifeS = LIFE_S) {
  const { secret, issuer, tenant, audience = 'icp-editor' } = agreement;
  const { role, reps, ownUser } = person;
  const now = Math.floor(Date.now() / 1000);
  return new SignJWT({ tenant, role, reps, ownUser })
    .setProtectedHeader({ alg: 'HS256' })
    .setIssuer(issuer)
    .setAudience(audience)
    .setSubject(person.id)
    .setIssuedAt(now)
    .setExpirationTime(now + lifeS)
    .sign(new TextEncoder().encode(secret));
}
