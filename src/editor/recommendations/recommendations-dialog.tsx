import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { dayWords, fetchedWords, lastFetched, unfinishedFetch } from '#profile/reach/fetched.ts';
import { recommendationsCsv } from '#profile/recommendations-csv.ts';
import { fetchesOptions } from '../api/fetches.ts';
import { sessionOptions } from '../api/gateway.ts';
import type { Baseline } from '../api/icp.ts';
import { repInFileName } from '../rep/file-name.ts';
import { type Rep, repName } from '../rep/rep.ts';
import { Button } from '../ui/button.tsx';
import { Dialog } from '../ui/dialog.tsx';
import { download } from '../ui/download.ts';
import { clockText } from '../ui/moments.ts';
import { Notice } from '../ui/notice.tsx';
import { Ask } from './ask.tsx';
import type { Asked } from './asked.ts';
import { AskedProblem } from './asked-problem.tsx';
import { FetchedPage } from './fetched-page.tsx';
import { nextPage, withoutRepeats } from './pages.ts';
import { PeopleCount } from './people-count.tsx';
import { useAsking } from './use-asking.ts';

/** Recommendations for what is saved: what they cost, how many to fetch, and what came back. */
export function RecommendationsDialog({
  rep,
  saved,
  dirty,
  asked,
  onClose,
  onWiden,
}: {
  rep: Rep;
  saved: Baseline;
  dirty: boolean;
  asked: Asked;
  onClose: () => void;
  /** Leads to what would widen the profile. */
  onWiden: () => void;
}) {
  const { fetching, count, counting } = asked;
  const { fetch, countPeople } = useAsking(rep, saved.etag);
  const pages = withoutRepeats(asked.pages);
  // What comes while the dialog is open gets the focus; what was there before does not.
  const [openedAt] = useState(Date.now);
  const companies = pages.flatMap((page) => page.companies);
  const nothingSaved = saved.stored === null;

  function save() {
    const day = new Date().toLocaleDateString('sv-SE');
    const name = `recommendations-${repInFileName(rep)}-${day}.csv`;
    const fetched = pages.map((page) => ({ ...page, current: page.etag === saved.etag }));
    download(recommendationsCsv(fetched), name, 'text/csv;charset=utf-8');
  }

  return (
    <Dialog
      title="Fetch recommendations"
      wide
      onClose={onClose}
      actions={
        <>
          {companies.length > 0 && <Button onClick={save}>Download CSV</Button>}
          <Button
            onClick={onClose}
            data-first-focus={pages.length > 0 || nothingSaved || undefined}
          >
            Close
          </Button>
        </>
      }
    >
      <Introduction rep={rep} saved={saved} dirty={dirty} first={pages.length === 0} />
      {!fetching.busy && fetching.problem === null && <Unfinished rep={rep} />}
      {pages.map((page) => (
        <FetchedPage
          key={page.at.getTime()}
          page={page}
          arrived={page.at.getTime() >= openedAt}
          current={page.etag === saved.etag}
          onWiden={onWiden}
        />
      ))}
      <AskedProblem call={fetching} asked="fetch" />
      {!nothingSaved && (
        <>
          <Ask
            next={nextPage(asked.pages, saved.etag, new Date())}
            busy={fetching.busy}
            onFetch={fetch}
          />
          <PeopleCount
            stored={saved.stored ?? {}}
            count={count?.etag === saved.etag ? count : null}
            counting={counting}
            onCount={countPeople}
          />
        </>
      )}
    </Dialog>
  );
}

/** What is fetched, and what it costs, before anything is sent. */
function Introduction({
  rep,
  saved,
  dirty,
  first,
}: {
  rep: Rep;
  saved: Baseline;
  dirty: boolean;
  /** Nothing was fetched here yet, so that the record says what was fetched before. */
  first: boolean;
}) {
  const { data: session } = useQuery(sessionOptions);
  const { data: fetches } = useQuery(fetchesOptions(rep));
  const fact = lastFetched(fetches ?? [], saved.etag);
  if (saved.stored === null) {
    return (
      <Notice look="warn">
        Nothing is saved for {repName(rep)} yet, so nothing can be fetched. Save the ICP first.
      </Notice>
    );
  }
  return (
    <>
      <p>
        Fetches companies and people for{' '}
        <strong className="font-semibold wrap-anywhere">{repName(rep)}</strong>, by the ICP that is
        saved.
        {fact !== null && first && (
          <span className="text-soft"> Fetched last: {fetchedWords(fact, new Date())}.</span>
        )}
      </p>
      {dirty && (
        <div className="mt-2">
          <Notice look="warn">
            You have unsaved changes. They do not count here: what is saved is fetched.
          </Notice>
        </div>
      )}
      <div className="mt-3">
        <Notice look="info">
          <strong className="font-semibold">What it costs.</strong> Surfe bills each company that
          you have not fetched before, at the end of the month; repeats are free. Companies seen
          today do not come back on later days.
          {session?.upstream === 'sandbox' && (
            <span className="text-soft"> This is the sandbox: nothing is billed.</span>
          )}
        </Notice>
      </div>
    </>
  );
}

/** A fetch that has no ending on record, by whomever, may have been billed: that is said before the next one. */
function Unfinished({ rep }: { rep: Rep }) {
  const { data: fetches } = useQuery(fetchesOptions(rep));
  const fetch = unfinishedFetch(fetches ?? []);
  if (fetch === null) return null;
  const at = new Date(fetch.startedAt);
  return (
    <div className="mt-3">
      <Notice look="warn">
        What became of the last fetch is not known: companies {fetch.from + 1} to {fetch.to}, on{' '}
        {dayWords(at, new Date())} at {clockText(at)}. It may have been billed. On the same day the
        same companies are not billed twice.
      </Notice>
    </div>
  );
}
