import { lazy, Suspense } from 'react';
import { useFormContext } from 'react-hook-form';
import { furtherFilters, type ProfileValues } from '#profile/values.ts';
import type { Baseline } from '../api/icp.ts';
import { type Rep, repName } from '../rep/rep.ts';
import type { SaveHandle } from './use-save.ts';

const ReviewDialog = lazy(async () => ({
  default: (await import('./review-dialog.tsx')).ReviewDialog,
}));

/** The questions that a save may ask; their code is loaded when one is asked. */
export function SaveDialogs({
  rep,
  save,
}: {
  rep: Rep;
  seen: Baseline;
  save: SaveHandle;
  onResolved: (theirs: Baseline, values: ProfileValues) => void;
}) {
  const { getValues } = useFormContext<ProfileValues>();
  const { state } = save;
  return (
    <Suspense>
      {state.kind === 'review' && (
        <ReviewDialog
          name={repName(rep)}
          changes={state.changes}
          kept={furtherFilters(getValues()).length}
          onReplace={save.confirm}
          onCancel={save.clear}
        />
      )}
    </Suspense>
  );
}
