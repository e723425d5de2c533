import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { Button } from '../ui/button.tsx';
import { handOnFocus } from '../ui/hand-on-focus.ts';
import { Notice } from '../ui/notice.tsx';
import { type Observed, useObserved } from './observed.ts';
import type { TokenFailure } from './port-tokens.ts';

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

/** Over the form while the portal gives no token; the form stays as it is. */
export function TokenPanel({
  failure,
  onRetry,
}: {
  failure: Observed<TokenFailure | null>;
  /** Asks the portal again. @returns whether it gave a token */
  onRetry: () => Promise<boolean>;
}) {
  const now = useObserved(failure);
  const queries = useQueryClient();
  const [asking, setAsking] = useState(false);
  if (now === null) return null;
  const { title, advice } = words[now];

  async function retry() {
    if (asking) return;
    setAsking(true);
    const given = await onRetry();
    setAsking(false);
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
          <span className="text-ink">{advice} Your changes are still here.</span>
        </Notice>
      </div>
    </div>
  );
}
