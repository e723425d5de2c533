import { people } from './directory.js';
import { signToken } from './tokens.js';

/** ICPs for some of the reps, so that the example opens with something to look at. */

/** @type {Record<string, unknown>} */
const examples = {
  'crm-1042': {
    companies: {
      employeeCount: { from: 51, to: 1_000 },
      industries: ['Software', 'Finance'],
      primaryLocations: ['se', 'no', 'dk'],
    },
    people: {
      departments: ['Engineering', 'Marketing'],
      jobTitles: ['Head of Growth', 'Marketing Manager'],
      seniorities: ['C-Level', 'Director', 'Head', 'VP'],
    },
  },
  'crm-1077': {
    companies: { employeeCount: { from: 11, to: 200 }, primaryLocations: ['gb', 'ie'] },
    people: { seniorities: ['Founder', 'Owner', 'C-Level'] },
  },
};

/**
 * Saves them where nothing is saved yet.
 * @param {string} editorUrl
 * @param {import('./tokens.js').Agreement} agreement
 * @throws when the gateway refuses for another reason than that something is saved
 */
export async function saveExamples(editorUrl, agreement) {
  const editor = people.find(({ role, reps }) => role === 'editor' && reps === '*');
  if (editor === undefined) throw new Error('Nobody in the directory may edit every rep');
  const token = await signToken(editor, agreement);
  for (const [externalUserId, icp] of Object.entries(examples)) {
    const response = await fetch(`${editorUrl}/api/v2/recommendations/icp`, {
      method: 'POST',
      headers: {
        Authorization: `Bearer ${token}`,
        'Content-Type': 'application/json',
        'If-None-Match': '*',
      },
      body: JSON.stringify({ ...Object(icp), externalUserId }),
    });
    if (!response.ok && response.status !== 412) {
      throw new Error(`The example of ${externalUserId}: ${await response.text()}`);
    }
  }
}
