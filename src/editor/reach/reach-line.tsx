import { useDeferredValue, useEffect, useId, useState } from 'react';
import { useFormContext, useWatch } from 'react-hook-form';
import { reachState, tooManyFilters } from '#profile/reach/state.ts';
import type { ProfileValues } from '#profile/values.ts';
import { useProfileContext } from '../form/form-context.ts';
import { AlertIcon } from '../ui/icons.tsx';

/** Quiet after the last edit before the state is announced. */
const PAUSE_MS = 800;

/** How narrow the profile is, in a word, and why. An estimate of tightness: the vendor gives no count. */
export function ReachLine() {
  const { control } = useFormContext<ProfileValues>();
  const values = useDeferredValue(useWatch({ control, compute: (all: ProfileValues) => all }));
  const { stored, vocabularies } = useProfileContext();
  const reach = reachState(values, stored, vocabularies);
  const [explained, setExplained] = useState(false);
  const id = useId();

  return (
    <section
      aria-label="Reach"
      className="flex flex-wrap items-baseline gap-x-3 gap-y-0.5 border-b border-line py-1.5"
    >
      <Announced state={reach.state} />
      <span className="font-semibold" aria-hidden="true">
        {reach.state}
      </span>
      <span className="tabular-nums">
        {reach.active} of {reach.total} filters active
      </span>
      <button
        type="button"
        aria-expanded={explained}
        aria-controls={id}
        onClick={() => setExplained(!explained)}
        className="text-sm text-accent underline-offset-2 hover:underline"
      >
        {explained ? 'Hide why' : 'Why?'}
      </button>
      {tooManyFilters(reach.active) && (
        <span className="flex basis-full items-center gap-1.5 text-sm text-warn @5xl:basis-auto">
          <AlertIcon />
          The more filters you set, the fewer recommendations you will receive. Try relaxing some.
        </span>
      )}
      <div id={id} hidden={!explained} className="basis-full text-sm text-soft">
        <ul className="list-disc pl-5">
          {reach.reasons.map((reason) => (
            <li key={reason}>{reason}</li>
          ))}
        </ul>
        <p>
          A rule of thumb over the number of filters and how tight they are. Surfe gives no count
          before recommendations are fetched. More values in one filter never narrow it.
        </p>
      </div>
    </section>
  );
}

/** The status that a screen reader hears: only when the word changes, and only after a pause. */
function Announced({ state }: { state: string }) {
  const [announced, setAnnounced] = useState(state);
  useEffect(() => {
    const timer = setTimeout(() => setAnnounced(state), PAUSE_MS);
    return () => clearTimeout(timer);
  }, [state]);
  return (
    <span role="status" className="sr-only">
      {announced} reach
    </span>
  );
}
