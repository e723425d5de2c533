import type { Finding } from '#profile/reach/checks/findings.ts';
import { useProfileContext } from '../form/form-context.ts';
import { Button } from '../ui/button.tsx';
import { handOnFocus } from '../ui/hand-on-focus.ts';
import { useReach } from './reach-context.tsx';

/** One remark of a check, with its way out where there is one: one click, one undo step. */
export function FindingLine({
  finding: { severity, sentence, fix },
  whole = false,
}: {
  finding: Finding;
  /** In full; beside its control a note keeps to one line. */
  whole?: boolean;
}) {
  const wraps = whole || severity === 'warning';
  const { applyEdit, readOnly } = useProfileContext();
  const reached = useReach();
  return (
    <p
      className={`flex items-center gap-x-1 text-sm ${severity === 'warning' ? 'text-warn' : 'text-soft'} ${wraps ? 'flex-wrap' : '@3xl:whitespace-nowrap'}`}
    >
      <span className={wraps ? '' : 'min-w-0 @3xl:truncate'} title={wraps ? undefined : sentence}>
        {severity === 'warning' && <span className="font-semibold">Check: </span>}
        {sentence}
      </span>
      {fix !== null && reached && !readOnly && (
        <Button
          ref={handOnFocus}
          size="small"
          look="quiet"
          className="min-h-6!"
          onClick={() => applyEdit(reached.values, fix.values)}
        >
          {fix.label}
        </Button>
      )}
    </p>
  );
}
