import type { ReactNode } from 'react';
import type { Baseline } from '../api/icp.ts';
import type { DraftState } from '../drafts/use-draft.ts';
import { type Rep, repName } from '../rep/rep.ts';
import { Button } from '../ui/button.tsx';
import type { EditStepsHandle } from './use-edit-steps.ts';

/** Whose ICP it is, whether something is saved and under which id, and what can be done with the whole. */
export function FormHead({
  rep,
  seen,
  steps,
  draft,
  children,
}: {
  rep: Rep;
  seen: Baseline;
  /** Null where nothing can be edited. */
  steps: EditStepsHandle | null;
  draft: DraftState;
  /** Acts on the whole profile. */
  children: ReactNode;
}) {
  return (
    <div className="flex flex-wrap items-center justify-between gap-x-6 pt-1.5">
      <div className="flex min-w-0 flex-wrap items-baseline gap-x-1.5 text-sm text-soft">
        <h1 tabIndex={-1} data-heir className="font-semibold wrap-anywhere text-ink">
          {repName(rep)}
        </h1>
        {seen.stored === null ? (
          <p>nothing saved yet</p>
        ) : (
          <p>
            saved, ICP id{' '}
            <code className="font-mono text-[0.8125rem] wrap-anywhere text-ink">
              {seen.stored.id}
            </code>
          </p>
        )}
        {draft === 'kept' && <p className="text-warn">Draft on this device, not sent</p>}
      </div>
      <div className="-mr-2 flex flex-wrap">
        {steps !== null && (
          <>
            <Step name="Undo" keys="Control+Z Meta+Z" act={steps.undo} />
            <Step name="Redo" keys="Control+Shift+Z Meta+Shift+Z" act={steps.redo} />
          </>
        )}
        {children}
      </div>
    </div>
  );
}

/** Stays focusable when there is nothing to take back, so that a keyboard user is not thrown off the button. */
function Step({ name, keys, act }: { name: string; keys: string; act: (() => void) | null }) {
  return (
    <Button
      look="quiet"
      size="small"
      aria-label={`${name} edit`}
      aria-keyshortcuts={keys}
      busy={act === null}
      onClick={() => act?.()}
    >
      {name}
    </Button>
  );
}
