import type { ReactNode } from 'react';
import type { ImportReport } from '#profile/import.ts';
import { placeName } from '#profile/place-search.ts';

/** Entries shown of each part; the rest is counted. */
const SHOWN = 20;

/** What became of each part of a JSON text; what asks for attention stands first. */
export function ImportReportList({ report }: { report: ImportReport }) {
  const { taken, kept, empty, invalid, ignored, cleared } = report;
  return (
    <dl className="divide-y divide-line border-y border-line">
      <Part
        name="Cannot be taken"
        note="The form keeps what it has there."
        look="text-bad"
        items={invalid.map(({ path, message }) => (
          <>
            <Path>{path}</Path>: {message}
          </>
        ))}
      />
      <Part
        name="Cleared"
        note="Not in the text, which is taken as the whole profile."
        look="text-warn"
        items={cleared}
      />
      <Part
        name="Not recognised"
        note="Kept, and marked in the form."
        look="text-warn"
        items={taken.flatMap(({ field, unrecognised }) =>
          unrecognised.map((value) => `“${value}” in ${field.label}`),
        )}
      />
      <Part name="Taken" items={taken.map(({ field, words }) => `${field.label}: ${words}`)} />
      <Part
        name="Taken along"
        note="There is no control for them here."
        items={kept.map((path) => <Path key={path}>{path}</Path>)}
      />
      <Part
        name="Written otherwise"
        items={taken.flatMap(({ field, respelled, repeated }) => [
          ...respelled.map(({ from, to }) => `“${from}” as “${to}” in ${field.label}`),
          ...repeated.map((value) => {
            const name = field.kind === 'places' ? placeName(value) : value;
            return `“${name}” once in ${field.label}, where it came several times`;
          }),
        ])}
      />
      <Part name="Filters nothing" items={empty.map((path) => <Path key={path}>{path}</Path>)} />
      <Part
        name="Not used"
        items={ignored.map(({ path, reason }) => (
          <>
            <Path>{path}</Path>: {reason}
          </>
        ))}
      />
    </dl>
  );
}

function Part({
  name,
  note,
  look = '',
  items,
}: {
  name: string;
  note?: string;
  look?: string;
  items: readonly ReactNode[];
}) {
  if (items.length === 0) return null;
  return (
    <div className="grid gap-x-6 gap-y-0.5 py-1.5 sm:grid-cols-[9rem_minmax(0,1fr)]">
      <dt className={`font-semibold ${look}`}>{name}</dt>
      <dd className="min-w-0 wrap-anywhere">
        <ul>
          {items.slice(0, SHOWN).map((item, index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: the report is drawn anew as a whole
            <li key={index}>{item}</li>
          ))}
          {items.length > SHOWN && (
            <li className="text-soft">and {(items.length - SHOWN).toLocaleString('en-US')} more</li>
          )}
        </ul>
        {note !== undefined && <p className="text-sm text-soft">{note}</p>}
      </dd>
    </div>
  );
}

function Path({ children }: { children: string }) {
  return <code className="font-mono text-[0.8125rem]">{children}</code>;
}
