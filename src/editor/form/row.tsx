import type { ReactNode } from 'react';
import type { Field } from '#profile/fields.ts';
import { wirePath } from '#profile/fields.ts';

/** The element that a phrase of the sentence jumps to. */
export function rowId(field: Pick<Field, 'id'>): string {
  return `field-${field.id}`;
}

export function labelId(field: Pick<Field, 'id'>): string {
  return `label-${field.id}`;
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
  return (
    <div
      id={rowId(field)}
      className="grid grid-cols-[minmax(0,1fr)_auto] gap-x-6 gap-y-1 border-t border-line py-1.5 @3xl:grid-cols-[8.5rem_minmax(0,1fr)_9.5rem]"
    >
      <div
        id={labelId(field)}
        title={`${wirePath(field)}: ${field.help}`}
        className="font-semibold @3xl:pt-1"
      >
        {field.label}
        {field.kind === 'range' && (
          <span className="ml-2 text-[0.8125rem] font-normal text-soft @3xl:ml-0 @3xl:block">
            bars: estimated market
          </span>
        )}
      </div>
      <div className="order-last col-span-2 min-w-0 @3xl:order-none @3xl:col-span-1">
        {children}
      </div>
      <div className="text-sm text-soft tabular-nums @3xl:border-l @3xl:border-line @3xl:pt-1 @3xl:pl-4">
        {gutter}
      </div>
    </div>
  );
}
