import { type Query, useQuery, useQueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';
import { fetchesOptions } from '../api/fetches.ts';
import { filtersOptions } from '../api/filters.ts';
import { sessionOptions } from '../api/gateway.ts';
import { icpOptions } from '../api/icp.ts';
import { explain } from '../api/problem.ts';
import { ProblemNotice } from '../api/problem-notice.tsx';
import { useHost } from '../host/host-context.ts';
import { mayEdit } from '../rep/access.ts';
import { type Rep, repName } from '../rep/rep.ts';
import { Button } from '../ui/button.tsx';
import { ProfileForm } from './profile-form.tsx';
import { ProfileView } from './profile-view.tsx';
import { Skeleton } from './skeleton.tsx';

/** Loads what is saved for a rep and hands it to the form, which is seeded once and never moves by itself. */
export function IcpEditor({
  rep,
  ...leaving
}: {
  rep: Rep;
  /** The rep to go to, when one was asked for while there are unsaved changes. */
  leavingFor: Rep | null;
  onLeave: () => void;
  onStay: () => void;
  onDirty: (dirty: boolean) => void;
}) {
  const queries = useQueryClient();
  const icp = useQuery(icpOptions(rep));
  const session = useQuery(sessionOptions);
  const host = useHost();
  // Where something is drawn already, whoever loads again shows what became of it.
  const problem = unloaded(icp) ?? unloaded(session);
  useEffect(() => {
    if (problem !== null) host?.report(problem, 'load');
  }, [problem, host]);
  // Drawn once the accepted values and the record of fetches are there too (or known to be missing): late, they would
  // push the form about.
  // Once they were asked for: a query that failed counts as pending again whenever it is asked anew, and the form with
  // its edits must not make way for that.
  const { isFetched: vocabulariesAsked } = useQuery(filtersOptions);
  const { isFetched: fetchesAsked } = useQuery(fetchesOptions(rep));
  const drawable = vocabulariesAsked && fetchesAsked;
  // Whether it may be edited has to be known before it can be.
  if (icp.data !== undefined && session.data !== undefined && drawable) {
    const { user } = session.data;
    return mayEdit(user) ? (
      <ProfileForm rep={rep} user={user} loaded={icp.data} {...leaving} />
    ) : (
      <ProfileView rep={rep} loaded={icp.data} />
    );
  }
  const failed = [icp, session].find(({ error, isFetching }) => error !== null && !isFetching);
  if (failed === undefined || host?.covers(failed.error)) return <Skeleton name={repName(rep)} />;
  const { title, retryable } = explain(failed.error, 'load');
  return (
    <div className="py-8">
      <ProblemNotice
        problem={failed.error}
        attempt="load"
        lead={`The ICP of ${repName(rep)} could not be loaded. ${title}`}
        actions={
          retryable && (
            <Button size="small" onClick={() => queries.resetQueries({ predicate: hasFailed })}>
              Try again
            </Button>
          )
        }
      />
    </div>
  );
}

/** Why there is nothing to draw; null when there is, or not yet. */
function unloaded({ data, error }: { data: unknown; error: Error | null }): Error | null {
  return data === undefined ? error : null;
}

/** After a new sign-in everything that failed for want of it is loaded, not only the ICP. */
function hasFailed({ state }: Query): boolean {
  return state.status === 'error';
}
