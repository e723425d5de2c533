import { useId, useRef, useState } from 'react';
import type { ChoicesField as Field } from '#profile/fields.ts';
import { useProfileContext } from '../form/form-context.ts';
import { helpId } from '../form/row.tsx';
import { Button } from '../ui/button.tsx';
import { ChevronIcon } from '../ui/icons.tsx';
import { Chips } from './chips.tsx';
import { toggled, useListValue, without } from './list-value.ts';

/** A short vocabulary as native checkboxes: always open, or resting as chips and opened in place. */
export function ChoicesField({ field }: { field: Field }) {
  const { vocabularies } = useProfileContext();
  const { list, change } = useListValue(field);
  const [opened, setOpened] = useState(false);
  const trigger = useRef<HTMLButtonElement>(null);
  const group = useRef<HTMLDivElement>(null);
  const groupId = useId();
  const values = vocabularies?.[field.vocabulary] ?? [];
  const known = new Set(values);
  const rests = field.resting === 'chips';
  const open = !rests || opened;
  // Chips show what no box shows: everything while the boxes are away, and what the vocabulary does not know.
  const shown = open ? list.filter((value) => !known.has(value)) : list;

  return (
    <div className="flex flex-col gap-1.5">
      {(rests || shown.length > 0) && (
        <Chips
          label={`Chosen ${field.label.toLowerCase()}`}
          fallback={trigger}
          chips={shown.map((value) => ({
            value,
            label: value,
            ...(vocabularies !== null && !known.has(value)
              ? { note: 'not recognised', look: 'doubt' as const }
              : {}),
          }))}
          onRemove={(value) => {
            change((now) => without(now, [value]));
            // With the last chip its whole line goes away, and the focus would go with it.
            if (!rests && shown.length === 1) {
              (group.current?.querySelector('input') ?? group.current)?.focus();
            }
          }}
        >
          {rests && (
            <Button
              ref={trigger}
              data-row-control
              aria-describedby={helpId(field)}
              size="small"
              aria-label={`Choose ${field.label.toLowerCase()}`}
              aria-expanded={open}
              aria-controls={open ? groupId : undefined}
              onClick={() => setOpened(!opened)}
            >
              Choose
              <span className={open ? 'rotate-90' : ''}>
                <ChevronIcon />
              </span>
            </Button>
          )}
        </Chips>
      )}
      {open && (
        // biome-ignore lint/a11y/useSemanticElements: a fieldset's legend cannot be the row's label; the role is the same
        <div
          ref={group}
          id={groupId}
          role="group"
          tabIndex={-1}
          aria-label={field.label}
          aria-describedby={helpId(field)}
          className="flex flex-wrap gap-1.5"
        >
          {values.map((value, index) => (
            <label
              key={value}
              className="inline-flex min-h-7 items-center gap-1.5 rounded border border-line bg-raised px-2 text-[0.875rem] hover:border-ink has-checked:border-accent has-checked:bg-accent-soft has-focus-visible:outline-2 has-focus-visible:outline-offset-2 has-focus-visible:outline-accent"
            >
              <input
                type="checkbox"
                data-row-control={!rests && index === 0 ? true : undefined}
                checked={list.includes(value)}
                onChange={() => change((now) => toggled(now, value))}
                className="focus-visible:outline-none"
              />
              {value}
            </label>
          ))}
          {vocabularies === null && (
            <span className="text-soft">The accepted values could not be loaded.</span>
          )}
        </div>
      )}
    </div>
  );
}
