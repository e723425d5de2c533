import type { Baseline } from '../api/icp.ts';
import { type Rep, repName } from '../rep/rep.ts';

/** Whether something is saved for this rep, and under which id. */
export function SavedState({ rep, seen }: { rep: Rep; seen: Baseline }) {
  return (
    <div className="flex flex-wrap items-baseline gap-x-1.5 pt-2 text-sm text-soft">
      <h1 className="font-semibold wrap-anywhere text-ink">{repName(rep)}</h1>
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
    </div>
  );
}
