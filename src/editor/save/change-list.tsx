import type { ReactNode } from 'react';
import type { FieldChange, FurtherChange, ProfileChanges } from '#profile/diff.ts';
import { placeName } from '#profile/place-search.ts';

/** Values shown of one side; the rest is counted. */
const SHOWN = 30;

/** What a save changes, filter by filter: removals first, since a replace takes them away for good. */
export function ChangeList({ changes }: { changes: ProfileChanges }) {
  const removalsFirst = [...changes.fields].sort(
    (one, other) => Number(takesAway(other)) - Number(takesAway(one)),
  );
  return (
    <dl className="divide-y divide-line border-y border-line">
      {removalsFirst.map((change) => (
        <Entry key={change.field.id} name={change.field.label}>
          {change.before !== undefined && <Becomes before={change.before} after={change.after} />}
          <Values change={change} side="removed" />
          <Values change={change} side="added" />
        </Entry>
      ))}
      {changes.further.map((change) => (
        <Entry key={change.path} name={change.path}>
          <Becomes before={json(change.before)} after={json(change.after)} />
        </Entry>
      ))}
    </dl>
  );
}

function takesAway({ removed, before }: FieldChange): boolean {
  return removed.length > 0 || before !== undefined;
}

function json(value: FurtherChange['before']): string {
  return value === undefined ? 'not set' : JSON.stringify(value);
}

function Entry({ name, children }: { name: string; children: ReactNode }) {
  return (
    <div className="grid gap-x-6 gap-y-1 py-2 sm:grid-cols-[9rem_minmax(0,1fr)]">
      <dt className="font-semibold wrap-anywhere">{name}</dt>
      <dd className="flex flex-col gap-1.5 wrap-anywhere">{children}</dd>
    </div>
  );
}

function Becomes({ before, after }: { before: string; after: string | undefined }) {
  return (
    <p>
      <span className="text-bad line-through decoration-1">{before}</span>
      <span aria-hidden="true"> → </span>
      <span className="sr-only"> becomes </span>
      <span className="font-semibold">{after}</span>
    </p>
  );
}

const sides = {
  removed: {
    word: 'Removed',
    look: 'border-bad/40 bg-bad-soft text-bad line-through decoration-1',
  },
  added: { word: 'Added', look: 'border-accent/40 bg-accent-soft' },
} as const;

function Values({ change, side }: { change: FieldChange; side: keyof typeof sides }) {
  const values = change[side];
  if (values.length === 0) return null;
  const { word, look } = sides[side];
  const name = change.field.kind === 'places' ? placeName : (value: string) => value;
  return (
    <div className="flex flex-wrap items-baseline gap-1.5">
      <span className="w-18 text-sm text-soft">{word}</span>
      <ul aria-label={`${word} in ${change.field.label}`} className="contents">
        {values.slice(0, SHOWN).map((value) => (
          <li
            key={value}
            className={`max-w-full truncate rounded border px-1.5 text-[0.875rem] ${look}`}
          >
            {name(value)}
          </li>
        ))}
        {values.length > SHOWN && (
          <li className="text-sm text-soft">
            and {(values.length - SHOWN).toLocaleString('en-US')} more
          </li>
        )}
      </ul>
    </div>
  );
}
