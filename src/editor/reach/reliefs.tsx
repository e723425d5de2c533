import { useProfileContext } from '../form/form-context.ts';
import { Button } from '../ui/button.tsx';
import { handOnFocus } from '../ui/hand-on-focus.ts';
import { useReach } from './reach-context.tsx';

/**
 * Leads to the way out that was asked for: the first relief, or where there is none, to what explains the reach. There
 * are two lists of reliefs, of which the width of the page shows one.
 */
export function focusWayOut(): void {
  const target = firstVisible('[data-reliefs] button') ?? firstVisible('[data-why]');
  target?.focus();
}

function firstVisible(selector: string): HTMLElement | undefined {
  const found = document.querySelectorAll<HTMLElement>(selector);
  return [...found].find((element) => element.checkVisibility());
}

/** Whether there is any relief to lead to. */
export function useHasReliefs(): boolean {
  const { readOnly } = useProfileContext();
  const reached = useReach();
  return !readOnly && !!reached && !reached.late && reached.reach.reliefs.length > 0;
}

/** In Narrow and Very narrow: what would help most, each tried out, one click and one undo step away. */
export function Reliefs({ className }: { className: string }) {
  const { applyEdit } = useProfileContext();
  const reached = useReach();
  const any = useHasReliefs();
  if (!reached || !any) return null;
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
