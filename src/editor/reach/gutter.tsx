import { useWatch } from 'react-hook-form';
import type { Field } from '#profile/fields.ts';
import { isFullSpan } from '#profile/ranges.ts';
import { rangeProblems } from '#profile/validation.ts';
import type { ProfileValues } from '#profile/values.ts';
import { endsOf } from '../fields/range-ends.ts';
import { useProfileContext } from '../form/form-context.ts';
import { Button } from '../ui/button.tsx';
import { useReach } from './reach-context.tsx';

/** The check that finds filters which leave nobody out. */
export const IDLE = 'idle-filters';

/**
 * What one filter costs, beside its row: in words, and as a bar on a log scale that all rows share, so that reading
 * down the gutter is reading the market shrink.
 */
export function Gutter({ field }: { field: Field }) {
  const words = useWords(field);
  const reached = useReach();
  if (!reached) return <p className="@3xl:min-h-8.5">{words}</p>;
  const { model, reach } = reached;
  const { filters } = reach.estimate;
  const index = filters.findIndex(({ id }) => id === field.id);
  const own = filters[index];
  if (own === undefined) return <Idle field={field} words={words} />;
  const before = filters[index - 1]?.left ?? 1;
  return (
    <>
      <p>
        <span className="text-ink">{model.keepsWords(own.keeps)}</span>
      </p>
      <Bar before={model.onScale(before)} left={model.onScale(own.left)} />
    </>
  );
}

/** A row without an active filter: set to nothing, or set so that it leaves nobody out, which one click ends. */
function Idle({ field, words }: { field: Field; words: string }) {
  const { applyEdit, readOnly } = useProfileContext();
  const reached = useReach();
  const idle = reached?.reach.findings.find(
    ({ id, fieldIds }) => id === IDLE && fieldIds[0] === field.id,
  );
  if (!reached || !idle?.fix) return <p className="@3xl:min-h-8.5">{words}</p>;
  const { fix, sentence } = idle;
  return (
    <p title={sentence} className="@3xl:min-h-8.5">
      does not filter
      {!readOnly && (
        <Button
          size="small"
          look="quiet"
          className="-my-1"
          aria-label={fix.label}
          aria-description={sentence}
          onClick={() => applyEdit(reached.values, fix.values)}
        >
          Clear
        </Button>
      )}
    </p>
  );
}

/** The part that this filter takes away, and what is left. The words beside it say the same. */
function Bar({ before, left }: { before: number; left: number }) {
  return (
    <svg
      viewBox="0 0 100 4"
      preserveAspectRatio="none"
      aria-hidden="true"
      className="mt-1 hidden h-1.5 w-full @3xl:block"
    >
      <rect width="100" height="4" className="fill-line" />
      <rect width={100 * before} height="4" className="fill-warn/50" />
      <rect width={100 * left} height="4" className="fill-accent" />
    </svg>
  );
}

/** What the filter asks of a company or a person: nothing, one value, or any of several. */
function useWords(field: Field): string {
  const value = useWatch<ProfileValues, Field['id']>({ name: field.id });
  if (Array.isArray(value)) {
    if (value.length === 0) return 'Any';
    return value.length === 1 ? 'must be this' : `any of ${value.length.toLocaleString('en-US')}`;
  }
  if (field.kind !== 'range') return '';
  if (rangeProblems(value, field).length > 0) return 'not readable yet';
  const ends = endsOf(value);
  if (ends.from === null && ends.to === null) return 'Any';
  return isFullSpan(ends, field.scale) ? 'whole range: does not filter' : 'must be in range';
}
