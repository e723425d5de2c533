/**
 * The steps of editing that can be taken back and done again. What stands now is held by the form; this holds what
 * stood before each step. Plain data and pure functions, so that the form can keep it in its state.
 */
export interface EditSteps<State> {
  /** States before each step, oldest first. */
  past: readonly State[];
  /** States that were taken back, the nearest last. */
  future: readonly State[];
  /** The act that is still going on, such as typing in one field: further changes of it belong to the last step. */
  open: string | null;
}

export const noSteps: EditSteps<never> = { past: [], future: [], open: null };

/** Steps kept; the oldest are let go. */
const KEPT = 200;

/**
 * Notes that a change is about to be made.
 * @param before what stands before the change
 * @param act names an act of several changes (a drag, typing); null for a change that is a step by itself
 */
export function recordStep<State>(
  steps: EditSteps<State>,
  before: State,
  act: string | null,
): EditSteps<State> {
  if (act !== null && act === steps.open) return steps;
  return { past: [...steps.past, before].slice(-KEPT), future: [], open: act };
}

/** Ends the act that is going on, so that the next change is a new step. */
export function closeStep<State>(steps: EditSteps<State>): EditSteps<State> {
  return steps.open === null ? steps : { ...steps, open: null };
}

/** Takes the last step back: the steps afterwards and the state to put back; null when there is none. */
export function undoStep<State>(
  steps: EditSteps<State>,
  now: State,
): { steps: EditSteps<State>; state: State } | null {
  const state = steps.past.at(-1);
  if (state === undefined) return null;
  return {
    steps: { past: steps.past.slice(0, -1), future: [...steps.future, now], open: null },
    state,
  };
}

/** Does the step again that was taken back last. */
export function redoStep<State>(
  steps: EditSteps<State>,
  now: State,
): { steps: EditSteps<State>; state: State } | null {
  const state = steps.future.at(-1);
  if (state === undefined) return null;
  return {
    steps: { past: [...steps.past, now], future: steps.future.slice(0, -1), open: null },
    state,
  };
}
