import { type ThemeTokenName, themeTokenNames, type WireTheme } from '#contract/protocol.ts';

/** A colour as the browser understood it, in a light and in a dark scheme: they differ for `light-dark(…)`. */
export interface SchemeColour {
  light: string;
  dark: string;
}

/** What a theme says, each value as the browser itself reads it. */
export interface ThemeValues {
  fontFamily?: string;
  /** Lengths in pixels. */
  lengths: Partial<Record<'fontSize' | 'spacing' | 'radius', number>>;
  colours: Partial<Record<ColourName, SchemeColour>>;
  /** What could not be used. */
  refused: ThemeTokenName[];
}

type LengthName = keyof ThemeValues['lengths'];
export type ColourName = Exclude<ThemeTokenName, 'fontFamily' | LengthName>;

/** Pixels within which the form can still be used. */
const lengthRanges: Record<LengthName, [least: number, most: number]> = {
  fontSize: [10, 24],
  spacing: [2, 8],
  radius: [0, 24],
};

/**
 * Functions that stand for something else, which the browser accepts without a look at what that is; escapes, which
 * could spell them; and words that every property takes.
 */
const unresolved =
  /\\|--|\b(?:var|env|attr|if|inherit)\(|^\s*(?:inherit|initial|unset|revert|revert-layer)\s*$/i;

/**
 * Reads the tokens with the browser's own parser. What is returned is what the browser computed and never the text that
 * came, so nothing can be slipped into a style by way of a theme.
 */
export function readTheme({ tokens }: WireTheme): ThemeValues {
  const probe = document.createElement('i');
  probe.hidden = true;
  document.body.append(probe);
  const values: ThemeValues = { lengths: {}, colours: {}, refused: [] };
  for (const name of themeTokenNames) {
    const text = tokens[name];
    if (text !== undefined && !read(probe, name, text, values)) values.refused.push(name);
  }
  probe.remove();
  return values;
}

/** @returns whether the value can be used */
function read(
  probe: HTMLElement,
  name: ThemeTokenName,
  text: string,
  values: ThemeValues,
): boolean {
  if (unresolved.test(text)) return false;
  switch (name) {
    case 'fontFamily': {
      if (!CSS.supports('font-family', text)) return false;
      probe.style.fontFamily = text;
      values.fontFamily = getComputedStyle(probe).fontFamily;
      return true;
    }
    case 'fontSize':
    case 'spacing':
    case 'radius': {
      // `outline-offset` takes a length and nothing else: no percentage, no word.
      if (!CSS.supports('outline-offset', text)) return false;
      probe.style.outlineOffset = text;
      const pixels = Number.parseFloat(getComputedStyle(probe).outlineOffset);
      const [least, most] = lengthRanges[name];
      if (!(pixels >= least && pixels <= most)) return false;
      values.lengths[name] = pixels;
      return true;
    }
    default: {
      if (!CSS.supports('color', text)) return false;
      probe.style.color = text;
      const inScheme = (scheme: string) => {
        probe.style.colorScheme = scheme;
        return getComputedStyle(probe).color;
      };
      values.colours[name] = { light: inScheme('light'), dark: inScheme('dark') };
      return true;
    }
  }
}
