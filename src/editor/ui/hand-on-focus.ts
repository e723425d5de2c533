/** Marks a control that takes over the focus of one beside it that goes away. */
const HEIR = '[data-heir], [data-row-control]';

/**
 * A `ref` for a button whose own act may take it off the page. If it goes while it has the focus, the nearest control
 * marked `data-heir`, or the control of its row, gets the focus; else the browser gives it to the page, and a keyboard
 * user starts again at the top. The same function for all, so that drawing anew does not look like going away.
 */
export function handOnFocus(element: HTMLElement | null) {
  return () => {
    if (element === null || document.activeElement !== element) return;
    const surroundings = ancestors(element);
    // Once the element is off the page. A dialog that opens by the same act comes later and gives the focus back there.
    queueMicrotask(() => {
      const heirs = surroundings
        .filter((place) => place.isConnected)
        .map((place) => (place.matches(HEIR) ? place : place.querySelector<HTMLElement>(HEIR)));
      heirs.find((heir) => heir !== null)?.focus();
    });
  };
}

function ancestors(element: HTMLElement): HTMLElement[] {
  const { parentElement } = element;
  return parentElement === null ? [] : [parentElement, ...ancestors(parentElement)];
}
