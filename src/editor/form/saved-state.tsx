import type { Baseline } from '../api/icp.ts';
import { type Rep, repName } from '../rep/rep.ts';

/** Whether something is saved for this rep, and under which id. */
export function SavedState({ rep, seen }: { rep: Rep; seen: Baseline }) {
  return (
    <p className="pt-2 text-sm text-soft">
      {seen.stored === null ? (
        <>
          <strong className="font-semibold text-ink">{repName(rep)}</strong>: nothing saved yet
        </>
      ) : (
        <>
          <strong className="font-semibold text-ink">{repName(rep)}</strong>: saved, ICP id{' '}
          <code className="font-mono text-[0.8125rem] wrap-anywhere text-ink">
            {seen.stored.id}
          </code>
        </>
      )}
    </p>
  );
}
