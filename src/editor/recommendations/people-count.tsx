import { useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import type { Credits } from '#contract/credits.ts';
import type { PeopleSearchRequest } from '#contract/people-search.ts';
import { peopleSearch } from '#profile/people-search.ts';
import { plural } from '#profile/plural.ts';
import type { Profile } from '#profile/values.ts';
import { creditsOptions } from '../api/recommendations.ts';
import { Button } from '../ui/button.tsx';
import { clockText } from '../ui/moments.ts';
import type { AskedCall, Count } from './asked.ts';
import { AskedProblem } from './asked-problem.tsx';

/**
 * How many people the saved ICP describes, by a search that costs a credit. Of what is saved and not of the form, as
 * everything in this dialog.
 */
export function PeopleCount({
  stored,
  count,
  counting,
  onCount,
}: {
  stored: Profile;
  /** The last one, when it was of what is saved now. */
  count: Count | null;
  counting: AskedCall;
  onCount: (body: PeopleSearchRequest) => void;
}) {
  const { body, untranslated } = useMemo(() => peopleSearch(stored), [stored]);
  return (
    <section aria-labelledby="people-count" className="mt-6 border-t border-line pt-4">
      <h3 id="people-count" className="font-semibold">
        How many people match?
      </h3>
      <p className="text-sm text-soft">
        Surfe’s people search counts them, by the saved ICP. Its data and its reading of titles may
        differ from those of recommendations, and it counts people, not companies.
        {untranslated.length > 0 &&
          ` It has no counterpart for ${untranslated.join(', ')}: ${
            untranslated.length === 1 ? 'this filter does' : 'these filters do'
          } not count.`}
      </p>
      <div className="mt-2 flex flex-wrap items-center gap-x-3 gap-y-1">
        <Button busy={counting.busy} onClick={() => onCount(body)}>
          {counting.busy ? 'Counting …' : 'Count people (1 search credit)'}
        </Button>
        <p role="status" className="tabular-nums">
          {count !== null && (
            <>
              {count.total === null ? (
                'The answer holds no number'
              ) : (
                <>
                  <strong className="font-semibold">{count.total.toLocaleString('en-US')}</strong>{' '}
                  {count.total === 1 ? 'person' : 'people'}, unverified
                </>
              )}
              , at {clockText(count.at)}
            </>
          )}
        </p>
      </div>
      <AskedProblem call={counting} asked="count" />
      <CreditsLine />
    </section>
  );
}

/** What is left on the account, as far as the vendor says. Its line is there from the start, so that nothing moves. */
function CreditsLine() {
  const { data, isPending, isError } = useQuery(creditsOptions);
  return (
    <p className="mt-2 min-h-5 text-sm text-soft">
      {isPending && 'Reading the account’s credits …'}
      {isError && 'The account’s credits could not be read.'}
      {data !== undefined && creditsWords(data)}
    </p>
  );
}

/** "Credits on the account: 1,000 email, 100 mobile." Totals are named by their keys, since not all are documented. */
function creditsWords(credits: Credits): string {
  const totals = Object.entries(credits).flatMap(([key, value]) =>
    key.startsWith('total') && typeof value === 'number'
      ? [`${value.toLocaleString('en-US')} ${key.slice('total'.length).toLowerCase()}`]
      : [],
  );
  const message = credits.message ? ` ${credits.message}` : '';
  return totals.length === 0
    ? message.trim()
    : `${plural(totals.length, 'Credit')} on the account: ${totals.join(', ')}.${message}`;
}
