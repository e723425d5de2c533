import { type ReactNode, type RefObject, useDeferredValue, useEffect, useState } from 'react';
import { Button } from '../ui/button.tsx';
import { SearchIcon } from '../ui/icons.tsx';

/** Rows that a search draws at most before it asks: enough to scan, few enough to draw at once. */
const SHOWN = 60;

/**
 * What every picker's panel is: a search, the groups or the hits, and one line that says what happened.
 * @template Hit what a search finds, in the order in which it is shown
 */
export function Panel<Hit>({
  label,
  input,
  search,
  hitKey,
  renderHit,
  bulk,
  groups,
  missing = null,
  note = null,
  chosen,
  onClear,
}: {
  /** "industries", for the search field's name. */
  label: string;
  /** The search field, which takes the focus of buttons that go away when pressed. */
  input: RefObject<HTMLInputElement | null>;
  search: (query: string) => readonly Hit[];
  hitKey: (hit: Hit) => string;
  renderHit: (hit: Hit) => ReactNode;
  /** The button that chooses all shown hits at once, naming how many. */
  bulk: (shown: readonly Hit[]) => ReactNode;
  groups: ReactNode;
  /** Why there is nothing to choose from. */
  missing?: string | null;
  /** About the last act, when it did more than tick a box. */
  note?: { text: string; undo: () => void } | null;
  /** How many values are chosen, shown or not. */
  chosen: number;
  onClear: () => void;
}) {
  const [query, setQuery] = useState('');
  const [all, setAll] = useState(false);
  const deferred = useDeferredValue(query);
  const searching = deferred.trim() !== '';
  const hits = searching ? search(deferred) : [];
  const shown = all ? hits : hits.slice(0, SHOWN);

  const toSearch = () => input.current?.focus();
  useEffect(() => input.current?.focus(), [input]);

  return (
    <>
      <div className="border-b border-line p-2.5">
        <div className="flex items-center gap-2 rounded border border-edge bg-page px-2 text-soft focus-within:outline-2 focus-within:outline-offset-1 focus-within:outline-accent">
          <SearchIcon />
          <input
            ref={input}
            type="search"
            aria-label={`Search ${label}`}
            placeholder={`Search ${label}`}
            autoComplete="off"
            spellCheck={false}
            value={query}
            onChange={(event) => {
              setQuery(event.target.value);
              setAll(false);
            }}
            className="h-8 min-w-0 flex-1 bg-transparent text-ink outline-none"
          />
        </div>
      </div>
      <div className="min-h-24 flex-1 overflow-y-auto overscroll-contain p-2">
        {missing !== null ? (
          <p className="px-1.5 py-1">{missing}</p>
        ) : searching ? (
          <>
            <ul aria-label="Found">
              {shown.map((hit) => (
                <li key={hitKey(hit)} className="flex">
                  {renderHit(hit)}
                </li>
              ))}
            </ul>
            {hits.length === 0 && (
              <p className="px-1.5 py-1">
                Nothing found for “{deferred.trim()}”. Try a shorter word, or clear the search to
                browse.
              </p>
            )}
            {hits.length > shown.length && (
              <Button
                size="small"
                look="quiet"
                onClick={() => {
                  setAll(true);
                  toSearch();
                }}
              >
                Show all {hits.length}
              </Button>
            )}
          </>
        ) : (
          groups
        )}
      </div>
      <p role="status" className="sr-only">
        <Settled text={searching ? `${hits.length} found` : ''} />
      </p>
      <div role="status" className="border-line text-sm not-empty:border-t not-empty:py-1">
        {note !== null && (
          <p className="flex flex-wrap items-center gap-x-2 px-3">
            {note.text}
            <Button
              size="small"
              look="quiet"
              onClick={() => {
                note.undo();
                toSearch();
              }}
            >
              Undo
            </Button>
          </p>
        )}
      </div>
      <div className="flex min-h-11 items-center gap-x-3 border-t border-line px-3 text-sm">
        {searching && hits.length > 0 && (
          <>
            <span className="text-soft whitespace-nowrap" aria-hidden="true">
              {hits.length} found
            </span>
            {bulk(shown)}
          </>
        )}
        <span className="ml-auto text-soft whitespace-nowrap tabular-nums">{chosen} chosen</span>
        {chosen > 0 && (
          <Button
            size="small"
            look="quiet"
            onClick={() => {
              onClear();
              toSearch();
            }}
          >
            Clear all
          </Button>
        )}
      </div>
    </>
  );
}

/** A text that follows only after a pause, so that a screen reader hears the outcome and not every letter. */
function Settled({ text }: { text: string }) {
  const [settled, setSettled] = useState('');
  useEffect(() => {
    const timer = setTimeout(() => setSettled(text), 600);
    return () => clearTimeout(timer);
  }, [text]);
  return settled;
}
