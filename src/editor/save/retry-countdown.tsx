import { useEffect, useRef, useState } from 'react';
import { useFormContext, useWatch } from 'react-hook-form';
import { canonicalJson } from '#profile/canonical.ts';
import type { ProfileValues } from '#profile/values.ts';
import type { ApiProblem } from '../api/problem.ts';
import { explain } from '../api/problem.ts';
import { Button } from '../ui/button.tsx';
import { Notice } from '../ui/notice.tsx';
import type { SaveHandle } from './use-save.ts';

/** Tries by itself before it leaves the next step to the person. */
const TRIES = 5;

/**
 * A save refused for too many requests is sent again by itself: such a refusal means that nothing was done. The
 * pause doubles and is spread by chance, so that many editors do not come back at the same moment.
 */
export function RetryCountdown({
  problem,
  attempt,
  values,
  save,
}: {
  problem: ApiProblem;
  attempt: number;
  /** What was asked to be saved. */
  values: ProfileValues;
  save: SaveHandle;
}) {
  const { control } = useFormContext<ProfileValues>();
  const now = useWatch({ control, compute: (all: ProfileValues) => all });
  // What was typed since nobody has asked to save.
  const edited = canonicalJson(now) !== canonicalJson(values);
  const [left, setLeft] = useState(() => problem.retryAfter ?? pause(attempt));
  const [stopped, setStopped] = useState(attempt > TRIES);
  const { title } = explain(problem, 'save');

  const waiting = !stopped && !edited;
  const confirm = useRef(save.confirm);
  useEffect(() => {
    confirm.current = save.confirm;
  });

  useEffect(() => {
    if (!waiting) return;
    const timer = setTimeout(() => (left <= 1 ? confirm.current() : setLeft(left - 1)), 1000);
    return () => clearTimeout(timer);
  }, [left, waiting]);

  return (
    <Notice
      look="warn"
      actions={
        <>
          {waiting && (
            <Button size="small" onClick={() => setStopped(true)}>
              Stop
            </Button>
          )}
          <Button size="small" onClick={save.confirm}>
            Try now
          </Button>
        </>
      }
    >
      <strong className="font-semibold" role="alert">
        {title}
      </strong>{' '}
      <span className="text-ink">
        Nothing was saved, and your changes are still here.{' '}
        {edited && 'You have changed something since: save again when you are done.'}
        {waiting && (
          <span className="tabular-nums">
            Next try in {left} {left === 1 ? 'second' : 'seconds'}.
          </span>
        )}
      </span>
    </Notice>
  );
}

/** Whole seconds: 2, 4, 8 … up to 30, with up to as much again by chance. */
function pause(attempt: number): number {
  const base = Math.min(30, 2 ** attempt);
  return Math.round(base * (1 + Math.random()));
}
