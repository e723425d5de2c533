import { useEffect, useRef, useState } from 'react';
import { useFormContext, useWatch } from 'react-hook-form';
import { type FurtherFilter, furtherFilters, type ProfileValues } from '#profile/values.ts';
import { Button } from '../ui/button.tsx';
import { useProfileContext } from './form-context.ts';

/** Filters that this editor has no control for: shown, since every save sends them back, and clearable one by one. */
export function FurtherFilters() {
  const { setValue } = useFormContext<ProfileValues>();
  const { steps, readOnly } = useProfileContext();
  const further = useWatch<ProfileValues, 'further'>({ name: 'further' });
  const filters = furtherFilters({ further });
  const list = useRef<HTMLUListElement>(null);
  const [clearedAt, setClearedAt] = useState<number | null>(null);

  // A button that goes away with its press hands the focus to the next one, at last to the field above.
  useEffect(() => {
    if (clearedAt === null) return;
    const buttons = list.current?.querySelectorAll('button') ?? [];
    const controls = document.querySelectorAll<HTMLElement>('[data-row-control]');
    (buttons[Math.min(clearedAt, buttons.length - 1)] ?? controls[controls.length - 1])?.focus();
    setClearedAt(null);
  }, [clearedAt]);

  if (filters.length === 0) return null;

  function clear({ section, key }: FurtherFilter) {
    const { [key]: _, ...rest } = further[section];
    steps.before();
    setValue('further', { ...further, [section]: rest }, { shouldDirty: true });
  }

  return (
    <section aria-labelledby="further" className="mt-4 border-t border-line pt-3">
      <h2 id="further" className="font-serif text-lg font-semibold">
        {filters.length === 1
          ? '1 further filter, kept'
          : `${filters.length} further filters, kept`}
      </h2>
      <p className="text-sm text-soft">
        Set by another route. This editor has no control for them; every save sends them back as
        they are{readOnly ? '' : ', unless you clear them here'}.
      </p>
      <ul ref={list} className="mt-1 text-sm">
        {filters.map((filter, index) => (
          <li
            key={filter.path}
            className="flex flex-wrap items-baseline gap-x-4 border-b border-line py-1 font-mono"
          >
            <span className="@3xl:w-72">{filter.path}</span>
            <span className="min-w-0 flex-1 wrap-anywhere text-soft">
              {JSON.stringify(filter.value)}
            </span>
            {!readOnly && (
              <Button
                size="small"
                look="quiet"
                className="font-sans"
                aria-label={`Clear ${filter.path}`}
                onClick={() => {
                  setClearedAt(index);
                  clear(filter);
                }}
              >
                Clear
              </Button>
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}
