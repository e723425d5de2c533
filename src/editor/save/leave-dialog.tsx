import { useEffect, useState } from 'react';
import { type Rep, repName } from '../rep/rep.ts';
import { Button } from '../ui/button.tsx';
import { Dialog } from '../ui/dialog.tsx';
import type { SaveHandle } from './use-save.ts';

/** Unsaved changes and the form is to be left: save, discard or stay. Nothing is carried over by itself. */
export function LeaveDialog({
  rep,
  reason,
  changes,
  save,
  onDiscard,
  onLeave,
  onStay,
}: {
  rep: Rep;
  /** Why it is asked, as a sentence. */
  reason: string;
  changes: number;
  save: SaveHandle;
  onDiscard: () => void;
  /** Called once nothing is unsaved any more. */
  onLeave: () => void;
  onStay: () => void;
}) {
  const { kind } = save.state;
  const [asked, setAsked] = useState(false);
  // Once the save has gone through there is nothing left to lose; if it failed, the form says why.
  useEffect(() => {
    if (changes === 0) onLeave();
    else if (asked && (kind === 'failed' || kind === 'invalid')) onStay();
  }, [changes, asked, kind, onLeave, onStay]);

  return (
    <Dialog
      title={`Unsaved changes for ${repName(rep)}`}
      onClose={onStay}
      actions={
        <>
          <Button onClick={onStay} data-first-focus>
            Stay
          </Button>
          <Button disabled={kind === 'busy'} onClick={onDiscard}>
            Discard changes
          </Button>
          <Button
            look="primary"
            busy={kind === 'busy'}
            onClick={() => {
              save.clear();
              setAsked(true);
              save.submit();
            }}
          >
            Save for {repName(rep)}
          </Button>
        </>
      }
    >
      <p>
        {reason} {changes === 1 ? 'One filter has' : `${changes} filters have`} changes that are not
        saved.
      </p>
    </Dialog>
  );
}
