import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { Button } from '../ui/button.tsx';
import { handOnFocus } from '../ui/hand-on-focus.ts';
import { Notice } from '../ui/notice.tsx';
import type { TokenFailure } from './no-token.ts';
import { type Observed, useObserved } from './observed.ts';

const words: Record<TokenFailure, { title: string; advice: string }> = {
  'signed-out': {
    title: 'You are signed out of the portal.',
    advice: 'Sign in again in the portal, then click Retry.',
  },
  unavailable: {
    title: 'The portal could not confirm who you are.',
    advice: 'Check the connection and click Retry. If it stays, tell whoever runs the portal.',
  },
};

interface PanelProps {
  /** Whether there is a form. */
  usable: Observed<boolean>;
  /** Asks the portal again. @returns whether it gave a token */
  onRetry: () => Promise<boolean>;
}

/** Over the form while the portal gives no token; the form stays as it is. */
export function TokenPanel({
  failure,
  ...rest
}: PanelProps & { failure: Observed<TokenFailure | null> }) {
  const why = useObserved(failure);
  return why !== null && <Panel why={why} {...rest} />;
}

function Panel({ why, usable, onRetry }: PanelProps & { why: TokenFailure }) {
  const hasForm = useObserved(usable);
  const queries = useQueryClient();
  const [asking, setAsking] = useState(false);
  const [triedAgain, setTriedAgain] = useState(0);
  const { title, advice } = words[why];

  async function retry() {
    if (asking) return;
    setAsking(true);
    const given = await onRetry();
    setAsking(false);
    if (!given) setTriedAgain(triedAgain + 1);
    // What failed for want of a token is loaded now; a save is the person's to repeat.
    if (given) await queries.refetchQueries({ predicate: (query) => query.state.error !== null });
  }

  return (
    <div role="alert" className="sticky top-0 z-20 w-full bg-page px-4 py-2 @3xl:px-8">
      <div className="mx-auto max-w-[76rem]">
        <Notice
          look="warn"
          actions={
            <Button ref={handOnFocus} size="small" busy={asking} onClick={() => void retry()}>
              Retry
            </Button>
          }
        >
          <strong className="font-semibold">{title}</strong>{' '}
          <span className="text-ink">
            {advice}
            {hasForm && ' Your changes are still here.'}
          </span>
          {/* Counted, so that each time is another text and announced. */}
          {triedAgain > 0 && (
            <span className="block text-ink">
              Asked again{triedAgain > 1 && ` ${triedAgain} times`}, to no avail.
            </span>
          )}
        </Notice>
      </div>
    </div>
  );
}
