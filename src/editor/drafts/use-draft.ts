import { useEffect, useState } from 'react';
import { type Control, useWatch } from 'react-hook-form';
import { canonicalJson } from '#profile/canonical.ts';
import type { ProfileValues } from '#profile/values.ts';
import type { Baseline } from '../api/icp.ts';
import { deleteDraft, keepsDrafts, writeDraft } from './draft-store.ts';

/** Quiet after the last edit before it is written. */
const PAUSE_MS = 400;

export type DraftState = 'off' | 'none' | 'kept' | 'refused';

/**
 * Keeps unsaved edits on this device, so that a reload, a crash or a sign-out does not lose them. Written on a pause;
 * gone once nothing is unsaved any more.
 */
export function useDraft({
  keep,
  draftKey,
  seen,
  dirty,
  restored,
  control,
}: {
  /** False where nothing is kept on the device; does not change. */
  keep: boolean;
  /** Whose draft of whose ICP, see `draftKeyOf`. */
  draftKey: string;
  seen: Baseline;
  dirty: boolean;
  /** What an earlier visit left here, which keeps its time until it is edited. */
  restored: ProfileValues | null;
  control: Control<ProfileValues>;
}): DraftState {
  const values = useWatch({ control, compute: (all: ProfileValues) => all });
  const [state, setState] = useState<DraftState>(() => {
    if (!keep) return 'off';
    return keepsDrafts() ? 'none' : 'refused';
  });
  const idle = state === 'refused' || state === 'off';

  useEffect(() => {
    if (idle) return;
    if (!dirty) {
      deleteDraft(draftKey);
      setState('none');
      return;
    }
    if (restored !== null && canonicalJson(values) === canonicalJson(restored)) {
      setState('kept');
      return;
    }
    const write = () => {
      const kept = writeDraft(draftKey, { editedAt: new Date().toISOString(), seen, values });
      setState(kept ? 'kept' : 'refused');
    };
    const timer = setTimeout(write, PAUSE_MS);
    // A page that is left within the pause still keeps the last edit.
    window.addEventListener('pagehide', write);
    return () => {
      clearTimeout(timer);
      window.removeEventListener('pagehide', write);
    };
  }, [draftKey, seen, dirty, idle, restored, values]);

  return state;
}
