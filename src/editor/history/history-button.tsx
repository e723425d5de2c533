import { lazy, useState } from 'react';
import type { ProfileValues } from '#profile/values.ts';
import type { Rep } from '../rep/rep.ts';
import { Button } from '../ui/button.tsx';
import { OnDemand } from '../ui/on-demand.tsx';

const load = async () => ({ default: (await import('./history-dialog.tsx')).HistoryDialog });
const HistoryDialog = lazy(load);

/** Opens the history; its code is fetched when opening becomes likely. */
export function HistoryButton({
  rep,
  onRestore,
}: {
  rep: Rep;
  /** Null where nothing can be edited. */
  onRestore: ((values: ProfileValues) => void) | null;
}) {
  const [open, setOpen] = useState(false);
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
        History
      </Button>
      {open && (
        <OnDemand>
          <HistoryDialog
            rep={rep}
            onClose={() => setOpen(false)}
            onRestore={
              onRestore &&
              ((values) => {
                setOpen(false);
                onRestore(values);
              })
            }
          />
        </OnDemand>
      )}
    </>
  );
}
