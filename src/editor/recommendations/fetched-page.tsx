import { useEffect, useId, useRef } from 'react';
import { dayWords } from '#profile/reach/fetched.ts';
import { manyFiltersWarning } from '#profile/reach/many-filters.ts';
import { useHasReliefs } from '../reach/reliefs.tsx';
import { Button } from '../ui/button.tsx';
import { clockText } from '../ui/moments.ts';
import { Notice } from '../ui/notice.tsx';
import { CompanyCard } from './company-card.tsx';
import type { Page } from './pages.ts';

/** The companies of one fetch, under a heading that is read out when they arrive. */
export function FetchedPage({
  page,
  arrived,
  current,
  onWiden,
}: {
  page: Page;
  /** It came while the dialog was open, so it takes the focus. */
  arrived: boolean;
  /** It was fetched for what is saved now. */
  current: boolean;
  onWiden: () => void;
}) {
  const heading = useRef<HTMLHeadingElement>(null);
  const id = useId();
  useEffect(() => {
    if (arrived) heading.current?.focus();
  }, [arrived]);

  return (
    <section aria-labelledby={id} className="mt-5">
      <h3
        ref={heading}
        id={id}
        tabIndex={-1}
        className="font-serif text-lg font-semibold outline-offset-4"
      >
        {headingOf(page)}
      </h3>
      <p className="text-sm text-soft">
        Fetched on {dayWords(page.at, new Date())} at {clockText(page.at)}
        {!current && ', for the ICP that was saved then'}
        {page.companies.length > 0 && page.hasMore !== null && (
          <>, {page.hasMore ? 'more available' : 'no more available'}</>
        )}
      </p>
      {page.companies.length === 0 ? (
        <Empty page={page} onWiden={onWiden} />
      ) : (
        <ol className="mt-2 divide-y divide-line border-y border-line">
          {page.companies.map((company, index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: a page never changes, and a company may lack every name
            <CompanyCard key={index} company={company} />
          ))}
        </ol>
      )}
    </section>
  );
}

function headingOf({ from, companies, at }: Page): string {
  const count = companies.length;
  if (count === 0) return `No ${from > 0 ? 'more ' : ''}companies on ${dayWords(at, new Date())}`;
  return count === 1 ? `Company ${from + 1}` : `Companies ${from + 1} to ${from + count}`;
}

function Empty({ page, onWiden }: { page: Page; onWiden: () => void }) {
  const reliefs = useHasReliefs();
  return (
    <div className="mt-2">
      <Notice
        look="warn"
        actions={
          <Button size="small" onClick={onWiden}>
            {reliefs ? 'Show what would widen it' : 'Show how narrow it is'}
          </Button>
        }
      >
        {page.from === 0 &&
          'No company matches the saved ICP, or all that match were seen on earlier days. '}
        {manyFiltersWarning}
      </Notice>
    </div>
  );
}
