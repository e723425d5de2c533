import { showActivity } from './activity.js';
import { find } from './find.js';
import { showRep } from './rep-page.js';
import { showReps } from './reps-page.js';
import { readSession } from './session.js';
import { chooseAppearance, chosenAppearance } from './theme.js';

/**
 * The portal's pages within one document: a router of the plainest kind. Before it leaves a page, it asks the page.
 *
 * @typedef {import('./rep-page.js').OpenPage} OpenPage
 * @typedef {import('./session.js').Session} Session
 */

const content = find(document, '#content', HTMLElement);

/** @type {OpenPage | null} */
let page = null;
/** A question about unsaved changes is on the screen; whatever else is clicked has to wait for its answer. */
let asking = false;
/** Counts what was shown, so that a page that took long to open does not come after the one that replaced it. */
let showings = 0;
/** The step in the browser's history that is shown. A refused step back has to be taken back. */
let shownStep = 0;

const session = await readSession();
if (session === null) location.assign('/sign-in');
else start(session);

/** @param {Session} session */
function start(session) {
  find(document, '#person', HTMLElement).textContent = session.person.name;
  const appearance = find(document, '#appearance', HTMLSelectElement);
  appearance.value = chosenAppearance();
  appearance.addEventListener('change', () => {
    chooseAppearance(appearance.value);
    page?.retheme();
  });

  document.addEventListener('click', (event) => {
    const link = event.target instanceof Element ? event.target.closest('a') : null;
    const modified = event.ctrlKey || event.metaKey || event.shiftKey || event.altKey;
    if (link === null || modified || link.origin !== location.origin) return;
    if (drawer(link.pathname) === null) return;
    event.preventDefault();
    void go(link.pathname);
  });

  window.addEventListener('popstate', async (event) => {
    const step = Number(event.state?.step ?? 0);
    if (step === shownStep) return;
    if (await mayLeave()) {
      shownStep = step;
      await show(location.pathname);
    } else {
      history.go(shownStep - step);
    }
  });

  history.replaceState({ step: 0 }, '');
  void show(location.pathname);

  /** @param {string} path */
  async function go(path) {
    if (!(await mayLeave())) return false;
    shownStep += 1;
    history.pushState({ step: shownStep }, '', path);
    await show(path);
    return true;
  }

  /** @param {string} path */
  async function show(path) {
    page?.close();
    page = null;
    showings += 1;
    const showing = showings;
    for (const link of document.querySelectorAll('nav a')) {
      const current = path.startsWith(link.getAttribute('href') ?? '');
      if (current) link.setAttribute('aria-current', 'page');
      else link.removeAttribute('aria-current');
    }
    // An address of a rep who is gone leads to the list.
    const opening = (drawer(path) ?? (() => showReps(content, session)))();
    document.title = `${content.querySelector('h1')?.textContent}: Northgate Sales Admin`;
    const opened = await opening;
    // Something else was asked for meanwhile.
    if (showing === showings) page = opened;
    else opened?.close();
  }

  /**
   * What draws a path; null for the paths that are documents of their own.
   * @param {string} path
   * @returns {(() => Promise<OpenPage | null> | null) | null}
   */
  function drawer(path) {
    const { reps } = /** @type {Session} */ (session);
    if (path === '/reps') return () => showReps(content, session);
    if (path === '/activity') return () => showActivity(content);
    if (path === '/own-user') {
      return () => showRep(content, session, { id: null, name: 'Shared account' }, go);
    }
    const [, id] = /^\/reps\/([^/]+)$/.exec(path) ?? [];
    if (id === undefined) return null;
    const rep = reps.find((rep) => rep.id === decodeURIComponent(id));
    return rep === undefined ? null : () => showRep(content, session, rep, go);
  }
}

async function mayLeave() {
  if (asking) return false;
  asking = true;
  try {
    return page === null || (await page.mayLeave());
  } finally {
    asking = false;
  }
}
