import { useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { FormProvider, useForm } from 'react-hook-form';
import { lastFetched } from '#profile/reach/fetched.ts';
import { type ProfileValues, toValues } from '#profile/values.ts';
import { fetchesOptions } from '../api/fetches.ts';
import { filtersOptions } from '../api/filters.ts';
import type { Baseline } from '../api/icp.ts';
import { CopySentence } from '../exchange/copy-sentence.tsx';
import { isDraftLink } from '../exchange/draft-link.ts';
import { ExchangeButtons } from '../exchange/exchange-buttons.tsx';
import { HistoryButton } from '../history/history-button.tsx';
import { ReachProvider } from '../reach/reach-context.tsx';
import { ReachLine } from '../reach/reach-line.tsx';
import type { Rep } from '../rep/rep.ts';
import { Notice } from '../ui/notice.tsx';
import { ProfileContextProvider } from './form-context.ts';
import { FormHead } from './form-head.tsx';
import { ProfileRows } from './profile-rows.tsx';
import { ViewLink } from './view-link.tsx';

/** The ICP of one rep for people who may look and not change: the form's page without any act of editing or saving. */
export function ProfileView({ rep, loaded }: { rep: Rep; loaded: Baseline }) {
  const stored = loaded.stored ?? nothing;
  const form = useForm<ProfileValues>({ defaultValues: toValues(stored) });
  const { data: vocabularies = null } = useQuery(filtersOptions);
  const fetches = useQuery(fetchesOptions(rep)).data;
  const fetched = useMemo(() => lastFetched(fetches ?? [], loaded.etag), [fetches, loaded.etag]);
  const context = useMemo(
    () => ({ stored, vocabularies, readOnly: true, steps: noSteps, applyEdit: () => undefined }),
    [stored, vocabularies],
  );

  return (
    <FormProvider {...form}>
      <ProfileContextProvider value={context}>
        <ReachProvider fetched={fetched} changed={false}>
          <div data-profile-form className="flex flex-1 flex-col">
            <div className="flex-1 pb-4">
              <FormHead rep={rep} seen={loaded} steps={null} draft="none">
                <CopySentence />
                <ExchangeButtons rep={rep} onLoad={null} />
                <HistoryButton rep={rep} onRestore={null} />
              </FormHead>
              <div className="py-1.5">
                <Notice look="info">
                  You can look at this ICP but not change it: your role is viewer.
                  {isDraftLink() && ' The draft in the link was not loaded.'}
                </Notice>
              </div>
              <ProfileRows />
            </div>
            <div className="sticky bottom-0 z-10 -mx-4 border-t border-edge/50 bg-page px-4 @3xl:-mx-8 @3xl:px-8">
              <ReachLine />
            </div>
          </div>
          <ViewLink rep={rep} seen={loaded} />
        </ReachProvider>
      </ProfileContextProvider>
    </FormProvider>
  );
}

const nothing = {};

/** Nothing is changed here, so there is nothing to take back. */
const noSteps = { before: () => undefined, close: () => undefined };
