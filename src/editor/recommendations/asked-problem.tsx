import { ProblemNotice } from '../api/problem-notice.tsx';
import type { AskedCall } from './asked.ts';
import { type AskedFor, explainAsked } from './problem.ts';

/** Why a call that costs money failed, and whether it may have cost any. Nothing while there is no problem. */
export function AskedProblem({
  call: { busy, problem },
  asked,
}: {
  call: AskedCall;
  asked: AskedFor;
}) {
  if (problem === null || busy) return null;
  const { title, advice } = explainAsked(problem, asked);
  return (
    <div className="mt-3">
      <ProblemNotice problem={problem} attempt="load" lead={title} advice={advice} />
    </div>
  );
}
