import { useId, useRef, useState } from 'react';
import { plural } from '#profile/plural.ts';
import { Button } from '../ui/button.tsx';
import type { Next } from './pages.ts';

const USUAL = 10;
/** The vendor's limit is not documented; more than a rep works through in a day would only be paid for and lost. */
const MOST = 100;

const hints = {
  next: 'Each further company is billed as well.',
  again: 'There are no more for this ICP today. To fetch the same ones again is free.',
  none: 'There are none for this ICP today. To ask again is free as long as nothing comes.',
} as const;

/** How many to fetch, and the act, which names the number. */
export function Ask({
  next,
  busy,
  onFetch,
}: {
  next: Next;
  busy: boolean;
  onFetch: (from: number, to: number) => void;
}) {
  const [text, setText] = useState(String(USUAL));
  const [judged, setJudged] = useState(false);
  const input = useRef<HTMLInputElement>(null);
  const id = useId();
  const count = /^\d{1,3}$/.test(text.trim()) ? Number(text) : 0;
  const valid = count >= 1 && count <= MOST;

  function ask() {
    if (busy) return;
    if (valid) return onFetch(next.from, next.from + count);
    setJudged(true);
    input.current?.focus();
  }

  return (
    <section aria-label="How many" className="mt-4">
      {next.kind !== 'first' && <p className="mb-2 text-sm text-soft">{hints[next.kind]}</p>}
      <div className="flex flex-wrap items-end gap-x-3 gap-y-2">
        <div>
          <label htmlFor={id} className="block text-sm font-semibold">
            Companies to fetch
          </label>
          <input
            ref={input}
            id={id}
            type="number"
            min={1}
            max={MOST}
            step={1}
            inputMode="numeric"
            autoComplete="off"
            value={text}
            data-first-focus={next.kind === 'first' ? true : undefined}
            aria-invalid={judged && !valid}
            aria-describedby={`${id}-hint`}
            onChange={(event) => setText(event.target.value)}
            onBlur={() => setJudged(true)}
            onKeyDown={(event) => {
              if (event.key === 'Enter') event.preventDefault();
            }}
            className="mt-1 h-9 w-full rounded border border-edge bg-raised px-2 tabular-nums aria-invalid:border-bad"
          />
        </div>
        <Button
          look={next.kind === 'first' || next.kind === 'next' ? 'primary' : 'plain'}
          busy={busy}
          onClick={ask}
        >
          {busy ? 'Fetching …' : actOf(next, valid ? count : null)}
        </Button>
      </div>
      <p
        id={`${id}-hint`}
        className={`mt-1 text-sm ${judged && !valid ? 'text-bad' : 'text-soft'}`}
      >
        {judged && !valid
          ? `Enter a whole number from 1 to ${MOST}.`
          : `A whole number, at most ${MOST}.`}
      </p>
    </section>
  );
}

function actOf({ kind }: Next, count: number | null): string {
  if (count === null) return 'Fetch companies';
  const companies = plural(count, 'company');
  if (kind === 'next') return `Fetch the next ${count} ${companies}`;
  if (kind === 'again') return `Fetch the first ${count} ${companies} again`;
  return kind === 'none' ? `Ask again for ${count} ${companies}` : `Fetch ${count} ${companies}`;
}
