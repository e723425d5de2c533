import { lazy, useState } from 'react';
import type { Baseline } from '../api/icp.ts';
import { focusFirstRelief } from '../reach/reliefs.tsx';
import type { Rep } from '../rep/rep.ts';
import { Button } from '../ui/button.tsx';
import { OnDemand } from '../ui/on-demand.tsx';
import { useAsking } from './use-asking.ts';

const load = async () => ({
  default: (await import('./recommendations-dialog.tsx')).RecommendationsDialog,
});
const RecommendationsDialog = lazy(load);

/** Opens the dialog that fetches recommendations; opening it fetches none. Its code comes when opening becomes likely. */
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
  const asking = useAsking(rep, saved.etag);
  return (
    <>
      <Button
        look="quiet"
        size="small"
        aria-haspopup="dialog"
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
            asking={asking}
            onClose={() => setOpen(false)}
            onWiden={() => {
              setOpen(false);
              // After the dialog has given the focus back.
              setTimeout(focusFirstRelief);
            }}
          />
        </OnDemand>
      )}
    </>
  );
}
