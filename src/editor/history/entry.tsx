import { useState } from 'react';
import type { HistoryEntry } from '#contract/history.ts';
import { changedNames, profileChanges } from '#profile/diff.ts';
import { toValues } from '#profile/values.ts';
import { ChangeList } from '../save/change-list.tsx';
import { Button } from '../ui/button.tsx';
import { momentText } from '../ui/moments.ts';

/** When a save was made, for people. */
export function entryTime(entry: HistoryEntry): string {
  const date = new Date(entry.startedAt);
  return Number.isNaN(date.getTime()) ? entry.startedAt : momentText(date, 'seconds');
}

const sources = {
  edit: 'edited',
  undo: 'undid a save',
  restore: 'restored a version',
  import: 'imported',
} as const;

const outcomes = {
  saved: null,
  pending: 'not known yet whether it arrived',
  'not-saved': 'not saved',
  unknown: 'something else stood there afterwards',
} as const;

/** One save: when, who, how it ended, and on request what it changed. */
export function Entry({
  entry,
  compared,
  onCompare,
  onRestore,
}: {
  entry: HistoryEntry;
  compared: boolean;
  onCompare: () => void;
  /** Null where nothing can be edited. */
  onRestore: (() => void) | null;
}) {
  const [open, setOpen] = useState(false);
  const former = entry.former ?? {};
  const values = toValues(entry.profile);
  const names = changedNames(values, former);
  const problem = outcomes[entry.outcome];
  const when = entryTime(entry);

  return (
    <li className="py-2">
      <div className="flex flex-wrap items-center gap-x-4 gap-y-1">
        <div className="min-w-0 flex-1 basis-64">
          <p className="flex flex-wrap items-baseline gap-x-2">
            <time dateTime={entry.startedAt} className="font-semibold tabular-nums">
              {when}
            </time>
            <span className="text-soft">
              {entry.user !== null && `${entry.user} `}
              {entry.former === null ? 'first save' : sources[entry.source]}
            </span>
            {problem !== null && <span className="text-warn">{problem}</span>}
          </p>
          <p className="text-sm text-soft">
            {names.length === 0 ? 'No change' : `Changed: ${names.join(', ')}`}
          </p>
        </div>
        <div className="flex items-center gap-2">
          <label className="inline-flex min-h-6 items-center gap-1.5 text-sm">
            <input
              type="checkbox"
              checked={compared}
              onChange={onCompare}
              aria-label={`Compare the version of ${when}`}
            />
            Compare
          </label>
          <Button
            size="small"
            aria-expanded={open}
            aria-label={`Details of ${when}`}
            onClick={() => setOpen(!open)}
          >
            Details
          </Button>
          {onRestore !== null && (
            <Button size="small" aria-description={`The version of ${when}`} onClick={onRestore}>
              Restore
            </Button>
          )}
        </div>
      </div>
      {open && (
        <div className="mt-2">
          {names.length > 0 && <ChangeList changes={profileChanges(values, former)} />}
          <p className="mt-1 text-sm text-soft">Request id: {entry.requestId}</p>
        </div>
      )}
    </li>
  );
}
