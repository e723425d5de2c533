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
      onStay={() => answerQuestion(cancelled('The person stays.'))}
    />
  ) : (
    <DiscardDialog
      name={name}
      changes={changes.length}
      onDiscard={discard}
      onDone={() => answerQuestion({ ok: true })}
      onKeep={() => answerQuestion(cancelled('The person keeps the edits.'))}
    />
  );
}

function settleAll(waiting: Settle[], outcome: Outcome) {
  for (const settle of waiting.splice(0)) settle(outcome);
}

function cancelled(message: string): Outcome {
  return { ok: false, code: 'cancelled', message, retryable: false };
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
      return former === 'review' ? cancelled('The person went back to the form.') : null;
    case 'review':
    case 'busy':
      return null;
  }
}
