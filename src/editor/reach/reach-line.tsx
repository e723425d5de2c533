import { useDeferredValue, useEffect, useId, useState } from 'react';
import { useFormContext, useWatch } from 'react-hook-form';
import { reachState, tooManyFilters } from '#profile/reach/state.ts';
import type { ProfileValues } from '#profile/values.ts';
import { useProfileContext } from '../form/form-context.ts';

/** Quiet after the last edit before the state is announced. */
const PAUSE_MS = 800;

/** Follows the form at its own pace: typing never waits for it. */
function useReach() {
  const { control } = useFormContext<ProfileValues>();
  const values = useDeferredValue(useWatch({ control, compute: (all: ProfileValues) => all }));
  const { vocabularies } = useProfileContext();
  return reachState(values, vocabularies);
}

/** The vendor's own advice, from six active filters on. Stands in the bar, or under the form where the bar is small. */
export function TooManyFilters({ className }: { className: string }) {
  const { active } = useReach();
  if (!tooManyFilters(active)) return null;
  return (
    <p className={`text-sm text-warn ${className}`}>
      The more filters you set, the fewer recommendations you will receive. Try relaxing some.
    </p>
  );
}

/** How narrow the profile is, in a word, and why. An estimate of tightness: the vendor gives no count. */
export function ReachLine() {
  const reach = useReach();
  const [explained, setExplained] = useState(false);
  const id = useId();

  return (
    <section
      aria-label="Reach"
      className="flex flex-wrap items-baseline gap-x-3 border-b border-line py-1.5 @5xl:max-w-1/2 @5xl:border-0"
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
      <TooManyFilters className="hidden basis-full @3xl:block" />
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
