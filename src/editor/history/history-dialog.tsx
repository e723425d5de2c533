import { useInfiniteQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { HistoryEntry } from '#contract/history.ts';
import { profileChanges } from '#profile/diff.ts';
import { type ProfileValues, toValues } from '#profile/values.ts';
import { historyOptions } from '../api/history.ts';
import { ProblemNotice } from '../api/problem-notice.tsx';
import { type Rep, repName } from '../rep/rep.ts';
import { ChangeList } from '../save/change-list.tsx';
import { Button } from '../ui/button.tsx';
import { Dialog } from '../ui/dialog.tsx';
import { Entry, entryTime } from './entry.tsx';

/** The saves of a rep: what each changed, any two compared, and any one taken back into the form. */
export function HistoryDialog({
  rep,
  onRestore,
  onClose,
}: {
  rep: Rep;
  /** Puts a version into the form as an edit; nothing is sent by that. Null where nothing can be edited. */
  onRestore: ((values: ProfileValues) => void) | null;
  onClose: () => void;
}) {
  const { data, error, isPending, hasNextPage, fetchNextPage, isFetchingNextPage, refetch } =
    useInfiniteQuery(historyOptions(rep));
  const [chosen, setChosen] = useState<readonly number[]>([]);
  const entries = data?.pages.flatMap((page) => page.entries) ?? [];
  const compared = entries.filter(({ id }) => chosen.includes(id));

  function choose(id: number) {
    // A third choice replaces the older of the two.
    setChosen(
      chosen.includes(id) ? chosen.filter((other) => other !== id) : [...chosen, id].slice(-2),
    );
  }

  return (
    <Dialog
      title="History"
      wide
      onClose={onClose}
      actions={
        <Button onClick={onClose} data-first-focus>
          Close
        </Button>
      }
    >
      <p className="text-soft">
        Saves of <strong className="font-semibold wrap-anywhere text-ink">{repName(rep)}</strong>{' '}
        that went through this editor, latest first. Saves by other routes are not recorded; one may
        also have slipped in between two of these.
      </p>
      {error !== null && (
        <ProblemNotice
          problem={error}
          attempt="load"
          lead="The history could not be loaded."
          actions={
            <Button size="small" onClick={() => refetch()}>
              Try again
            </Button>
          }
        />
      )}
      <Comparison entries={compared} />
      {isPending && <p className="mt-3">Loading …</p>}
      {data !== undefined && entries.length === 0 && <p className="mt-3">Nothing was saved yet.</p>}
      <ol className="mt-3 divide-y divide-line border-y border-line">
        {entries.map((entry) => (
          <Entry
            key={entry.id}
            entry={entry}
            compared={chosen.includes(entry.id)}
            onCompare={() => choose(entry.id)}
            onRestore={onRestore && (() => onRestore(toValues(entry.profile)))}
          />
        ))}
      </ol>
      {hasNextPage && (
        <Button
          className="mt-3"
          busy={isFetchingNextPage}
          onClick={() => !isFetchingNextPage && fetchNextPage()}
        >
          Load earlier saves
        </Button>
      )}
    </Dialog>
  );
}

/** What lies between two chosen versions, from the earlier to the later. */
function Comparison({ entries }: { entries: readonly HistoryEntry[] }) {
  const [later, earlier] = entries;
  if (later === undefined || earlier === undefined) return null;
  const changes = profileChanges(toValues(later.profile), earlier.profile);
  const same = changes.fields.length === 0 && changes.further.length === 0;
  return (
    <section aria-labelledby="comparison" className="mt-3 rounded border border-line bg-sunk p-3">
      <h3 id="comparison" className="mb-2 font-semibold">
        From {entryTime(earlier)} to {entryTime(later)}
      </h3>
      {same ? <p>Both versions are the same.</p> : <ChangeList changes={changes} />}
    </section>
  );
}
