import { useQuery, useQueryClient } from '@tanstack/react-query';
import { lazy, useId, useState } from 'react';
import type { Baseline } from '../api/icp.ts';
import { focusWayOut } from '../reach/reliefs.tsx';
import type { Rep } from '../rep/rep.ts';
import { Button } from '../ui/button.tsx';
import { OnDemand } from '../ui/on-demand.tsx';
import { useAsked } from './asked.ts';
import { newsOf, nothingSeen, seenOptions } from './news.ts';

const load = async () => ({
  default: (await import('./recommendations-dialog.tsx')).RecommendationsDialog,
});
const RecommendationsDialog = lazy(load);

/**
 * Opens the dialog that fetches recommendations; opening it fetches none. Its code comes when opening becomes likely.
 * While the dialog is closed, it says what is under way and what has come.
 */
export function RecommendationsButton({
  rep,
  saved,
  dirty,
}: {
  rep: Rep;
  /** What is known to stand saved now: this is what recommendations are fetched for. */
  saved: Baseline;
  /** Whether the form holds something else than what is saved. */
  dirty: boolean;
}) {
  const [open, setOpen] = useState(false);
  const queries = useQueryClient();
  const asked = useAsked(rep);
  const { data: seen = nothingSeen } = useQuery(seenOptions(rep));
  const id = useId();

  function close() {
    const { fetching, counting } = asked;
    const seenNow = { fetches: fetching.ended, counts: counting.ended };
    queries.setQueryData(seenOptions(rep).queryKey, seenNow);
    setOpen(false);
  }

  return (
    <>
      {/* First in its row where there is room, else a line of its own: other words then move none of the buttons. */}
      <p
        role="status"
        id={id}
        className="order-first self-center text-sm text-soft not-empty:basis-full not-empty:px-2 @3xl:not-empty:basis-auto"
      >
        {open ? '' : newsOf(asked, seen)}
      </p>
      <Button
        look="quiet"
        size="small"
        aria-haspopup="dialog"
        aria-describedby={id}
        onPointerEnter={load}
        onFocus={load}
        onClick={() => setOpen(true)}
      >
        Fetch recommendations
      </Button>
      {open && (
        <OnDemand>
          <RecommendationsDialog
            rep={rep}
            saved={saved}
            dirty={dirty}
            asked={asked}
            onClose={close}
            onWiden={() => {
              close();
              // After the dialog has given the focus back.
              setTimeout(focusWayOut);
            }}
          />
        </OnDemand>
      )}
    </>
  );
}
