import { mergeTitles } from '#profile/titles.ts';
import { Button } from '../ui/button.tsx';
import { Dialog } from '../ui/dialog.tsx';

/** Enough to recognise the list by; the rest is counted. */
const SHOWN = 40;

/** What a long paste would do, before it does it. */
export function PastePreview({
  existing,
  pasted,
  onAdd,
  onCancel,
}: {
  existing: readonly string[];
  pasted: readonly string[];
  onAdd: () => void;
  onCancel: () => void;
}) {
  const { added, duplicates, blank, tooLong } = mergeTitles(existing, pasted);
  const counts = [
    ['New', added.length],
    ['Already in the list or repeated', duplicates.length],
    ['Blank', blank],
    ['Too long, left out', tooLong.length],
  ] as const;

  return (
    <Dialog
      title="Add pasted job titles"
      onClose={onCancel}
      actions={
        <>
          <Button onClick={onCancel}>Cancel</Button>
          <Button look="primary" onClick={onAdd} disabled={added.length === 0} data-first-focus>
            Add {count(added.length)}
          </Button>
        </>
      }
    >
      <dl className="mb-3 grid grid-cols-[auto_1fr] gap-x-4 tabular-nums">
        {counts.map(([name, number]) => (
          <div key={name} className="contents">
            <dt className="text-soft">{name}</dt>
            <dd className="font-semibold">{number.toLocaleString('en-US')}</dd>
          </div>
        ))}
      </dl>
      <ul className="flex flex-wrap gap-1.5 text-sm">
        {added.slice(0, SHOWN).map((title) => (
          <li
            key={title}
            className="max-w-full truncate rounded border border-line bg-sunk px-2 py-0.5"
          >
            {title}
          </li>
        ))}
        {added.length > SHOWN && (
          <li className="px-1 py-0.5 text-soft">
            and {(added.length - SHOWN).toLocaleString('en-US')} more
          </li>
        )}
      </ul>
    </Dialog>
  );
}

function count(titles: number): string {
  return titles === 1 ? '1 title' : `${titles.toLocaleString('en-US')} titles`;
}
