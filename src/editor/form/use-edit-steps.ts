import { type RefObject, useCallback, useEffect, useMemo, useRef, useState } from 'react';
import type { UseFormReturn } from 'react-hook-form';
import type { SaveSource } from '#contract/history.ts';
import {
  closeStep,
  type EditSteps,
  noSteps,
  recordStep,
  redoStep,
  undoStep,
} from '#profile/edit-steps.ts';
import type { ProfileValues } from '#profile/values.ts';
import { applyValues } from './apply-values.ts';

/** What a control tells before it changes the form, so that its change can be taken back. */
export interface StepRecorder {
  /** @param act names an act of several changes (a drag, typing in a field); none for a step by itself */
  before: (act?: string) => void;
  /** The act is over. */
  close: () => void;
}

export interface EditStepsHandle {
  /** The same object as long as the form lives. */
  recorder: StepRecorder;
  undo: (() => void) | null;
  redo: (() => void) | null;
  /** Forgets every step: the form was seeded anew. */
  forget: () => void;
}

/**
 * Undo and redo for the form. Also on Ctrl/Cmd+Z and Shift+Z, except in text fields, where the browser takes back
 * letters.
 */
export function useEditSteps(
  form: UseFormReturn<ProfileValues>,
  /** Why the form holds what it holds; taken back and done again with the values. */
  source: RefObject<SaveSource>,
): EditStepsHandle {
  const [steps, setSteps] = useState<EditSteps<FormState>>(noSteps);
  const { getValues, setValue } = form;

  const before = useCallback(
    (act?: string) => {
      const now = snapshot(getValues(), source.current);
      setSteps((current) => recordStep(current, now, act ?? null));
    },
    [getValues, source],
  );
  const close = useCallback(() => setSteps(closeStep), []);
  const forget = useCallback(() => setSteps(noSteps), []);

  const move = useCallback(
    (step: typeof undoStep) => {
      const moved = step(steps, snapshot(getValues(), source.current));
      if (moved === null) return;
      setSteps(moved.steps);
      applyValues({ setValue }, moved.state.values);
      source.current = moved.state.source;
    },
    [steps, getValues, setValue, source],
  );
  const canUndo = steps.past.length > 0;
  const canRedo = steps.future.length > 0;
  const undo = useMemo(() => (canUndo ? () => move(undoStep) : null), [canUndo, move]);
  const redo = useMemo(() => (canRedo ? () => move(redoStep) : null), [canRedo, move]);
  useShortcuts(undo, redo);

  const recorder = useMemo(() => ({ before, close }), [before, close]);
  return { recorder, forget, undo, redo };
}

function useShortcuts(undo: (() => void) | null, redo: (() => void) | null) {
  const latest = useRef({ undo, redo });
  useEffect(() => {
    latest.current = { undo, redo };
  });
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (event.key.toLowerCase() !== 'z' || !(event.ctrlKey || event.metaKey)) return;
      if (isTextField(event.target) || document.querySelector('dialog:modal') !== null) return;
      event.preventDefault();
      if (event.shiftKey) latest.current.redo?.();
      else latest.current.undo?.();
    };
    window.addEventListener('keydown', onKey);
    return () => window.removeEventListener('keydown', onKey);
  }, []);
}

function isTextField(target: EventTarget | null): boolean {
  if (target instanceof HTMLTextAreaElement) return true;
  return target instanceof HTMLInputElement && ['text', 'search'].includes(target.type);
}

interface FormState {
  values: ProfileValues;
  source: SaveSource;
}

/** A state that later edits do not reach: lists are replaced as a whole, the ends of a range are not. */
function snapshot(values: ProfileValues, source: SaveSource): FormState {
  return { values: structuredClone(values), source };
}
