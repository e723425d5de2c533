import { Button } from '../ui/button.tsx';
import { handOnFocus } from '../ui/hand-on-focus.ts';
import { momentText } from '../ui/moments.ts';
import { Notice } from '../ui/notice.tsx';
import type { DraftState } from './use-draft.ts';

/** Says that the form shows edits from an earlier visit, or that this browser keeps none. */
export function DraftNote({
  restored,
  state,
  onDelete,
}: {
  /** When the restored draft was last edited, ISO 8601; null when the form shows what is stored. */
  restored: string | null;
  state: DraftState;
  onDelete: () => void;
}) {
  if (state === 'refused') {
    return (
      <div className="py-1.5">
        <Notice look="info">
          This browser keeps no drafts here, so unsaved changes are lost when the page is left.
        </Notice>
      </div>
    );
  }
  if (restored === null) return null;
  return (
    <div className="py-1.5">
      <Notice
        look="info"
        actions={
          <Button ref={handOnFocus} size="small" onClick={onDelete}>
            Delete draft
          </Button>
        }
      >
        <strong className="font-semibold">Draft on this device, not sent.</strong> Your unsaved
        changes{lastEdited(restored)} are back in the form.
      </Notice>
    </div>
  );
}

function lastEdited(iso: string): string {
  const date = new Date(iso);
  return Number.isNaN(date.getTime()) ? '' : ` of ${momentText(date, 'minutes')}`;
}
