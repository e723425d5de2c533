import { useEffect, useId, useState } from 'react';
import { useFormContext, useWatch } from 'react-hook-form';
import { countActive } from '#profile/active-filters.ts';
import { fetchedWords } from '#profile/reach/fetched.ts';
import { MANY_FILTERS, manyFiltersWarning } from '#profile/reach/many-filters.ts';
import type { ProfileValues } from '#profile/values.ts';
import { useProfileContext } from '../form/form-context.ts';
import { FindingLine } from './finding-line.tsx';
import type { Reach } from './model.ts';
import { cameBackEmpty, type Fact, neverMatched, useFact, useReach } from './reach-context.tsx';
import { Reliefs } from './reliefs.tsx';

/** Quiet after the last edit before the state is announced. */
const PAUSE_MS = 800;

function useCount() {
  const { control } = useFormContext<ProfileValues>();
  const values = useWatch({ control, compute: (all: ProfileValues) => all });
  const { vocabularies } = useProfileContext();
  return countActive(values, vocabularies);
}

/** The vendor's own advice, from six active filters on, and when it returned nothing. Stands in the bar, or under the form where the bar is small. */
export function TooManyFilters({ className }: { className: string }) {
  const { active } = useCount();
  const empty = cameBackEmpty(useFact());
  if (active < MANY_FILTERS && !empty) return null;
  return <p className={`text-sm text-warn ${className}`}>{manyFiltersWarning}</p>;
}

/** How narrow the profile is, in a word, the estimated share or the fact behind it, and why. */
export function ReachLine() {
  const { active, total } = useCount();
  const reached = useReach();
  const reach = reached?.reach ?? null;
  const fact = useFact();
  const state = neverMatched(fact) ? 'Very narrow' : (reach?.state ?? '');
  const known = fact !== null && !fact.outdated;
  const [explained, setExplained] = useState(false);
  const id = useId();

  return (
    <section
      aria-label="Reach"
      className="flex flex-wrap items-baseline gap-x-3 border-b border-line py-1.5 @5xl:max-w-3/5 @5xl:border-0"
    >
      <Announced state={state} />
      <span className="min-w-14 font-semibold" aria-hidden="true">
        {state}
      </span>
      <span className="tabular-nums">
        {active} of {total} filters active
      </span>
      <button
        type="button"
        data-heir
        data-why
        aria-expanded={explained}
        aria-controls={id}
        onClick={() => setExplained(!explained)}
        className="min-h-6 text-sm text-accent underline-offset-2 hover:underline"
      >
        {explained ? 'Hide why' : 'Why?'}
      </button>
      {fact !== null && <FactText fact={fact} />}
      {reach !== null && active > 0 && !known && (
        <span className="hidden text-sm text-soft tabular-nums @3xl:inline">
          Estimate: {reach.share}
        </span>
      )}
      <TooManyFilters className="hidden basis-full @3xl:block" />
      <Reliefs className="hidden basis-full pt-1 @3xl:flex" />
      <div id={id} hidden={!explained} className="max-h-60 basis-full overflow-y-auto text-sm">
        {reached === undefined && <p>The market model is loading …</p>}
        {reached === null && (
          <p>The market model could not be loaded: how narrow this is, is not known.</p>
        )}
        {reach !== null && <Why reach={reach} known={known} />}
      </div>
    </section>
  );
}

/** What a fetch brought, in place of the estimate; of what is saved, when the form has moved on. */
function FactText({ fact: { fetched, outdated } }: { fact: Fact }) {
  const words = fetchedWords(fetched, new Date());
  return (
    <span className={`text-sm tabular-nums ${outdated ? 'text-soft' : 'text-ink'}`}>
      {outdated ? `As saved: ${words}` : words}
    </span>
  );
}

function Why({
  reach,
  known,
}: {
  reach: Reach;
  /** The line itself states a fact, so that the estimate stands here. */
  known: boolean;
}) {
  return (
    <>
      <p className={known ? '' : '@3xl:hidden'}>Estimate: {reach.share}</p>
      <ul className="list-disc pl-5">
        {reach.reasons.map((reason) => (
          <li key={reason}>{reason}</li>
        ))}
      </ul>
      {reach.findings.map((finding) => (
        <FindingLine
          key={`${finding.id} ${finding.fieldIds[0]} ${finding.sentence}`}
          finding={finding}
          whole
        />
      ))}
      {reach.basis.map((sentence) => (
        <p key={sentence} className="mt-1 text-soft">
          {sentence}
        </p>
      ))}
    </>
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
      {announced === '' ? '' : `${announced} reach`}
    </span>
  );
}
