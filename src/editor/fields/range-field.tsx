import { useId } from 'react';
import { useFormContext, useWatch } from 'react-hook-form';
import { parseAmount } from '#profile/amounts.ts';
import type { RangeField as Field } from '#profile/fields.ts';
import { isBandWithin, pressBand } from '#profile/ranges.ts';
import { rangeProblems } from '#profile/validation.ts';
import { isUntouched, type ProfileValues, type RangeText } from '#profile/values.ts';
import { useProfileContext } from '../form/form-context.ts';
import { helpId } from '../form/row.tsx';
import { MarketBars } from '../reach/market-bars.tsx';
import { Button } from '../ui/button.tsx';
import { AmountInput, useIsJudged } from './amount-input.tsx';
import { type Ends, endsOf, endText } from './range-ends.ts';
import { RangeSlider } from './range-slider.tsx';

/** A range in three controls that show the same thing: bands to press, two text fields, and a slider. */
export function RangeField({ field }: { field: Field }) {
  const { setValue, getValues, setFocus } = useFormContext<ProfileValues>();
  const { stored, steps } = useProfileContext();
  const text = useWatch<ProfileValues, Field['id']>({ name: field.id });
  const judged = { from: useIsJudged(field, 'from'), to: useIsJudged(field, 'to') };
  const noteId = useId();
  const described = `${noteId} ${helpId(field)}`;

  const ends = endsOf(text);
  // What was stored passes as it is: the vendor took it once.
  const passes = isUntouched({ ...getValues(), [field.id]: text }, stored, field);
  const due = passes
    ? []
    : rangeProblems(text, field).filter(({ end, reversed }) =>
        reversed ? judged.from || judged.to : judged[end],
      );
  const problemAt = (end: 'from' | 'to') =>
    due.find((problem) => problem.end === end || problem.reversed)?.message ?? null;

  function set(next: RangeText, act?: string) {
    steps.before(act);
    setValue(field.id, next, { shouldDirty: true, shouldTouch: true });
  }

  function setEnds(next: Ends) {
    set({ from: endText(next.from), to: endText(next.to) });
  }

  return (
    <div>
      <div className="flex flex-wrap items-center gap-x-4 gap-y-1 @xl:flex-nowrap">
        <AmountInput field={field} end="from" problem={problemAt('from')} describedBy={described} />
        <div className="relative basis-full @xl:basis-auto @xl:flex-1">
          <MarketBars field={field} />
          <RangeSlider
            noun={field.noun}
            scale={field.scale}
            value={ends}
            onChange={(end, amount) =>
              set({ ...getValues(field.id), [end]: endText(amount) }, `slide ${field.id}`)
            }
            onCommit={steps.close}
          />
        </div>
        <AmountInput field={field} end="to" problem={problemAt('to')} describedBy={described} />
      </div>
      {/* biome-ignore lint/a11y/useSemanticElements: a fieldset's legend cannot sit in a row; the role is the same */}
      <div
        role="group"
        aria-label={`${field.label === 'Employees' ? 'Employee' : field.label} presets`}
        className="mt-1 flex flex-wrap gap-1"
      >
        {field.scale.bands.map((band, index) => (
          <button
            key={band.label}
            type="button"
            aria-pressed={isBandWithin(ends, index, field.scale)}
            onClick={() => setEnds(pressBand(ends, index, field.scale))}
            className="min-h-6 flex-1 rounded-sm border border-line px-1.5 text-[0.8125rem] whitespace-nowrap tabular-nums hover:border-ink aria-pressed:border-accent aria-pressed:bg-accent-soft aria-pressed:font-semibold"
          >
            {band.label}
          </button>
        ))}
      </div>
      <div id={noteId}>
        {due.map(({ end, message, reversed }) => (
          <p key={end} className="mt-1 flex flex-wrap items-center gap-2 text-sm text-bad">
            {reversed
              ? message
              : `${end === 'from' ? 'Minimum' : 'Maximum'} ${field.noun}: ${message}`}
            {reversed && (
              <Button
                size="small"
                onClick={() => {
                  set({ from: text.to, to: text.from });
                  setFocus(`${field.id}.from`);
                }}
              >
                Swap
              </Button>
            )}
          </p>
        ))}
        {due.length === 0 && <Reading text={text} />}
      </div>
    </div>
  );
}

/** How a text that can be read in two ways was read. */
function Reading({ text }: { text: RangeText }) {
  const notes = [text.from, text.to].flatMap((typed) => {
    const amount = parseAmount(typed);
    return amount.kind === 'amount' && amount.reading !== null
      ? [`${typed.trim()}: ${amount.reading}.`]
      : [];
  });
  if (notes.length === 0) return null;
  return <p className="mt-1 text-sm text-soft">{notes.join(' ')}</p>;
}
