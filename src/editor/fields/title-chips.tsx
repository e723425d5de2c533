import type { KeyboardEvent, RefObject } from 'react';
import { titleKey } from '#profile/titles.ts';
import { CrossIcon } from '../ui/icons.tsx';

/**
 * Titles as chips in one line with the field: arrow keys walk them, Delete removes one, Backspace takes one back into
 * the field as text.
 */
export function TitleChips({
  ref,
  titles,
  repeated,
  input,
  onRemove,
  onTakeBack,
}: {
  ref: RefObject<HTMLUListElement | null>;
  titles: readonly string[];
  /** Titles that were entered again, in whatever spelling: their chips stand out. */
  repeated: readonly string[];
  input: RefObject<HTMLInputElement | null>;
  onRemove: (title: string) => void;
  onTakeBack: (title: string) => void;
}) {
  if (titles.length === 0) return null;
  const again = new Set(repeated.map(titleKey));

  function buttonAt(index: number): HTMLElement | null {
    return ref.current?.querySelectorAll('button')[index] ?? input.current;
  }

  function remove(title: string, index: number) {
    onRemove(title);
    // After the list is drawn again the next chip stands at this index; without one, the field is next.
    requestAnimationFrame(() => buttonAt(Math.min(index, titles.length - 2))?.focus());
  }

  function keyDown(event: KeyboardEvent, title: string, index: number) {
    if (event.repeat) return;
    if (event.key === 'ArrowLeft' && index > 0) buttonAt(index - 1)?.focus();
    else if (event.key === 'ArrowRight') buttonAt(index + 1)?.focus();
    else if (event.key === 'Backspace') onTakeBack(title);
    else if (event.key === 'Delete') remove(title, index);
    else return;
    event.preventDefault();
  }

  return (
    <ul ref={ref} aria-label="Chosen job titles" className="contents">
      {titles.map((title, index) => (
        <li
          key={title}
          className={`inline-flex max-w-full min-h-7 items-center rounded border pl-2 text-[0.875rem] ${again.has(titleKey(title)) ? 'border-accent bg-accent-soft' : 'border-line bg-sunk'}`}
        >
          <span className="truncate">{title}</span>
          <button
            type="button"
            aria-label={`Remove ${title}`}
            onClick={() => remove(title, index)}
            onKeyDown={(event) => keyDown(event, title, index)}
            className="ml-0.5 grid size-6.5 shrink-0 place-items-center rounded text-soft hover:text-bad"
          >
            <CrossIcon />
          </button>
        </li>
      ))}
    </ul>
  );
}
