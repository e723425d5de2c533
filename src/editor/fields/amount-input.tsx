import { useController, useFormState } from 'react-hook-form';
import { format, parseAmount } from '#profile/amounts.ts';
import type { RangeField } from '#profile/fields.ts';
import type { ProfileValues } from '#profile/values.ts';
import { useProfileContext } from '../form/form-context.ts';

/** One end of a range as text. Takes “1.2k”, “5M”, “1 200”; shows how it was read when the field is left. */
export function AmountInput({
  field,
  end,
  problem,
  describedBy,
}: {
  field: RangeField;
  end: 'from' | 'to';
  /** The sentence at the field, once the field was left or a save was tried. */
  problem: string | null;
  describedBy: string;
}) {
  const { field: input } = useController<ProfileValues, `${RangeField['id']}.${'from' | 'to'}`>({
    name: `${field.id}.${end}`,
  });
  const { steps } = useProfileContext();
  const name = `${end === 'from' ? 'Minimum' : 'Maximum'} ${field.noun}`;

  const act = `type ${field.id} ${end}`;

  function showReading() {
    const amount = parseAmount(input.value);
    // A reading that needed interpreting keeps its text; the reading is said beside it.
    if (amount.kind === 'amount' && amount.reading === null) input.onChange(format(amount.amount));
    steps.close();
    input.onBlur();
  }

  return (
    <input
      ref={input.ref}
      name={input.name}
      aria-label={name}
      data-row-control={end === 'from' ? true : undefined}
      value={input.value}
      placeholder="Any"
      inputMode="text"
      autoComplete="off"
      spellCheck={false}
      aria-invalid={problem !== null}
      aria-describedby={describedBy}
      onChange={(event) => {
        steps.before(act);
        input.onChange(event);
      }}
      onBlur={showReading}
      className={`h-8 w-30 rounded border border-edge bg-raised px-2 @3xl:w-26 @5xl:w-30 tabular-nums aria-invalid:border-bad ${
        // On narrow pages the maximum stands under the right end of the slider.
        end === 'to' ? 'ml-auto @xl:ml-0' : ''
      }`}
    />
  );
}

/** Whether the problems of a range are due: both ends are judged once one was left or a save was tried. */
export function useIsJudged(field: RangeField, end: 'from' | 'to'): boolean {
  const { touchedFields, isSubmitted } = useFormState<ProfileValues>({
    name: `${field.id}.${end}`,
  });
  return isSubmitted || touchedFields[field.id]?.[end] === true;
}
