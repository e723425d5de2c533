/**
 * Light, dark or as the system has it. The portal's colours are `light-dark()` pairs in portal.css, and the editor is
 * given the same pairs: only the appearance changes.
 */

const appearances = /** @type {const} */ (['system', 'light', 'dark']);

/** @typedef {typeof appearances[number]} Appearance */

/** @returns {Appearance} */
export function chosenAppearance() {
  const chosen = localStorage.getItem('appearance');
  return appearances.find((appearance) => appearance === chosen) ?? 'system';
}

/** @param {string} appearance */
export function chooseAppearance(appearance) {
  localStorage.setItem('appearance', appearance);
  document.documentElement.dataset['appearance'] = appearance;
}

/** The portal's look, in the words of the ICP editor. */
export function editorTheme() {
  const style = getComputedStyle(document.documentElement);
  /** @param {string} name */
  const value = (name) => style.getPropertyValue(`--${name}`).trim();
  return {
    appearance: chosenAppearance(),
    tokens: {
      fontFamily: value('font'),
      radius: value('radius'),
      background: value('background'),
      surface: value('surface'),
      text: value('text'),
      mutedText: value('muted'),
      accent: value('accent'),
      danger: value('danger'),
    },
  };
}
