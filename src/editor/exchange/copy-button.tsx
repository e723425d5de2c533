import { type ReactNode, useEffect, useState } from 'react';
import { Button } from '../ui/button.tsx';

/** How long "Copied" stays: what was copied may have changed after that. */
const SAID_MS = 4_000;

/**
 * Copies a text and says so. A browser refuses on insecure addresses and in frames without the permission; the text
 * is then selected for copying by hand.
 */
export function CopyButton({
  text,
  select,
  look = 'plain',
  outcomeClass = '',
  children,
}: {
  /** Called at the click. */
  text: () => string;
  /** Selects the text where it is shown. */
  select: () => void;
  look?: 'plain' | 'quiet';
  /** Where the outcome stands, when not beside the button. */
  outcomeClass?: string;
  children: ReactNode;
}) {
  const [outcome, setOutcome] = useState<'copied' | 'selected' | null>(null);

  async function copy() {
    setOutcome(null);
    try {
      await navigator.clipboard.writeText(text());
      setOutcome('copied');
    } catch {
      select();
      setOutcome('selected');
    }
  }

  useEffect(() => {
    if (outcome !== 'copied') return;
    const timer = setTimeout(() => setOutcome(null), SAID_MS);
    return () => clearTimeout(timer);
  }, [outcome]);

  return (
    <>
      <Button size="small" look={look} onClick={copy}>
        {children}
      </Button>
      <span role="status" className={`text-sm text-soft ${outcomeClass}`}>
        {outcome === 'copied' && 'Copied'}
        {outcome === 'selected' &&
          'The browser does not let this page copy. The text is selected: press Ctrl+C or ⌘C.'}
      </span>
    </>
  );
}
