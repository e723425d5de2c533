import type { Finding } from '#profile/reach/checks/findings.ts';
import { useProfileContext } from '../form/form-context.ts';
import { Button } from '../ui/button.tsx';
import { useReach } from './reach-context.tsx';

/** One remark of a check, with its way out where there is one: one click, one undo step. */
export function FindingLine({ finding: { severity, sentence, fix } }: { finding: Finding }) {
  const { applyEdit } = useProfileContext();
  const reached = useReach();
  return (
    <p
      className={`flex flex-wrap items-center gap-x-1 text-sm ${severity === 'warning' ? 'text-warn' : 'text-soft'}`}
    >
      <span>
        {severity === 'warning' && <span className="font-semibold">Check: </span>}
        {sentence}
      </span>
      {fix !== null && reached !== null && (
        <Button
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
