import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useEffect, useRef, useState } from 'react';
import { flushSync } from 'react-dom';
import type { UseFormReturn } from 'react-hook-form';
import type { SaveSource } from '#contract/history.ts';
import { canonicalJson, sameFilters } from '#profile/canonical.ts';
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
  latestEtag,
  form,
  sourceOf,
  moved,
  onSaved,
  onConflict,
}: {
  rep: Rep;
  /** What the form was seeded from: what a save claims to replace. */
  seen: Baseline;
  /** The version that is known to stand saved now; another one than of `seen` after an unsettled conflict. */
  latestEtag: string | null;
  form: UseFormReturn<ProfileValues>;
  /** Why the form holds what it holds now, for the history. */
  sourceOf: () => SaveSource;
  /** What stands saved now, when a draft was made on something else. */
  moved: Baseline | null;
  /** Called with what is stored after a save; `keep` when the form holds something that is not in it. */
  onSaved: (receipt: Receipt, keep: boolean) => void;
  /** Called with what stands saved when it is not what the form was seeded from. */
  onConflict: (theirs: Baseline) => void;
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
      const body = toBody(values, stored);
      succeed(await mutateAsync({ rep, seen, body, source: sourceOf() }), sent);
    } catch (problem) {
      await fail(problem, values, attempt, sent);
    }
  }

  function succeed(receipt: Receipt, sent: string) {
    // Where something else came back than was sent, the edits stay in the form, as changes of what came back.
    onSaved(receipt, !receipt.asSent || canonicalJson(form.getValues()) !== sent);
    setState({ kind: 'saved', receipt, former: seen.stored, at: new Date() });
    // The list of known reps may have grown; nobody waits for it.
    void queries.invalidateQueries({ queryKey: repsOptions.queryKey });
  }

  /**
   * A refusal because something else stands there becomes the question what to do about it, unless what stands there
   * is what was sent: an earlier try then arrived though its answer did not.
   */
  async function fail(problem: unknown, values: ProfileValues, attempt: number, sent: string) {
    if (!isConflict(problem)) return setState({ kind: 'failed', problem, attempt, values });
    try {
      const theirs = await queries.fetchQuery({ ...icpOptions(rep), staleTime: 0 });
      const mine = toBody(values, stored);
      if (attempt > 1 && theirs.stored !== null && sameFilters(theirs.stored, mine)) {
        return succeed({ ...theirs, readBack: true, asSent: true }, sent);
      }
      onConflict(theirs);
      // What was edited while the save was under way is part of what has to be settled.
      setState({ kind: 'conflict', theirs, values: structuredClone(form.getValues()) });
    } catch (reading) {
      setState({ kind: 'failed', problem: reading, attempt, values });
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
      // A text that a field refused is not in the form's values, and must not be left behind by a save.
      if (document.querySelector('[data-profile-form] [data-refused]') !== null)
        return setState({ kind: 'invalid' });
      const unchanged = changedNames(form.getValues(), stored).length === 0;
      if (seen.stored !== null && unchanged && seen.etag === latestEtag) {
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
    // After a dialog that asked for the save has given the focus back.
    const timer = setTimeout(focusFirstInvalid);
    // The next edit may mend it, and the bar then says what is unsaved again.
    const watching = form.watch(() => setState({ kind: 'idle' }));
    return () => {
      clearTimeout(timer);
      watching.unsubscribe();
    };
  }, [state, form]);

  return {
    state,
    submit: () => void submit(),
    confirm,
    clear: () => setState({ kind: 'idle' }),
  };
}

function focusFirstInvalid() {
  document.querySelector<HTMLElement>('[data-profile-form] [aria-invalid="true"]')?.focus();
}

/** Leaving a field commits what was typed in it; a save from within the field has to save what is on the screen. */
export function commitTyped() {
  // Where the portal's page has the focus, the field has committed when it lost it, and must not take it back.
  if (!document.hasFocus()) return;
  const focused = document.activeElement;
  if (!(focused instanceof HTMLInputElement) || focused.type !== 'text') return;
  if (focused.closest('[data-profile-form]') === null) return;
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
