import { useState } from 'react';
import { Button } from './button.tsx';
import { AppearanceIcon } from './icons.tsx';

type Appearance = 'system' | 'light' | 'dark';

const next: Record<Appearance, Appearance> = { system: 'light', light: 'dark', dark: 'system' };

function chosenAppearance(): Appearance {
  const chosen = document.documentElement.dataset['appearance'];
  return chosen === 'light' || chosen === 'dark' ? chosen : 'system';
}

/** Goes from the system's preference to light to dark. Remembered where the browser lets it be. */
export function AppearanceSwitch() {
  const [appearance, setAppearance] = useState(chosenAppearance);

  function choose(chosen: Appearance) {
    setAppearance(chosen);
    const root = document.documentElement;
    if (chosen === 'system') delete root.dataset['appearance'];
    else root.dataset['appearance'] = chosen;
    try {
      if (chosen === 'system') localStorage.removeItem('appearance');
      else localStorage.setItem('appearance', chosen);
    } catch {
      // A third-party frame may refuse storage: the choice then lasts as long as the page.
    }
  }

  return (
    <Button
      look="quiet"
      size="small"
      className="text-soft!"
      onClick={() => choose(next[appearance])}
    >
      <AppearanceIcon />
      <span className="sr-only @2xl:not-sr-only">Appearance: {appearance}</span>
    </Button>
  );
}
