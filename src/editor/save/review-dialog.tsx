import type { ProfileChanges } from '#profile/diff.ts';
import { Button } from '../ui/button.tsx';
import { Dialog } from '../ui/dialog.tsx';
import { ChangeList } from './change-list.tsx';

/** The last look before a saved ICP is replaced: the API keeps no history and knows no partial update. */
export function ReviewDialog({
  name,
  first,
  changes,
  kept,
  onReplace,
  onCancel,
}: {
  /** Whose ICP. */
  name: string;
  /** Nothing stands saved yet; reviewed only because the save would have no filter. */
  first: boolean;
  changes: ProfileChanges;
  /** Filters without a control here that go back as they are. */
  kept: number;
  onReplace: () => void;
  onCancel: () => void;
}) {
  return (
    <Dialog
      title="Review changes"
      onClose={onCancel}
      actions={
        <>
          <Button onClick={onCancel} data-first-focus>
            Cancel
          </Button>
          <Button look="primary" onClick={onReplace}>
            {first ? 'Save without filters' : 'Replace saved ICP'}
          </Button>
        </>
      }
    >
      <p className="mb-3">
        This replaces the saved ICP of <strong className="wrap-anywhere">{name}</strong>. What is
        not listed here stays as it is.
        {changes.leavesNothing && (
          <strong className="mt-1 block text-warn">
            No filter remains: everything would match.
          </strong>
        )}
      </p>
      <ChangeList changes={changes} />
      {kept > 0 && (
        <p className="mt-3 text-sm text-soft">
          {kept === 1 ? '1 further filter' : `${kept} further filters`} without a control here{' '}
          {kept === 1 ? 'goes' : 'go'} back unchanged.
        </p>
      )}
    </Dialog>
  );
}
