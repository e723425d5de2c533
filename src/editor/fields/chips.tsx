import { type ReactNode, type RefObject, useEffect, useRef, useState } from 'react';
import { Button } from '../ui/button.tsx';
import { CrossIcon } from '../ui/icons.tsx';

export interface Chip {
  value: string;
  label: string;
  /** Why this one is special, in two or three words: "not recognised", "covered by EMEA". */
  note?: string | undefined;
  /** `doubt` for what may have no effect. */
  look?: 'plain' | 'doubt';
}

/** Chips drawn at most where there is another place to see all. */
const SHOWN = 12;

/**
 * Chosen values, each with its own remove button. After a removal focus goes to the next chip, else to the previous,
 * else to `fallback`, so that a keyboard user is never thrown to the top of the page.
 */
export function Chips({
  label,
  chips,
  onRemove,
  fallback,
  onMore,
  children,
}: {
  label: string;
  chips: readonly Chip[];
  onRemove: (value: string) => void;
  fallback: RefObject<HTMLElement | null>;
  /** Opens the place where all can be seen. With it, no more than `SHOWN` chips are drawn. */
  onMore?: () => void;
  /** What stands in the same line after the chips. */
  children?: ReactNode;
}) {
  const list = useRef<HTMLUListElement>(null);
  const drawn = onMore === undefined ? chips : chips.slice(0, SHOWN);
  const [removedAt, setRemovedAt] = useState<number | null>(null);

  useEffect(() => {
    if (removedAt === null) return;
    const buttons = list.current?.querySelectorAll('button') ?? [];
    const next = buttons[Math.min(removedAt, buttons.length - 1)] ?? fallback.current;
    next?.focus();
    setRemovedAt(null);
  }, [removedAt, fallback]);

  return (
    <div className="flex flex-wrap items-center gap-1.5">
      {chips.length > 0 && (
        <ul ref={list} aria-label={label} className="contents">
          {drawn.map((chip, index) => (
            <li
              key={chip.value}
              className={`inline-flex max-w-full min-h-7 items-center rounded border pl-2 text-[0.875rem] ${
                chip.look === 'doubt'
                  ? 'border-dashed border-warn/70 bg-warn-soft'
                  : 'border-line bg-sunk'
              }`}
            >
              <span className="truncate">{chip.label}</span>
              {chip.note !== undefined && (
                <span className="ml-1.5 text-[0.8125rem] whitespace-nowrap text-warn">
                  {chip.note}
                </span>
              )}
              <button
                type="button"
                aria-label={`Remove ${chip.label}`}
                onClick={() => {
                  setRemovedAt(index);
                  onRemove(chip.value);
                }}
                className="ml-0.5 grid size-6.5 shrink-0 place-items-center rounded text-soft hover:text-bad"
              >
                <CrossIcon />
              </button>
            </li>
          ))}
        </ul>
      )}
      {drawn.length < chips.length && (
        <Button size="small" look="quiet" onClick={onMore}>
          +{chips.length - drawn.length} more
        </Button>
      )}
      {children}
    </div>
  );
}
