/**
 * What the portal's server says about the person who is signed in.
 * @typedef {object} Session
 * @property {{ id: string, name: string, role: 'viewer' | 'editor', ownUser: boolean }} person
 * @property {ListedRep[]} reps
 * @property {string} editorUrl
 *
 * @typedef {object} ListedRep
 * @property {string} id
 * @property {string} name
 * @property {string} team
 * @property {boolean} open whether this person may open the rep's ICP
 */

/** @returns {Promise<Session | null>} null when nobody is signed in */
export async function readSession() {
  const response = await fetch('/session');
  if (response.status === 401) return null;
  if (!response.ok) throw new Error(`The portal answered ${response.status}`);
  return await response.json();
}

/**
 * The ICP editor's `getToken`: a new token each time, from the portal's own server and for whoever is signed in there.
 * The page keeps none.
 * @returns {Promise<string>}
 */
export async function getToken() {
  const response = await fetch('/token', { method: 'POST' });
  if (response.status === 401) {
    throw Object.assign(new Error('Signed out of the portal'), { code: 'signed-out' });
  }
  if (!response.ok) throw new Error(`The portal answered ${response.status}`);
  const { token } = await response.json();
  return token;
}
