import { zodResolver } from '@hookform/resolvers/zod';
import { useQuery } from '@tanstack/react-query';
import { useEffect, useMemo, useState } from 'react';
import { FormProvider, useForm } from 'react-hook-form';
import { fields, type Section } from '#profile/fields.ts';
import { valuesSchema } from '#profile/validation.ts';
import { type ProfileValues, toValues } from '#profile/values.ts';
import { filtersOptions } from '../api/filters.ts';
import type { Baseline } from '../api/icp.ts';
import { ReachLine, TooManyFilters } from '../reach/reach-line.tsx';
import type { Rep } from '../rep/rep.ts';
import { Button } from '../ui/button.tsx';
import { FieldRow } from './field-row.tsx';
import { ProfileContextProvider } from './form-context.ts';
import { LeaveDialog } from './leave-dialog.tsx';
import { ProblemNotice } from './problem-notice.tsx';
import { SaveBar } from './save-bar.tsx';
import { SavedState } from './saved-state.tsx';
import { SentenceLine } from './sentence-line.tsx';
import { UnknownFilters } from './unknown-filters.tsx';
import { useChanges } from './use-changes.ts';
import { useSave } from './use-save.ts';

/**
 * The form of one rep. Seeded once from what was loaded; after a save, or when someone else's version is taken over,
 * it is reset to what is stored then. `seen` is what a save claims to replace.
 */
export function ProfileForm({
  rep,
  loaded,
  leavingFor,
  onLeave,
  onStay,
  onDirty,
}: {
  rep: Rep;
  loaded: Baseline;
  leavingFor: Rep | null;
  onLeave: () => void;
  onStay: () => void;
  onDirty: (dirty: boolean) => void;
}) {
  const [seen, setSeen] = useState(loaded);
  const stored = useMemo(() => seen.stored ?? {}, [seen]);
  const schema = useMemo(() => valuesSchema(stored), [stored]);
  const form = useForm<ProfileValues>({
    resolver: zodResolver(schema),
    defaultValues: toValues(stored),
    // The first invalid field in reading order gets the focus, see useSave; registration order is not that.
    shouldFocusError: false,
  });
  const filters = useQuery(filtersOptions);
  const vocabularies = filters.data ?? null;
  const changes = useChanges(form.control, stored);
  const dirty = changes.length > 0;

  function seed(baseline: Baseline) {
    setSeen(baseline);
    form.reset(toValues(baseline.stored ?? {}));
  }

  const save = useSave({ rep, seen, form, onSeed: seed });

  useEffect(() => onDirty(dirty), [dirty, onDirty]);
  useLeaveWarning(dirty);

  return (
    <FormProvider {...form}>
      <ProfileContextProvider value={{ stored, vocabularies }}>
        <form noValidate onSubmit={save.submit} className="flex flex-1 flex-col">
          <div className="flex-1 pb-4">
            <SavedState rep={rep} seen={seen} />
            <SentenceLine />
            {filters.error !== null && (
              <ProblemNotice
                problem={filters.error}
                lead="The accepted industries, departments and seniorities could not be loaded."
                actions={
                  <Button size="small" onClick={() => filters.refetch()}>
                    Try again
                  </Button>
                }
              />
            )}
            <Rows section="companies" title="Companies" question="Which companies?" />
            <Rows section="people" title="People" question="Which people in them?" />
            <UnknownFilters stored={stored} />
            <TooManyFilters className="mt-4 @3xl:hidden" />
          </div>
          <div className="sticky bottom-0 z-10 -mx-4 border-t border-edge/50 bg-page px-4 @3xl:-mx-8 @3xl:px-8">
            <div className="@5xl:flex @5xl:items-center @5xl:gap-8">
              <ReachLine />
              <SaveBar rep={rep} save={save} changes={changes} onDiscard={() => seed(seen)} />
            </div>
          </div>
        </form>
        {leavingFor !== null && (
          <LeaveDialog
            rep={rep}
            leavingFor={leavingFor}
            changes={changes.length}
            save={save}
            onLeave={onLeave}
            onStay={onStay}
          />
        )}
      </ProfileContextProvider>
    </FormProvider>
  );
}

function Rows({ section, title, question }: { section: Section; title: string; question: string }) {
  return (
    <section aria-labelledby={`section-${section}`} className="mt-3">
      <h2 id={`section-${section}`} className="mb-1 flex items-baseline gap-2 font-serif">
        <span className="text-lg font-semibold">{title}</span>
        <span className="text-soft" aria-hidden="true">
          {question}
        </span>
      </h2>
      {fields
        .filter((field) => field.section === section)
        .map((field) => (
          <FieldRow key={field.id} field={field} />
        ))}
    </section>
  );
}

/** The browser's own question when the tab is closed or reloaded; attached only while there is something to lose. */
function useLeaveWarning(dirty: boolean) {
  useEffect(() => {
    if (!dirty) return;
    const ask = (event: BeforeUnloadEvent) => event.preventDefault();
    window.addEventListener('beforeunload', ask);
    return () => window.removeEventListener('beforeunload', ask);
  }, [dirty]);
}
