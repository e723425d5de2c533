import { type ReactNode, useState } from 'react';
import type { Field } from '#profile/fields.ts';
import { wirePath } from '#profile/fields.ts';
import { useProfileContext } from './form-context.ts';

/** The element that a phrase of the sentence jumps to. */
export function rowId(field: Pick<Field, 'id'>): string {
  return `field-${field.id}`;
}

export function labelId(field: Pick<Field, 'id'>): string {
  return `label-${field.id}`;
}

/** The help of a row, which describes its control whether it is shown or not. */
export function helpId(field: Pick<Field, 'id'>): string {
  return `help-${field.id}`;
}

/**
 * One filter: label, control, and the gutter that says what the filter does to the market. On narrow pages the
 * gutter folds beside the label.
 */
export function Row({
  field,
  gutter,
  children,
}: {
  field: Field;
  gutter: ReactNode;
  children: ReactNode;
}) {
  const { readOnly } = useProfileContext();
  const [helpOpen, setHelpOpen] = useState(false);
  return (
    <div
      id={rowId(field)}
      className="grid grid-cols-[minmax(0,1fr)_auto] gap-x-6 gap-y-1 border-t border-line py-1.5 @3xl:grid-cols-[9.5rem_minmax(0,1fr)_9.5rem]"
    >
      <div className="font-semibold @3xl:pt-1">
        <span id={labelId(field)}>{field.label}</span>
        <button
          type="button"
          aria-label={`About ${field.label}`}
          aria-expanded={helpOpen}
          onClick={() => setHelpOpen(!helpOpen)}
          // Wider than it looks, and no higher than the line: the rows keep their height.
          className="-my-1 inline-grid size-6 place-items-center rounded text-[0.8125rem] font-normal text-soft hover:text-ink"
        >
          ?
        </button>
        {field.kind === 'range' && !readOnly && (
          <span className="ml-2 text-[0.8125rem] font-normal text-soft @3xl:ml-0 @3xl:block">
            bars: estimated market
          </span>
        )}
      </div>
      <div className="order-last col-span-2 min-w-0 @3xl:order-none @3xl:col-span-1">
        {children}
        <p id={helpId(field)} hidden={!helpOpen} className="mt-1 text-sm text-soft">
          {field.help} In the API: <code className="font-mono">{wirePath(field)}</code>.
        </p>
      </div>
      <div className="text-sm text-soft tabular-nums @3xl:border-l @3xl:border-line @3xl:pt-1 @3xl:pl-4">
        {gutter}
      </div>
    </div>
  );
}
