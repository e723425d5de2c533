import { useProfileContext } from '../form/form-context.ts';
import { Button } from '../ui/button.tsx';
import { handOnFocus } from '../ui/hand-on-focus.ts';
import { useReach } from './reach-context.tsx';

/** Where a way out was asked for. There are two lists, of which the width of the page shows one. */
export function focusFirstRelief(): void {
  const buttons = document.querySelectorAll<HTMLElement>('[data-reliefs] button');
  [...buttons].find((button) => button.checkVisibility())?.focus();
}

/** In Narrow and Very narrow: what would help most, each tried out, one click and one undo step away. */
export function Reliefs({ className }: { className: string }) {
  const { applyEdit, readOnly } = useProfileContext();
  const reached = useReach();
  if (readOnly || !reached || reached.late || reached.reach.reliefs.length === 0) return null;
  const { reach, values } = reached;
  return (
    <ul
      aria-label="What would widen it"
      data-reliefs
      className={`flex flex-wrap gap-x-3 gap-y-1 ${className}`}
    >
      {reach.reliefs.map((relief) => (
        <li key={relief.id} className="flex items-center gap-1.5">
          <Button
            ref={handOnFocus}
            data-heir
            size="small"
            onClick={() => applyEdit(values, relief.values)}
          >
            {relief.sentence}
          </Button>
          <span className="text-sm text-soft">{relief.effect}</span>
        </li>
      ))}
    </ul>
  );
}
