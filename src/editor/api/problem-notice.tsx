import type { ReactNode } from 'react';
import { Notice } from '../ui/notice.tsx';
import { ApiProblem, type Attempt, explain } from './problem.ts';

/** A failed call in words: what happened, what to do, and the request id to quote. Announced at once. */
export function ProblemNotice({
  problem,
  attempt,
  lead,
  advice: ownAdvice,
  actions,
}: {
  problem: unknown;
  attempt: Attempt;
  /** Replaces the problem's own first sentence where the context makes another one clearer. */
  lead?: string;
  /** Replaces the advice, likewise. */
  advice?: string;
  actions?: ReactNode;
}) {
  const { title, advice } = explain(problem, attempt);
  const requestId = problem instanceof ApiProblem ? problem.requestId : null;
  return (
    <div role="alert">
      <Notice look="bad" actions={actions}>
        <strong className="font-semibold">{lead ?? title}</strong>{' '}
        <span className="text-ink">
          {ownAdvice ?? advice}
          {requestId !== null && <span className="text-soft"> Request id: {requestId}</span>}
        </span>
      </Notice>
    </div>
  );
}
