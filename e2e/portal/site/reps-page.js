import { find, fromTemplate, tableRow } from './find.js';

/** @typedef {import('./session.js').Session} Session */

/**
 * Every rep, with a way to the ICP where it is open to the person who is signed in.
 * @param {HTMLElement} content
 * @param {Session} session
 * @returns {null} nothing here can be lost by leaving
 */
export function showReps(content, { person, reps }) {
  const page = fromTemplate('reps-page');
  const open = reps.filter((rep) => rep.open).length;
  find(page, '#scope', HTMLElement).textContent =
    `${open} of ${reps.length} open to you, ${person.role === 'viewer' ? 'to read' : 'to edit'}.`;
  const rows = reps.map(({ id, name, team, open }) =>
    tableRow(
      name,
      team,
      id,
      open ? openLink(`/reps/${encodeURIComponent(id)}`, name) : 'Not yours',
    ),
  );
  if (person.ownUser) {
    const link = openLink('/own-user', 'the shared account');
    rows.push(tableRow('Shared account', 'Everybody without a rep', 'none', link));
  }
  for (const row of rows) {
    row.cells[2]?.classList.add('id');
    if (row.querySelector('a') === null) row.classList.add('muted');
  }
  find(page, 'tbody', HTMLElement).append(...rows);
  content.replaceChildren(page);
  return null;
}

/** @param {string} path @param {string} name */
function openLink(path, name) {
  const link = document.createElement('a');
  link.href = path;
  link.textContent = 'Open ICP';
  // Twenty links called "Open ICP" tell nobody apart.
  link.setAttribute('aria-label', `Open ICP of ${name}`);
  return link;
}
