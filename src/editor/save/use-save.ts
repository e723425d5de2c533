import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useEffect, useRef, useState } from 'react';
import { flushSync } from 'react-dom';
import type { UseFormReturn } from 'react-hook-form';
import type { SaveSource } from '#contract/history.ts';
import { canonicalJson } from '#profile/canonical.ts';
import { changedNames, type ProfileChanges, profileChanges } from '#profile/diff.ts';
import { type Profile, type ProfileValues, toBody } from '#profile/values.ts';
import { repsOptions } from '../api/gateway.ts';
import { type Baseline, icpOptions, isConflict, type Receipt, saveIcp } from '../api/icp.ts';
import type { Rep } from '../rep/rep.ts';

/** Where a save stands, for the save bar and the dialogs. */
export type SaveState =
  | { kind: 'idle' }
  | { kind: 'nothing' }
  | { kind: 'invalid' }
  /** Waiting for the last look before a replace. */
  | { kind: 'review'; changes: ProfileChanges; values: ProfileValues }
  | { kind: 'busy' }
  /** `attempt` counts failures in a row, for the pause before the next try. */
  | { kind: 'failed'; problem: unknown; attempt: number; values: ProfileValues }
  /** Someone else saved since the form was loaded; `values` is what the form held then. */
  | { kind: 'conflict'; theirs: Baseline; values: ProfileValues }
  | { kind: 'saved'; receipt: Receipt; former: Profile | null; at: Date };

export interface SaveHandle {
  state: SaveState;
  submit: () => void;
  /** Sends what was reviewed, or what failed, without asking again. */
  confirm: () => void;
  /** Forgets the last outcome, for instance when the edits are discarded. */
  clear: () => void;
}

/**
 * The one way to save: validates, asks before something that stands is taken away, sends once however often it is
 * asked, and reports the outcome. Confirmed, never optimistic: a replace counts as done when the answer says so.
 * Ctrl/Cmd+S works wherever the focus is.
 */
export function useSave({
  rep,
  seen,
  form,
  source,
  moved,
  onSaved,
}: {
  rep: Rep;
  /** What the form was seeded from: what a save claims to replace. */
  seen: Baseline;
  form: UseFormReturn<ProfileValues>;
  /** Why the form holds what it holds, for the history. */
  source: SaveSource;
  /** What stands saved now, when a draft was made on something else. */
  moved: Baseline | null;
  /** Called with what is stored after a save; `edited` when the form has changed since it was sent. */
  onSaved: (receipt: Receipt, edited: boolean) => void;
}): SaveHandle {
  const queries = useQueryClient();
  const [state, setState] = useState<SaveState>(() =>
    moved === null
      ? { kind: 'idle' }
      : { kind: 'conflict', theirs: moved, values: form.getValues() },
  );
  // A second click can come before the first has been drawn as busy, so the guard is not state.
  const sending = useRef(false);
  const { mutateAsync } = useMutation({ mutationFn: saveIcp, scope: { id: 'save-icp' } });
  const stored = seen.stored ?? {};

  async function send(values: ProfileValues) {
    const attempt = state.kind === 'failed' ? state.attempt + 1 : 1;
    setState({ kind: 'busy' });
    const sent = canonicalJson(form.getValues());
    try {
      const receipt = await mutateAsync({ rep, seen, body: toBody(values, stored), source });
      onSaved(receipt, canonicalJson(form.getValues()) !== sent);
      setState({ kind: 'saved', receipt, former: seen.stored, at: new Date() });
      // The list of known reps may have grown; nobody waits for it.
      void queries.invalidateQueries({ queryKey: repsOptions.queryKey });
    } catch (problem) {
      setState(await outcomeOf(problem, values, attempt));
    }
  }

  /** A refusal because someone else saved becomes the question what to do about it. */
  async function outcomeOf(
    problem: unknown,
    values: ProfileValues,
    attempt: number,
  ): Promise<SaveState> {
    if (!isConflict(problem)) return { kind: 'failed', problem, attempt, values };
    try {
      const theirs = await queries.fetchQuery({ ...icpOptions(rep), staleTime: 0 });
      return { kind: 'conflict', theirs, values };
    } catch (reading) {
      return { kind: 'failed', problem: reading, attempt, values };
    }
  }

  async function sendOrAsk(values: ProfileValues) {
    const changes = profileChanges(values, stored);
    const harmless = seen.stored === null || changes.addsOnly;
    if (harmless && !changes.leavesNothing) await send(values);
    else setState({ kind: 'review', changes, values });
  }

  /** Runs one save at a time; what is asked for meanwhile is the same click again. */
  async function once(act: () => Promise<unknown>) {
    if (sending.current) return;
    sending.current = true;
    try {
      await act();
    } finally {
      sending.current = false;
    }
  }

  function submit() {
    return once(async () => {
      commitTyped();
      if (seen.stored !== null && changedNames(form.getValues(), stored).length === 0) {
        setState({ kind: 'nothing' });
      } else {
        await form.handleSubmit(sendOrAsk, () => setState({ kind: 'invalid' }))();
      }
    });
  }

  function confirm() {
    if (state.kind !== 'review' && state.kind !== 'failed') return;
    const asked = canonicalJson(state.values);
    // What was edited since then was not agreed to, and is looked at first.
    const act = (values: ProfileValues) =>
      canonicalJson(values) === asked ? send(values) : sendOrAsk(values);
    void once(() => form.handleSubmit(act, () => setState({ kind: 'invalid' }))());
  }

  useSaveShortcut(submit);

  useEffect(() => {
    if (state.kind !== 'invalid') return;
    document.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus();
  }, [state]);

  return {
    state,
    submit: () => void submit(),
    confirm,
    clear: () => setState({ kind: 'idle' }),
  };
}

/** Leaving a field commits what was typed in it; a save from within the field has to save what is on the screen. */
function commitTyped() {
  const focused = document.activeElement;
  if (!(focused instanceof HTMLInputElement) || focused.type !== 'text') return;
  flushSync(() => {
    focused.blur();
    focused.focus();
  });
}

function useSaveShortcut(save: () => Promise<void>) {
  const latest = useRef(save);
  useEffect(() => {
    latest.current = save;
  });
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (event.key.toLowerCase() !== 's' || !(event.ctrlKey || event.metaKey) || event.altKey) {
        return;
      }
      event.preventDefault();
      // A modal dialog asks something first; its answer is what saves.
      if (document.querySelector('dialog:modal') === null) void latest.current();
    };
    window.addEventListener('keydown', onKey);
    return () => window.removeEventListener('keydown', onKey);
  }, []);
}
