import type { Profile } from '#profile/values.ts';
import { ApiProblem, explain } from '../api/problem.ts';
import { ProblemNotice } from '../api/problem-notice.tsx';
import { type Rep, repName } from '../rep/rep.ts';
import { Button } from '../ui/button.tsx';
import { handOnFocus } from '../ui/hand-on-focus.ts';
import { clockText } from '../ui/moments.ts';
import { RetryCountdown } from './retry-countdown.tsx';
import { prefetchDialogs } from './save-dialogs.tsx';
import type { SaveHandle, SaveState } from './use-save.ts';

/** Always there, always naming the rep: what is unsaved, what a save did, and the acts. */
export function SaveBar({
  rep,
  save,
  acts,
  changes,
  onDiscard,
  onUndo,
}: {
  rep: Rep;
  save: SaveHandle;
  /** False where a portal draws the buttons. */
  acts: boolean;
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
        <div className="min-w-0 flex-1 basis-20 wrap-anywhere @5xl:text-right">
          <p role="status">
            <Outcome state={state} />
          </p>
          {state.kind !== 'busy' && <Unsaved state={state} changes={changes} />}
        </div>
        {acts && (
          <div className="flex min-w-0 flex-wrap justify-end gap-2">
            {state.kind === 'saved' && state.former !== null && changes.length === 0 && (
              <UndoSave former={state.former} save={save} onUndo={onUndo} />
            )}
            {changes.length > 0 && (
              <Button
                ref={handOnFocus}
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
              data-heir
              busy={busy}
              onClick={save.submit}
              onPointerEnter={prefetchDialogs}
              onFocus={prefetchDialogs}
              aria-keyshortcuts="Control+S Meta+S"
              className="max-w-full"
            >
              <span className="truncate">Save ICP for {repName(rep)}</span>
            </Button>
          </div>
        )}
      </div>
    </section>
  );
}

/** What came of the last save. Only this is announced; what is unsaved changes with every edit. */
function Outcome({ state }: { state: SaveState }) {
  if (state.kind === 'busy') return 'Saving …';
  if (state.kind === 'nothing') return 'Nothing to save: this is what is stored.';
  if (state.kind === 'invalid') {
    return 'Not saved: something needs your attention, see the marked field.';
  }
  if (state.kind !== 'saved') return null;
  const { receipt, at } = state;
  return (
    <>
      <strong className="font-semibold text-accent">Saved at {clockText(at)}</strong>, ICP id{' '}
      <code className="font-mono text-[0.8125rem]">{receipt.stored?.id ?? 'unknown'}</code>
      {!receipt.readBack && '. It could not be read back: reload to see what is stored.'}
      {!receipt.asSent &&
        '. What stands there now differs from what was sent; your edits are kept as changes.'}
    </>
  );
}

/** Names shown of what is unsaved; the rest is counted, so that the bar keeps its height. */
const NAMED = 3;

function Unsaved({ state, changes }: { state: SaveState; changes: readonly string[] }) {
  if (changes.length === 0) {
    return state.kind === 'idle' && <p className="text-soft">No changes.</p>;
  }
  const count = changes.length === 1 ? '1 change' : `${changes.length} changes`;
  const rest = changes.length - NAMED;
  return (
    <p>
      <strong className="font-semibold">{count}, not saved</strong>
      <span className="text-soft">
        : {changes.slice(0, NAMED).join(', ')}
        {rest > 0 && ` and ${rest} more`}
      </span>
    </p>
  );
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
      ref={handOnFocus}
      onClick={() => {
        onUndo(former);
        save.submit();
      }}
    >
      Undo this save
    </Button>
  );
}

function Failure({
  save,
  failure,
}: {
  save: SaveHandle;
  failure: Extract<SaveState, { kind: 'failed' }>;
}) {
  const { problem, attempt } = failure;
  if (problem instanceof ApiProblem && problem.status === 429) {
    return (
      <RetryCountdown
        key={attempt}
        problem={problem}
        attempt={attempt}
        values={failure.values}
        save={save}
      />
    );
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
