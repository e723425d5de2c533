import { ProblemNotice } from '../api/problem-notice.tsx';
import { type Asked, explainAsked } from './problem.ts';

/** Why a call that costs money failed, and whether it may have cost any. Nothing while there is no problem. */
export function AskedProblem({
  call: { busy, problem },
  asked,
}: {
  call: { busy: boolean; problem: unknown };
  asked: Asked;
}) {
  if (problem === null || busy) return null;
  const { title, advice } = explainAsked(problem, asked);
  return (
    <div className="mt-3">
      <ProblemNotice problem={problem} attempt="load" lead={title} advice={advice} />
    </div>
  );
}
