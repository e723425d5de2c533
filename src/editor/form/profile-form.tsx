import { zodResolver } from '@hookform/resolvers/zod';
import { useQuery } from '@tanstack/react-query';
import { useEffect, useMemo, useState } from 'react';
import { FormProvider, useForm } from 'react-hook-form';
import type { SaveSource } from '#contract/history.ts';
import { valuesSchema } from '#profile/validation.ts';
import { type Profile, type ProfileValues, toValues } from '#profile/values.ts';
import { filtersOptions } from '../api/filters.ts';
import type { Baseline } from '../api/icp.ts';
import { ProblemNotice } from '../api/problem-notice.tsx';
import { ReachLine, TooManyFilters } from '../reach/reach-line.tsx';
import type { Rep } from '../rep/rep.ts';
import { LeaveDialog } from '../save/leave-dialog.tsx';
import { SaveBar } from '../save/save-bar.tsx';
import { SaveDialogs } from '../save/save-dialogs.tsx';
import { useSave } from '../save/use-save.ts';
import { Button } from '../ui/button.tsx';
import { applyValues } from './apply-values.ts';
import { ProfileContextProvider } from './form-context.ts';
import { FormHead } from './form-head.tsx';
import { FurtherFilters } from './further-filters.tsx';
import { Rows } from './rows.tsx';
import { SentenceLine } from './sentence-line.tsx';
import { useChanges } from './use-changes.ts';
import { useEditSteps } from './use-edit-steps.ts';
import { useLeaveWarning } from './use-leave-warning.ts';

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
  const [source, setSource] = useState<SaveSource>('edit');
  const stored: Profile = useMemo(() => seen.stored ?? {}, [seen]);
  const schema = useMemo(() => valuesSchema(stored), [stored]);
  const form = useForm<ProfileValues>({
    resolver: zodResolver(schema),
    defaultValues: toValues(stored),
    // The first invalid field in reading order gets the focus, see useSave; registration order is not that.
    shouldFocusError: false,
  });
  const steps = useEditSteps(form);
  const filters = useQuery(filtersOptions);
  const changes = useChanges(form.control, stored);
  const dirty = changes.length > 0;

  /** Starts again from what stands saved; with `values`, from there with these edits. */
  function seed(baseline: Baseline, values?: ProfileValues) {
    setSeen(baseline);
    setSource('edit');
    steps.forget();
    form.reset(toValues(baseline.stored ?? {}));
    if (values !== undefined) applyValues(form, values);
  }

  /** Takes over another profile as one edit. */
  function apply(values: ProfileValues, from: SaveSource) {
    steps.before();
    applyValues(form, values);
    setSource(from);
  }

  const save = useSave({
    rep,
    seen,
    form,
    source,
    // What was edited while the save was under way stays, and counts as a change of what is stored now.
    onSaved: (receipt, edited) => seed(receipt, edited ? form.getValues() : undefined),
  });

  useEffect(() => onDirty(dirty), [dirty, onDirty]);
  useLeaveWarning(dirty);

  return (
    <FormProvider {...form}>
      <ProfileContextProvider value={{ stored, vocabularies: filters.data ?? null, steps }}>
        <form noValidate onSubmit={save.submit} className="flex flex-1 flex-col">
          <div className="flex-1 pb-4">
            <FormHead rep={rep} seen={seen} steps={steps} />
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
            <FurtherFilters />
            <TooManyFilters className="mt-4 @3xl:hidden" />
          </div>
          <div className="sticky bottom-0 z-10 -mx-4 border-t border-edge/50 bg-page px-4 @3xl:-mx-8 @3xl:px-8">
            <div className="@5xl:flex @5xl:items-center @5xl:gap-8">
              <ReachLine />
              <SaveBar
                rep={rep}
                save={save}
                changes={changes}
                onDiscard={() => seed(seen)}
                onUndo={(former) => apply(toValues(former), 'undo')}
              />
            </div>
          </div>
        </form>
        <SaveDialogs rep={rep} seen={seen} save={save} onResolved={seed} />
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
