import { useEffect } from 'react';
import { Button } from '../ui/button.tsx';
import { Dialog } from '../ui/dialog.tsx';

/** Asks before the portal's own button gives up edits. */
export function DiscardDialog({
  name,
  changes,
  saving,
  onDiscard,
  onDone,
  onKeep,
}: {
  /** Whose ICP. */
  name: string;
  changes: number;
  /** A save is under way: what it sent cannot be taken back. */
  saving: boolean;
  onDiscard: () => void;
  /** Called once nothing is unsaved any more. */
  onDone: () => void;
  onKeep: () => void;
}) {
  useEffect(() => {
    if (changes === 0) onDone();
  }, [changes, onDone]);

  return (
    <Dialog
      title="Discard changes?"
      onClose={onKeep}
      actions={
        <>
          <Button onClick={onKeep} data-first-focus>
            Keep editing
          </Button>
          <Button look="primary" disabled={saving} onClick={onDiscard}>
            Discard changes
          </Button>
        </>
      }
    >
      <p>
        {changes === 1 ? 'One filter' : `${changes} filters`} of{' '}
        <strong className="wrap-anywhere">{name}</strong> {changes === 1 ? 'goes' : 'go'} back to
        what is saved.{saving && ' A save is under way: wait for what comes of it.'}
      </p>
    </Dialog>
  );
}
