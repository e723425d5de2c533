import { useQuery } from '@tanstack/react-query';
import { useEffect } from 'react';
import { fetchesOptions } from '../api/fetches.ts';
import { filtersOptions } from '../api/filters.ts';
import { icpOptions } from '../api/icp.ts';
import { explain } from '../api/problem.ts';
import { ProblemNotice } from '../api/problem-notice.tsx';
import { useHost } from '../host/host-context.ts';
import { type Rep, repName } from '../rep/rep.ts';
import { Button } from '../ui/button.tsx';
import { ProfileForm } from './profile-form.tsx';
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
  const { data, error, refetch, isFetching } = useQuery(icpOptions(rep));
  const host = useHost();
  useEffect(() => {
    if (error !== null) host?.reportLoad(error);
  }, [error, host]);
  // Drawn once the accepted values and the record of fetches are there too (or known to be missing): late, they would
  // push the form about.
  const { isPending: vocabulariesPending } = useQuery(filtersOptions);
  const { isPending: fetchesPending } = useQuery(fetchesOptions(rep));
  if (data !== undefined && !vocabulariesPending && !fetchesPending)
    return <ProfileForm rep={rep} loaded={data} {...leaving} />;
  if (error === null || isFetching || data !== undefined) return <Skeleton name={repName(rep)} />;
  return (
    <div className="py-8">
      <ProblemNotice
        problem={error}
        attempt="load"
        lead={`The ICP of ${repName(rep)} could not be loaded. ${explain(error, 'load').title}`}
        actions={
          <Button size="small" onClick={() => refetch()}>
            Try again
          </Button>
        }
      />
    </div>
  );
}
