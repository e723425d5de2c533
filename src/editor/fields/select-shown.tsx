import { Button } from '../ui/button.tsx';

/** Chooses what a search shows, or clears it when all of it is chosen. Says how many, and touches nothing hidden. */
export function SelectShown({
  shown,
  chosen,
  onSet,
}: {
  shown: readonly string[];
  chosen: ReadonlySet<string>;
  onSet: (values: readonly string[], on: boolean) => void;
}) {
  const clear = shown.every((value) => chosen.has(value));
  return (
    <Button size="small" look="quiet" onClick={() => onSet(shown, !clear)}>
      {clear ? 'Clear' : 'Select'} {shown.length} shown
    </Button>
  );
}
