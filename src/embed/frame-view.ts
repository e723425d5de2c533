import type { WireTheme } from '#contract/protocol.ts';

/** The frame, and what covers it until the editor can be used. */
export interface FrameView {
  frame: HTMLIFrameElement;
  /** Loads the frame, also again. */
  load: () => void;
  /** Hides the frame behind a quiet placeholder. */
  wait: () => void;
  /** Says in the placeholder what is wrong, with a button to try again where that can help. */
  explain: (message: string, retryable: boolean) => void;
  reveal: () => void;
  paint: (theme: WireTheme) => void;
  remove: () => void;
}

/** Milliseconds before the placeholder says that something is loading: most loads are over by then. */
const QUIET = 800;

/**
 * Builds the one element that is added to the page. Styles are set through the object model, which a content security
 * policy without `unsafe-inline` allows.
 */
export function createFrameView(
  parent: Element,
  src: string,
  title: string,
  onRetry: () => void,
): FrameView {
  const root = create('div', 'position:relative;height:100%;min-height:20rem');
  const frame = create('iframe', 'position:absolute;width:100%;height:100%;border:0');
  const cover = create(
    'div',
    'position:absolute;inset:0;overflow:auto;place-content:center;padding:2em',
  );
  frame.title = title;
  frame.allow = 'clipboard-write';
  frame.setAttribute('sandbox', 'allow-scripts allow-same-origin allow-forms allow-downloads');
  root.append(cover);
  parent.append(root);

  function say(role: string, message: string, button: Element | '' = '') {
    const text = create('p', 'max-width:36em;overflow-wrap:anywhere');
    text.role = role;
    text.tabIndex = -1;
    show(text, button);
    // Once it stands in the page, so that it is announced.
    text.textContent = message;
    return text;
  }

  /** Covers the frame; without a text, shows it. */
  function show(text?: HTMLElement, button: Element | '' = '') {
    const focused = cover.contains(document.activeElement);
    frame.style.visibility = text ? 'hidden' : '';
    cover.style.display = text ? 'grid' : 'none';
    cover.replaceChildren(text ?? '', button);
    // Whoever was at the button goes on with what came of it.
    if (focused) (text ?? frame).focus();
  }

  const wait = () =>
    void say('status', `Loading ${title} …`).animate({ opacity: [0, 0, 1] }, QUIET);

  return {
    frame,
    wait,
    load() {
      wait();
      // Put in anew, so that a second load adds no entry to the page's history.
      frame.remove();
      frame.src = src;
      root.prepend(frame);
    },
    reveal: () => show(),
    explain(message, retryable) {
      const retry = create('button', 'justify-self:start;padding:.4em 1em');
      retry.onclick = onRetry;
      retry.textContent = 'Retry';
      say('alert', message, retryable ? retry : '');
    },
    paint({ appearance, tokens }) {
      // The frame's scheme has to be its document's: otherwise the browser paints an opaque canvas behind it.
      root.style.colorScheme = appearance === 'system' ? 'light dark' : appearance;
      // The browser's own colours of the scheme, where the theme names none.
      cover.style.backgroundColor = tokens.background || 'Canvas';
      cover.style.color = tokens.text || 'CanvasText';
    },
    remove: () => root.remove(),
  };
}

function create<Name extends 'div' | 'iframe' | 'p' | 'button'>(
  name: Name,
  style: string,
): HTMLElementTagNameMap[Name] {
  const element = document.createElement(name);
  element.style.cssText = style;
  return element;
}
