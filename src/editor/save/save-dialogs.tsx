import { lazy, useEffect, useEffectEvent, useState } from 'react';
import { furtherFilters, type ProfileValues, toValues } from '#profile/values.ts';
import type { Baseline } from '../api/icp.ts';
import { type Rep, repName } from '../rep/rep.ts';
import { OnDemand } from '../ui/on-demand.tsx';
import type { SaveHandle, SaveState } from './use-save.ts';

const loadReview = async () => ({ default: (await import('./review-dialog.tsx')).ReviewDialog });
const ReviewDialog = lazy(loadReview);
const loadConflict = async () => ({
  default: (await import('./conflict-dialog.tsx')).ConflictDialog,
});
const ConflictDialog = lazy(loadConflict);

/** Fetches the code of the questions when a save becomes likely. A failure shows when one is asked. */
export function prefetchDialogs() {
  for (const load of [loadReview, loadConflict]) load().catch(() => undefined);
}

/** The questions that a save may ask; their code is loaded when one is asked. */
export function SaveDialogs({
  rep,
  seen,
  save,
  onSettled,
}: {
  rep: Rep;
  /** What the form was loaded from. */
  seen: Baseline;
  save: SaveHandle;
  /** Called with what someone else saved, and with what is to stand in the form instead. */
  onSettled: (theirs: Baseline, values: ProfileValues) => void;
}) {
  const { state } = save;
  const [failed, setFailed] = useState(false);
  const asks = state.kind === 'review' || state.kind === 'conflict';
  const giveUp = useEffectEvent(() => save.clear());
  // A question that cannot be drawn cannot be answered: the form goes on without, beside the notice that says so.
  useEffect(() => {
    if (failed && asks) giveUp();
  }, [failed, asks]);

  return (
    <OnDemand onFailed={() => setFailed(true)}>
      {state.kind === 'review' && (
        <ReviewDialog
          name={repName(rep)}
          first={seen.stored === null}
          changes={state.changes}
          kept={untouched(state)}
          onReplace={save.confirm}
          onCancel={save.clear}
        />
      )}
      {state.kind === 'conflict' && (
        <ConflictDialog
          name={repName(rep)}
          three={{
            was: toValues(seen.stored ?? {}),
            theirs: toValues(state.theirs.stored ?? {}),
            mine: state.values,
          }}
          onSettle={(values) => onSettled(state.theirs, values)}
          onCancel={save.clear}
        />
      )}
    </OnDemand>
  );
}

/** How many filters without a control go back as they are. */
function untouched({ values, changes }: Extract<SaveState, { kind: 'review' }>): number {
  const changed = new Set(changes.further.map(({ path }) => path));
  return furtherFilters(values).filter(({ path }) => !changed.has(path)).length;
}
