import { useMutation, useQueryClient } from '@tanstack/react-query';
import { type SubmitEvent, useEffect, useRef, useState } from 'react';
import { flushSync } from 'react-dom';
import type { UseFormReturn } from 'react-hook-form';
import { changedFields } from '#profile/diff.ts';
import { type ProfileValues, toBody } from '#profile/values.ts';
import { repsOptions } from '../api/gateway.ts';
import { type Baseline, icpOptions, type Receipt, saveIcp } from '../api/icp.ts';
import type { Rep } from '../rep/rep.ts';

/** Where a save stands, for the save bar. */
export type SaveState =
  | { kind: 'idle' }
  | { kind: 'nothing' }
  | { kind: 'invalid' }
  | { kind: 'busy' }
  /** `attempt` counts failures in a row, for the pause before the next try. */
  | { kind: 'failed'; problem: unknown; attempt: number }
  | { kind: 'saved'; receipt: Receipt; at: Date };

export interface SaveHandle {
  state: SaveState;
  submit: (event?: SubmitEvent) => void;
  /** Forgets the last outcome, for instance when the edits are discarded. */
  clear: () => void;
  /** Gives up the edits for what someone else saved. */
  takeTheirs: () => void;
}

/**
 * The one way to save: validates, sends once however often it is asked, and reports the outcome. Confirmed, never
 * optimistic: a replace counts as done when the answer says so. Ctrl/Cmd+S works wherever the focus is.
 */
export function useSave({
  rep,
  seen,
  form,
  onSeed,
}: {
  rep: Rep;
  seen: Baseline;
  form: UseFormReturn<ProfileValues>;
  /** Called with what is stored after a save, or with what someone else saved. */
  onSeed: (baseline: Baseline) => void;
}): SaveHandle {
  const queries = useQueryClient();
  const [state, setState] = useState<SaveState>({ kind: 'idle' });
  // A second click can come before the first has been drawn as busy, so the guard is not state.
  const sending = useRef(false);
  const { mutateAsync } = useMutation({ mutationFn: saveIcp, scope: { id: 'save-icp' } });

  async function send(values: ProfileValues) {
    const attempt = state.kind === 'failed' ? state.attempt + 1 : 1;
    setState({ kind: 'busy' });
    try {
      const receipt = await mutateAsync({ rep, seen, body: toBody(values, seen.stored ?? {}) });
      onSeed(receipt);
      setState({ kind: 'saved', receipt, at: new Date() });
      // The list of known reps may have grown; nobody waits for it.
      void queries.invalidateQueries({ queryKey: repsOptions.queryKey });
    } catch (problem) {
      setState({ kind: 'failed', problem, attempt });
    }
  }

  async function save() {
    if (sending.current) return;
    sending.current = true;
    // Leaving a field commits what was typed in it, so that Ctrl+S saves what is on the screen.
    const focused = document.activeElement;
    if (focused instanceof HTMLInputElement && focused.type === 'text') {
      flushSync(() => {
        focused.blur();
        focused.focus();
      });
    }
    try {
      const changed = changedFields(form.getValues(), seen.stored ?? {}).length > 0;
      if (seen.stored !== null && !changed) setState({ kind: 'nothing' });
      else await form.handleSubmit(send, () => setState({ kind: 'invalid' }))();
    } finally {
      sending.current = false;
    }
  }

  const latest = useRef(save);
  useEffect(() => {
    latest.current = save;
  });

  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (event.key !== 's' || !(event.ctrlKey || event.metaKey) || event.altKey) return;
      event.preventDefault();
      void latest.current();
    };
    window.addEventListener('keydown', onKey);
    return () => window.removeEventListener('keydown', onKey);
  }, []);

  useEffect(() => {
    if (state.kind === 'invalid')
      document.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus();
  }, [state]);

  return {
    state,
    submit: (event) => {
      event?.preventDefault();
      void save();
    },
    clear: () => setState({ kind: 'idle' }),
    takeTheirs: async () => {
      setState({ kind: 'busy' });
      try {
        onSeed(await queries.fetchQuery({ ...icpOptions(rep), staleTime: 0 }));
        setState({ kind: 'idle' });
      } catch (problem) {
        setState({ kind: 'failed', problem, attempt: 1 });
      }
    },
  };
}
