import { useQuery } from '@tanstack/react-query';
import { filtersOptions } from '../api/filters.ts';
import { ProblemNotice } from '../api/problem-notice.tsx';
import { TooManyFilters } from '../reach/reach-line.tsx';
import { Reliefs } from '../reach/reliefs.tsx';
import { Button } from '../ui/button.tsx';
import { FurtherFilters } from './further-filters.tsx';
import { Rows } from './rows.tsx';
import { SentenceLine } from './sentence-line.tsx';

/** The profile itself, whether it may be changed or only looked at: its sentence, its rows, and what it leaves. */
export function ProfileRows() {
  return (
    <>
      <SentenceLine />
      <VocabulariesMissing />
      <Rows section="companies" title="Companies" question="Which companies?" />
      <Rows section="people" title="People" question="Which people in them?" />
      <FurtherFilters />
      <div tabIndex={-1} data-heir className="@3xl:hidden">
        <TooManyFilters className="mt-4" />
        <Reliefs className="mt-3" />
      </div>
    </>
  );
}

/** Without the accepted values every saved one counts as recognised, and none can be chosen. */
function VocabulariesMissing() {
  const { error, refetch } = useQuery(filtersOptions);
  if (error === null) return null;
  return (
    <ProblemNotice
      problem={error}
      attempt="load"
      lead="The accepted industries, departments and seniorities could not be loaded."
      actions={
        <Button size="small" onClick={() => refetch()}>
          Try again
        </Button>
      }
    />
  );
}
