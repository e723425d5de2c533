import { zodResolver } from '@hookform/resolvers/zod';
import { useQuery } from '@tanstack/react-query';
import { useEffect, useMemo, useRef, useState } from 'react';
import { FormProvider, useForm } from 'react-hook-form';
import type { SaveSource } from '#contract/history.ts';
import type { User } from '#contract/session.ts';
import { lastFetched } from '#profile/reach/fetched.ts';
import { valuesSchema } from '#profile/validation.ts';
import { type Profile, type ProfileValues, toValues } from '#profile/values.ts';
import { fetchesOptions } from '../api/fetches.ts';
import { filtersOptions } from '../api/filters.ts';
import type { Baseline } from '../api/icp.ts';
import { DraftNote } from '../drafts/draft-note.tsx';
import { deleteDraft, draftKeyOf, readDraft } from '../drafts/draft-store.ts';
import { useDraft } from '../drafts/use-draft.ts';
import { CopySentence } from '../exchange/copy-sentence.tsx';
import { ExchangeButtons } from '../exchange/exchange-buttons.tsx';
import { LinkedDraft } from '../exchange/linked-draft.tsx';
import { HistoryButton } from '../history/history-button.tsx';
import { useHost } from '../host/host-context.ts';
import { ReachProvider } from '../reach/reach-context.tsx';
import { ReachLine } from '../reach/reach-line.tsx';
import { RecommendationsButton } from '../recommendations/recommendations-button.tsx';
import { type Rep, repName } from '../rep/rep.ts';
import { LeaveDialog } from '../save/leave-dialog.tsx';
import { SaveBar } from '../save/save-bar.tsx';
import { SaveDialogs } from '../save/save-dialogs.tsx';
import { useSave } from '../save/use-save.ts';
import { applyDifference, applyValues } from './apply-values.ts';
import { ProfileContextProvider } from './form-context.ts';
import { FormHead } from './form-head.tsx';
import { ProfileRows } from './profile-rows.tsx';
import { useChanges } from './use-changes.ts';
import { useEditSteps } from './use-edit-steps.ts';
import { useLeaveWarning } from './use-leave-warning.ts';

/**
 * The form of one rep. Seeded once from what was loaded; after a save, or when someone else's version is taken over,
 * it is reset to what is stored then. `seen` is what a save claims to replace.
 */
export function ProfileForm({
  rep,
  user,
  loaded,
  leavingFor,
  onLeave,
  onStay,
  onDirty,
}: {
  rep: Rep;
  /** Who edits, whose drafts these are; null when people are not told apart. */
  user: User | null;
  loaded: Baseline;
  leavingFor: Rep | null;
  onLeave: () => void;
  onStay: () => void;
  onDirty: (dirty: boolean) => void;
}) {
  const draftKey = draftKeyOf(user, rep);
  const host = useHost();
  // Read once: from then on the form is the truth and the draft follows it. A portal's frame keeps none.
  const [draft, setDraft] = useState(() => (host === null ? readDraft(draftKey) : null));
  const [seen, setSeen] = useState(draft?.seen ?? loaded);
  // What is known to stand saved now: another than `seen` while a conflict is not settled.
  const [latest, setLatest] = useState(loaded);
  const moved = draft !== null && draft.seen.etag !== loaded.etag ? loaded : null;
  const source = useRef<SaveSource>('edit');
  const stored: Profile = useMemo(() => seen.stored ?? {}, [seen]);
  const schema = useMemo(() => valuesSchema(stored), [stored]);
  const form = useForm<ProfileValues>({
    resolver: zodResolver(schema),
    defaultValues: draft?.values ?? toValues(stored),
    // The first invalid field in reading order gets the focus, see useSave; registration order is not that.
    shouldFocusError: false,
  });
  const { setValue } = form;
  const steps = useEditSteps(form, source);
  const { data: vocabularies = null } = useQuery(filtersOptions);
  const changes = useChanges(form.control, stored);
  const dirty = changes.length > 0;
  const fetches = useQuery(fetchesOptions(rep)).data;
  const fetched = useMemo(() => lastFetched(fetches ?? [], latest.etag), [fetches, latest.etag]);
  // In an unsettled conflict the form is about another version than the one that stands saved.
  const differs = dirty || seen.etag !== latest.etag;

  /** Starts again from what stands saved; with `values`, from there with these edits. */
  function seed(baseline: Baseline, values?: ProfileValues) {
    setSeen(baseline);
    setLatest(baseline);
    if (values === undefined) source.current = 'edit';
    setDraft(null);
    steps.forget();
    form.reset(toValues(baseline.stored ?? {}));
    if (values !== undefined) applyValues(form, values);
  }

  /** Takes over another profile as one edit. */
  function apply(values: ProfileValues, from: SaveSource) {
    steps.recorder.before();
    applyValues(form, values);
    source.current = from;
  }

  // The same object while nothing in it changes: every row reads it, and a row may hold hundreds of boxes.
  const context = useMemo(
    () => ({
      stored,
      vocabularies,
      readOnly: false,
      steps: steps.recorder,
      applyEdit(base: ProfileValues, next: ProfileValues) {
        steps.recorder.before();
        applyDifference({ setValue }, base, next);
      },
    }),
    [stored, vocabularies, steps.recorder, setValue],
  );

  const [reviewNext, setReviewNext] = useState(false);
  const save = useSave({
    rep,
    seen,
    latestEtag: latest.etag,
    form,
    sourceOf: () => source.current,
    moved,
    onConflict: setLatest,
    // What is not in what was saved stays in the form, and counts as a change of what is stored now.
    onSaved: (receipt, keep) => seed(receipt, keep ? structuredClone(form.getValues()) : undefined),
  });

  const kept = useDraft({
    keep: host === null,
    draftKey,
    seen,
    dirty,
    restored: draft?.values ?? null,
    control: form.control,
  });

  useEffect(() => onDirty(dirty), [dirty, onDirty]);
  // In a frame this handler does nothing; the portal's page holds one for it.
  useLeaveWarning(dirty && host === null);

  // A settled conflict is reviewed like any other replace, once the form stands on what the other saved.
  useEffect(() => {
    if (!reviewNext) return;
    setReviewNext(false);
    save.submit();
  }, [reviewNext, save]);

  return (
    <FormProvider {...form}>
      <ProfileContextProvider value={context}>
        <ReachProvider fetched={fetched} changed={differs}>
          {/* Without a submit button, so that Enter in a text field does not save by the way. */}
          <form noValidate data-profile-form className="flex flex-1 flex-col">
            <div className="flex-1 pb-4">
              <FormHead rep={rep} seen={seen} steps={steps} draft={draft === null ? kept : 'none'}>
                <CopySentence />
                <ExchangeButtons rep={rep} onLoad={(values) => apply(values, 'import')} />
                <HistoryButton rep={rep} onRestore={(values) => apply(values, 'restore')} />
                <RecommendationsButton rep={rep} saved={latest} dirty={differs} />
              </FormHead>
              <DraftNote
                restored={dirty ? (draft?.editedAt ?? null) : null}
                state={kept}
                onDelete={() => {
                  save.clear();
                  seed(latest);
                }}
              />
              <LinkedDraft
                ready={save.state.kind !== 'conflict'}
                dirty={dirty}
                onLoad={(values) => apply(values, 'import')}
              />
              <ProfileRows />
            </div>
            <div className="sticky bottom-0 z-10 -mx-4 border-t border-edge/50 bg-page px-4 @3xl:-mx-8 @3xl:px-8">
              <div className="gap-x-8 @5xl:flex @5xl:items-start has-[[role=alert]]:@5xl:block">
                <ReachLine />
                <SaveBar
                  rep={rep}
                  save={save}
                  acts={host?.saveBar !== 'host'}
                  changes={changes}
                  onDiscard={() => seed(latest)}
                  onUndo={(former) => apply(toValues(former), 'undo')}
                />
              </div>
            </div>
          </form>
        </ReachProvider>
        <SaveDialogs
          rep={rep}
          seen={seen}
          save={save}
          onSettled={(theirs, values) => {
            save.clear();
            seed(theirs, values);
            setReviewNext(true);
          }}
        />
        {host !== null && (
          <host.FormLink
            rep={rep}
            seen={seen}
            changes={changes}
            save={save}
            onDiscard={() => seed(latest)}
          />
        )}
        {leavingFor !== null && (
          <LeaveDialog
            rep={rep}
            reason={`You asked for ${repName(leavingFor)}.`}
            changes={changes.length}
            save={save}
            onDiscard={() => {
              deleteDraft(draftKey);
              onLeave();
            }}
            onLeave={onLeave}
            onStay={onStay}
          />
        )}
      </ProfileContextProvider>
    </FormProvider>
  );
}
