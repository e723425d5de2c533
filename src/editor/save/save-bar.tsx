import type { Profile } from '#profile/values.ts';
import { ApiProblem, explain } from '../api/problem.ts';
import { ProblemNotice } from '../api/problem-notice.tsx';
import { type Rep, repName } from '../rep/rep.ts';
import { Button } from '../ui/button.tsx';
import { RetryCountdown } from './retry-countdown.tsx';
import type { SaveHandle, SaveState } from './use-save.ts';

/** Always there, always naming the rep: what is unsaved, what a save did, and the two acts. */
export function SaveBar({
  rep,
  save,
  changes,
  onDiscard,
  onUndo,
}: {
  rep: Rep;
  save: SaveHandle;
  /** Names of what is unsaved. */
  changes: readonly string[];
  onDiscard: () => void;
  /** Puts back what stood before a save, as an edit. */
  onUndo: (former: Profile) => void;
}) {
  const { state } = save;
  const busy = state.kind === 'busy';
  return (
    <section aria-label="Save" className="flex flex-col gap-2 py-2 @5xl:flex-1">
      {state.kind === 'failed' && <Failure save={save} failure={state} />}
      <div className="flex flex-wrap items-center gap-x-4 gap-y-2">
        <p role="status" className="min-w-0 flex-1 basis-20 wrap-anywhere @5xl:text-right">
          <Outcome state={state} changes={changes} />
        </p>
        <div className="flex min-w-0 flex-wrap justify-end gap-2">
          {state.kind === 'saved' && state.former !== null && changes.length === 0 && (
            <UndoSave former={state.former} save={save} onUndo={onUndo} />
          )}
          {changes.length > 0 && (
            <Button
              disabled={busy}
              onClick={() => {
                save.clear();
                onDiscard();
              }}
            >
              Discard changes
            </Button>
          )}
          <Button
            look="primary"
            busy={busy}
            onClick={save.submit}
            aria-keyshortcuts="Control+S Meta+S"
            className="max-w-full"
          >
            <span className="truncate">Save ICP for {repName(rep)}</span>
          </Button>
        </div>
      </div>
    </section>
  );
}

function Outcome({ state, changes }: { state: SaveState; changes: readonly string[] }) {
  if (state.kind === 'busy') return 'Saving …';
  if (state.kind === 'invalid')
    return 'Not saved: something needs your attention, see the marked field.';
  if (changes.length > 0) {
    const count = changes.length === 1 ? '1 change' : `${changes.length} changes`;
    return (
      <>
        <strong className="font-semibold">{count}, not saved</strong>
        <span className="text-soft">: {changes.join(', ')}</span>
      </>
    );
  }
  if (state.kind === 'saved') {
    const { receipt, at } = state;
    return (
      <>
        <strong className="font-semibold text-accent">Saved at {clock.format(at)}</strong>, ICP id{' '}
        <code className="font-mono text-[0.8125rem]">{receipt.stored?.id}</code>
        {!receipt.readBack && '. It could not be read back: reload to see what is stored.'}
        {!receipt.asSent &&
          '. What is stored differs from what was sent: the form shows what is stored.'}
      </>
    );
  }
  if (state.kind === 'nothing') return 'Nothing to save: this is what is stored.';
  return <span className="text-soft">No changes.</span>;
}

/** Takes a save back by saving what stood before, through the same checks and the same last look. */
function UndoSave({
  former,
  save,
  onUndo,
}: {
  former: Profile;
  save: SaveHandle;
  onUndo: (former: Profile) => void;
}) {
  return (
    <Button
      onClick={() => {
        onUndo(former);
        save.submit();
      }}
    >
      Undo this save
    </Button>
  );
}

const clock = new Intl.DateTimeFormat('en-GB', { hour: '2-digit', minute: '2-digit' });

function Failure({
  save,
  failure,
}: {
  save: SaveHandle;
  failure: Extract<SaveState, { kind: 'failed' }>;
}) {
  const { problem, attempt } = failure;
  if (problem instanceof ApiProblem && problem.status === 429) {
    return <RetryCountdown key={attempt} problem={problem} attempt={attempt} save={save} />;
  }
  return (
    <ProblemNotice
      problem={problem}
      attempt="save"
      actions={
        explain(problem, 'save').retryable && (
          <Button size="small" onClick={save.confirm}>
            Try again
          </Button>
        )
      }
    />
  );
}
