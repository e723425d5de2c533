import { note } from './activity.js';
import { find, fromTemplate } from './find.js';
import { getToken } from './session.js';
import { editorTheme } from './theme.js';

/**
 * A rep's page, with the ICP editor in it: this file and `getToken` are all that a portal's pages need.
 *
 * @typedef {import('./session.js').Session} Session
 * @typedef {typeof import('icp-editor/sdk')} Sdk
 * @typedef {{ id: string | null, name: string }} Subject whose ICP; the id is null for the API key's own user
 *
 * @typedef {object} OpenPage
 * @property {() => Promise<boolean>} mayLeave asks about unsaved changes
 * @property {() => void} close
 * @property {() => void} retheme
 */

/**
 * @param {HTMLElement} content
 * @param {Session} session
 * @param {Subject} rep
 * @param {(path: string) => Promise<boolean>} go tells whether the person went there
 * @returns {Promise<OpenPage | null>} null when there is no editor
 */
export async function showRep(content, session, rep, go) {
  const page = fromTemplate('rep-page');
  const place = find(page, '#editor', HTMLElement);
  const unsaved = find(page, '#unsaved', HTMLElement);
  find(page, 'h1', HTMLElement).textContent = rep.name;
  fillSwitcher(find(page, '#switcher', HTMLSelectElement), session, rep, go);
  content.replaceChildren(page);

  const sdk = await loadSdk(session.editorUrl);
  if (sdk === null) {
    place.append(fromTemplate('no-editor'));
    return null;
  }
  const editor = sdk.mountIcpEditor(place, {
    editorUrl: session.editorUrl,
    externalUserId: rep.id,
    name: rep.name,
    title: `ICP of ${rep.name}`,
    locale: document.documentElement.lang,
    theme: editorTheme(),
    getToken,
    onReady: () => note(rep.name, 'the editor is ready'),
    onDirty: ({ dirty, changes }) => {
      unsaved.hidden = !dirty;
      note(rep.name, dirty ? `unsaved changes: ${changes}` : 'no unsaved changes');
    },
    onSaved: ({ fields }) => note(rep.name, `saved: ${fields.join(', ')}`),
    onError: ({ code, message }) => note(rep.name, `${message} (${code})`),
  });
  return {
    mayLeave: () => editor.confirmLeave(),
    close: () => editor.destroy(),
    retheme: () => editor.setTheme(editorTheme()),
  };
}

/** @param {string} editorUrl @returns {Promise<Sdk | null>} null when it cannot be had */
async function loadSdk(editorUrl) {
  try {
    return await import(`${editorUrl}/sdk/v1.js`);
  } catch {
    return null;
  }
}

/**
 * @param {HTMLSelectElement} switcher
 * @param {Session} session
 * @param {Subject} current
 * @param {(path: string) => Promise<boolean>} go
 */
function fillSwitcher(switcher, { person, reps }, current, go) {
  const options = reps
    .filter(({ open }) => open)
    .map(
      ({ id, name }) =>
        new Option(name, `/reps/${encodeURIComponent(id)}`, false, id === current.id),
    );
  if (person.ownUser) {
    options.push(new Option('Shared account', '/own-user', false, current.id === null));
  }
  switcher.append(...options);
  const shown = switcher.value;
  switcher.addEventListener('change', async () => {
    if (!(await go(switcher.value))) switcher.value = shown;
  });
}
