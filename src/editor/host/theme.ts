import type { ThemeTokenName, WireTheme } from '#contract/protocol.ts';
import { type ColourName, readTheme, type SchemeColour } from './theme-values.ts';

/** The size of the form's text in root units, see styles.css: the portal names the size of text, not of the root. */
const TEXT_SIZE = 0.9375;

/** The variable of styles.css that each colour is. */
const variables: Record<ColourName, string> = {
  background: '--color-page',
  surface: '--color-raised',
  text: '--color-ink',
  mutedText: '--color-soft',
  accent: '--color-accent',
  danger: '--color-bad',
};

const colourNames: readonly ColourName[] = [
  'background',
  'surface',
  'text',
  'mutedText',
  'accent',
  'danger',
];

/** Colours that follow from those a portal gives, so that ten tokens are enough. */
const derived: readonly { variable: string; from: readonly ColourName[]; value: string }[] = [
  { variable: '--color-sunk', from: ['background', 'text'], value: mix('ink', 5) },
  { variable: '--color-line', from: ['background', 'text'], value: mix('ink', 15) },
  { variable: '--color-edge', from: ['background', 'text'], value: mix('ink', 55) },
  { variable: '--color-accent-soft', from: ['background', 'accent'], value: mix('accent', 13) },
  { variable: '--color-warn-soft', from: ['background'], value: mix('warn', 13) },
  { variable: '--color-bad-soft', from: ['background', 'danger'], value: mix('bad', 10) },
];

function mix(name: string, percent: number): string {
  return `color-mix(in oklab, var(--color-${name}) ${percent}%, var(--color-page))`;
}

/** What the theme before this one set. */
let applied: string[] = [];

/**
 * Gives the document the look that the portal asks for, in place of the one it asked for before. Scheme and colours
 * change together. @returns the tokens that cannot be used and were left out
 */
export function applyTheme(theme: WireTheme): ThemeTokenName[] {
  const { documentElement: root } = document;
  for (const name of applied) root.style.removeProperty(name);
  applied = [];
  if (theme.appearance === 'system') delete root.dataset['appearance'];
  else root.dataset['appearance'] = theme.appearance;

  const { fontFamily, lengths, colours, refused } = readTheme(theme);
  const set = (name: string, value: string) => {
    root.style.setProperty(name, value);
    applied.push(name);
  };
  if (fontFamily !== undefined) {
    set('--font-sans', fontFamily);
    set('--font-serif', fontFamily);
  }
  if (lengths.fontSize !== undefined) set('font-size', `${lengths.fontSize / TEXT_SIZE}px`);
  if (lengths.spacing !== undefined) set('--spacing', `${lengths.spacing}px`);
  if (lengths.radius !== undefined) {
    set('--radius', `${lengths.radius}px`);
    set('--radius-sm', `${lengths.radius}px`);
    set('--radius-lg', `${2 * lengths.radius}px`);
  }
  for (const name of colourNames) {
    const colour = colours[name];
    if (colour !== undefined) set(variables[name], inBothSchemes(colour));
  }
  for (const { variable, from, value } of derived) {
    if (from.some((name) => colours[name] !== undefined)) set(variable, value);
  }
  if (colours.accent !== undefined) {
    const { light, dark } = colours.accent;
    set('--color-on-accent', inBothSchemes({ light: textOn(light), dark: textOn(dark) }));
  }
  return refused;
}

function inBothSchemes({ light, dark }: SchemeColour): string {
  return `light-dark(${light}, ${dark})`;
}

/** Black or white, whichever contrasts more: the lightness at which they change places is about 0.58. */
function textOn(colour: string): string {
  return `oklch(from ${colour} clamp(0, (l - 0.58) * -1000, 1) 0 0)`;
}
