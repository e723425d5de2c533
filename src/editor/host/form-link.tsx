import { useEffect, useEffectEvent, useRef, useState } from 'react';
import type { RequestType } from '#contract/protocol.ts';
import { repName } from '../rep/rep.ts';
import { LeaveDialog } from '../save/leave-dialog.tsx';
import { commitTyped, type SaveState } from '../save/use-save.ts';
import { useChannel } from './channel-context.ts';
import { DiscardDialog } from './discard-dialog.tsx';
import { failureOf } from './failure.ts';
import { FormEvents } from './form-events.tsx';
import type { Outcome } from './host-channel.ts';
import type { FormLinkProps } from './host-context.ts';

type Settle = (outcome: Outcome) => void;

/** The portal's link to the form. */
export function FormLink(props: FormLinkProps) {
  return (
    <>
      {/* First, so that the portal knows what is unsaved before it gets the reply that it waits for. */}
      <FormEvents {...props} />
      <FormRequests {...props} />
    </>
  );
}

/** Saves, discards and asks for the portal; each request is answered once its outcome is known. */
function FormRequests({ rep, changes, save, onDiscard }: FormLinkProps) {
  const channel = useChannel();
  const [question, setQuestion] = useState<'discard' | 'confirm-leave' | null>(null);
  const saves = useRef<Settle[]>([]);
  const answers = useRef<Settle[]>([]);
  const { state } = save;

  function answerQuestion(outcome: Outcome) {
    setQuestion(null);
    settleAll(answers.current, outcome);
  }

  const serve = useEffectEvent((type: RequestType): Promise<Outcome> => {
    if (type === 'save') {
      // The person is deciding what to keep, and another save would throw that away.
      const conflict = state.kind === 'conflict' ? outcomeOf(state, state.kind) : null;
      if (conflict !== null) return Promise.resolve(conflict);
      // Where the last look is open already, its answer is the outcome.
      if (state.kind !== 'review') save.submit();
      return new Promise((settle) => saves.current.push(settle));
    }
    if (changes.length === 0) return Promise.resolve({ ok: true });
    if (question !== type) {
      settleAll(answers.current, cancelled('Another question came.'));
      setQuestion(type);
    }
    return new Promise((settle) => answers.current.push(settle));
  });

  useEffect(
    () =>
      channel.serve((type) => {
        commitTyped();
        return serve(type);
      }),
    [channel],
  );

  // Nobody is left to answer, for instance when the form failed.
  useEffect(
    () => () => {
      for (const waiting of [saves, answers]) settleAll(waiting.current, gone);
    },
    [],
  );

  const former = useRef(state.kind);
  useEffect(() => {
    const outcome = outcomeOf(state, former.current);
    former.current = state.kind;
    if (outcome !== null) settleAll(saves.current, outcome);
  }, [state]);

  if (question === null) return null;
  const discard = () => {
    save.clear();
    onDiscard();
  };
  const name = repName(rep);
  return question === 'confirm-leave' ? (
    <LeaveDialog
      rep={rep}
      reason="You are about to leave this page."
      changes={changes.length}
      save={save}
      onDiscard={discard}
      onLeave={() => answerQuestion({ ok: true })}
      onStay={() => answerQuestion(outcomeOfStaying(state))}
    />
  ) : (
    <DiscardDialog
      name={name}
      changes={changes.length}
      saving={state.kind === 'busy'}
      onDiscard={discard}
      onDone={() => answerQuestion(outcomeOfDiscarding(state))}
      onKeep={() => answerQuestion(cancelled('The person keeps the edits.'))}
    />
  );
}

function settleAll(waiting: Settle[], outcome: Outcome) {
  for (const settle of waiting.splice(0)) settle(outcome);
}

const gone: Outcome = {
  ok: false,
  code: 'closed',
  message: 'The form went away before the answer.',
  retryable: false,
};

function cancelled(message: string): Outcome {
  return { ok: false, code: 'cancelled', message, retryable: false };
}

/** Where the save that the person chose found a mistake, the form has the focus and keeps it. */
function outcomeOfStaying(state: SaveState): Outcome {
  const outcome = state.kind === 'invalid' ? outcomeOf(state, state.kind) : null;
  return outcome ?? cancelled('The person stays.');
}

/** Nothing is unsaved any more: given up, or saved while it was asked. */
function outcomeOfDiscarding({ kind }: SaveState): Outcome {
  return kind === 'saved' ? cancelled('The edits were saved meanwhile.') : { ok: true };
}

/** What a save came to; null while that is open. */
function outcomeOf(state: SaveState, former: SaveState['kind']): Outcome | null {
  switch (state.kind) {
    case 'saved':
    case 'nothing':
      return { ok: true };
    case 'invalid':
      return {
        ok: false,
        code: 'invalid',
        message: 'A value cannot be used; nothing was saved.',
        retryable: false,
      };
    case 'failed':
      return { ok: false, ...failureOf(state.problem, 'save') };
    case 'conflict':
      return {
        ok: false,
        code: 'conflict',
        message: 'Someone else saved meanwhile; the person is asked what to keep.',
        retryable: false,
      };
    case 'idle':
      // An edit ends other states too; only from the last look it is an answer.
      return former === 'review' ? cancelled('The last look was closed, and nothing sent.') : null;
    case 'review':
    case 'busy':
      return null;
  }
}
