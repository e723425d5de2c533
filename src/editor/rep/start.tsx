import { Button } from '../ui/button.tsx';
import { momentText } from '../ui/moments.ts';
import type { Rep } from './rep.ts';
import { useKnownReps } from './use-known-reps.ts';

/** Reps listed at the start; the rest are found by typing. */
const SHOWN = 24;

/** Before a rep is chosen: what this is for, and the reps that were saved before. */
export function Start({ onChoose }: { onChoose: (rep: Rep) => void }) {
  const reps = useKnownReps();
  return (
    <div className="max-w-3xl py-12">
      <h1 className="font-serif text-3xl leading-tight font-semibold text-balance">
        Choose whose recommendations to shape
      </h1>
      <p className="mt-3 max-w-prose font-serif text-lg text-soft">
        Each rep has one Ideal Customer Profile: the companies to recommend, and the people in them.
        You see exactly what is saved and what a save will change before anything is sent.
      </p>
      {reps.length > 0 && (
        <section aria-labelledby="known-reps" className="mt-10">
          <h2 id="known-reps" className="mb-2 font-semibold">
            {reps.some(({ savedAt }) => savedAt === null) ? 'Your reps' : 'Saved before'}
          </h2>
          <ul>
            {reps.slice(0, SHOWN).map(({ externalUserId, savedAt }) => (
              <li
                key={externalUserId}
                className="flex flex-wrap items-center justify-between gap-x-4 border-t border-line py-1"
              >
                <Button
                  look="quiet"
                  className="max-w-full px-0!"
                  onClick={() => onChoose({ kind: 'rep', externalUserId })}
                >
                  <span className="truncate">{externalUserId}</span>
                </Button>
                <span className="text-sm text-soft tabular-nums">{savedTime(savedAt)}</span>
              </li>
            ))}
          </ul>
          {reps.length > SHOWN && (
            <p className="border-t border-line py-2 text-sm text-soft">
              and {reps.length - SHOWN} more: type an id above.
            </p>
          )}
        </section>
      )}
    </div>
  );
}

function savedTime(iso: string | null): string {
  if (iso === null) return 'nothing saved yet';
  const time = new Date(iso);
  return Number.isNaN(time.getTime()) ? '' : `saved ${momentText(time, 'minutes')}`;
}
