import { find, fromTemplate, tableRow } from './find.js';

/** What the editor told the portal, newest first: a line at the foot of every page, and a page of its own. */

/** @type {{ at: Date, rep: string, event: string }[]} */
const entries = [];
const clock = new Intl.DateTimeFormat('en-GB', { timeStyle: 'medium' });

/** @param {string} rep @param {string} event */
export function note(rep, event) {
  entries.unshift({ at: new Date(), rep, event });
  find(document, '#status', HTMLElement).textContent = `${rep}: ${event}`;
}

/** @param {HTMLElement} content @returns {null} nothing here can be lost by leaving */
export function showActivity(content) {
  const page = fromTemplate('activity-page');
  const rows = entries.map(({ at, rep, event }) => tableRow(clock.format(at), rep, event));
  find(page, 'tbody', HTMLElement).append(
    ...(rows.length > 0 ? rows : [tableRow('', '', 'Nothing yet: open a rep.')]),
  );
  content.replaceChildren(page);
  return null;
}
