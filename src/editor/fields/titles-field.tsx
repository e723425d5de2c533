import { type ClipboardEvent, type KeyboardEvent, lazy, useRef, useState } from 'react';
import type { TitlesField as Field } from '#profile/fields.ts';
import {
  cleanTitle,
  continuesAfterComma,
  describeMerge,
  mergeTitles,
  splitTitles,
} from '#profile/titles.ts';
import { helpId } from '../form/row.tsx';
import { Button } from '../ui/button.tsx';
import { OnDemand } from '../ui/on-demand.tsx';
import { isEqual, useListValue, without } from './list-value.ts';
import { TitleChips } from './title-chips.tsx';
import { useLeaving } from './use-leaving.ts';

const PastePreview = lazy(async () => ({
  default: (await import('./titles-paste-preview.tsx')).PastePreview,
}));
const TitlesAsText = lazy(async () => ({
  default: (await import('./titles-as-text.tsx')).TitlesAsText,
}));

/** A paste of more titles than this is shown before it changes anything. */
const PREVIEW_ABOVE = 20;
/** Above this, chips no longer help: they fold into a count and the list is edited as text. */
const CHIPS_UP_TO = 50;

/** The last act and what it can be taken back to. */
interface Outcome {
  text: string;
  /** The list before and after, for one undo step that is offered as long as nothing else has changed the list. */
  before?: readonly string[];
  after?: readonly string[];
  /** Titles that came again; the chips that have them stand out while the remark does. */
  repeated?: readonly string[];
  /** A title was refused, and stands in the field to be shortened. */
  refused?: boolean;
  /** A pasted line with commas may have been one title. */
  whole?: string;
}

/** Free text titles, entered one by one or pasted as a list. Nothing typed is lost: leaving the field commits it. */
export function TitlesField({ field }: { field: Field }) {
  const { list, change } = useListValue(field);
  const [text, setText] = useState('');
  const [outcome, setOutcome] = useState<Outcome | null>(null);
  const [preview, setPreview] = useState<readonly string[] | null>(null);
  const [asText, setAsText] = useState(false);
  const input = useRef<HTMLInputElement>(null);
  const chips = useRef<HTMLUListElement>(null);
  const undoable = outcome?.after !== undefined && isEqual(outcome.after, list);

  function add(incoming: readonly string[], extra: Partial<Outcome> = {}) {
    const result = mergeTitles(list, incoming);
    if (result.added.length > 0) change(() => result.titles);
    setOutcome({
      text: describeMerge(result),
      after: result.titles,
      repeated: result.duplicates,
      refused: result.tooLong.length > 0,
      ...extra,
    });
    return result;
  }

  function commit() {
    if (cleanTitle(text) === '') return;
    const result = add([text]);
    // A title that was refused stays in the field, to be shortened.
    if (result.tooLong.length === 0) setText('');
  }

  useLeaving(commit);

  function paste(event: ClipboardEvent) {
    const pasted = event.clipboardData.getData('text/plain');
    const split = splitTitles(pasted);
    const [only] = split.titles;
    if (split.titles.length < 2) {
      // A single cell of a table comes in quotes that are not part of the title.
      if (only !== undefined && only !== cleanTitle(pasted)) {
        event.preventDefault();
        add([only], { before: list });
      }
      return;
    }
    event.preventDefault();
    if (split.titles.length > PREVIEW_ABOVE) {
      setPreview(split.titles);
      return;
    }
    add(split.titles, {
      before: list,
      ...(split.separator === 'commas' ? { whole: cleanTitle(pasted) } : {}),
    });
  }

  function keyDown(event: KeyboardEvent<HTMLInputElement>) {
    if (event.nativeEvent.isComposing) return;
    if (event.key === 'Enter') {
      event.preventDefault();
      commit();
    } else if (event.key === ',' && caretAtEnd(event.currentTarget) && endsWithComma(text)) {
      event.preventDefault();
      commit();
    } else if (
      (event.key === 'Backspace' || event.key === 'ArrowLeft') &&
      text === '' &&
      !event.repeat
    ) {
      // The first press only goes to the last chip, so that a held key cannot eat the list.
      chips.current?.querySelector<HTMLElement>('li:last-child button')?.focus();
    }
  }

  function remove(title: string) {
    change((now) => without(now, [title]));
    const after = without(list, [title]);
    setOutcome({ text: `Removed ${title}. ${after.length} in the list.`, before: list, after });
  }

  function undo() {
    if (outcome?.before === undefined) return;
    const { before } = outcome;
    change(() => before);
    setOutcome({ text: `Undone. ${before.length} in the list.` });
    input.current?.focus();
  }

  function keepAsOne() {
    if (outcome?.before === undefined || outcome.whole === undefined) return;
    const result = mergeTitles(outcome.before, [outcome.whole]);
    change(() => result.titles);
    setOutcome({ text: describeMerge(result), before: outcome.before, after: result.titles });
    input.current?.focus();
  }

  return (
    <div>
      <div className="flex flex-wrap items-center gap-1.5">
        {list.length > CHIPS_UP_TO ? (
          <span className="rounded border border-line bg-sunk px-2 py-0.5 tabular-nums">
            {list.length.toLocaleString('en-US')} titles
          </span>
        ) : (
          <TitleChips
            ref={chips}
            titles={list}
            repeated={outcome?.repeated ?? []}
            input={input}
            onRemove={remove}
            onTakeBack={(title) => {
              remove(title);
              setText(title);
              input.current?.focus();
            }}
          />
        )}
        <input
          ref={input}
          aria-label="Job titles"
          data-row-control
          aria-invalid={outcome?.refused === true}
          data-refused={outcome?.refused === true ? true : undefined}
          aria-describedby={`${field.id}-outcome ${helpId(field)}`}
          value={text}
          placeholder={
            list.length === 0 ? 'Type a title and press Enter, or paste a list' : 'Add a title'
          }
          autoComplete="off"
          spellCheck={false}
          onChange={(event) => {
            setText(event.target.value);
            if (outcome?.refused === true) setOutcome(null);
          }}
          onPaste={paste}
          onKeyDown={keyDown}
          onBlur={commit}
          className="h-8 min-w-40 flex-1 rounded border border-edge bg-raised px-2 aria-invalid:border-bad"
        />
        <Button size="small" look="quiet" onClick={() => setAsText(true)}>
          Edit as text
        </Button>
        {list.length > 1 && (
          <Button
            size="small"
            look="quiet"
            onClick={() => {
              change(() => []);
              setOutcome({ text: `Cleared ${list.length} titles.`, before: list, after: [] });
              input.current?.focus();
            }}
          >
            Clear all
          </Button>
        )}
      </div>
      <div className="flex flex-wrap items-center gap-x-2 text-sm text-soft">
        <p
          id={`${field.id}-outcome`}
          role="status"
          className={outcome?.refused === true ? 'text-bad' : ''}
        >
          {outcome?.text}
        </p>
        {undoable && outcome?.before !== undefined && (
          <Button size="small" look="quiet" onClick={undo}>
            Undo
          </Button>
        )}
        {undoable && outcome?.whole !== undefined && (
          <Button size="small" look="quiet" onClick={keepAsOne}>
            Keep as one
          </Button>
        )}
      </div>
      <OnDemand>
        {preview !== null && (
          <PastePreview
            existing={list}
            pasted={preview}
            onCancel={() => setPreview(null)}
            onAdd={() => {
              add(preview, { before: list });
              setPreview(null);
            }}
          />
        )}
        {asText && (
          <TitlesAsText
            titles={list}
            onCancel={() => setAsText(false)}
            onApply={(titles) => {
              change(() => titles);
              setOutcome({ text: `${titles.length} in the list.`, before: list, after: titles });
              setAsText(false);
            }}
          />
        )}
      </OnDemand>
    </div>
  );
}

/** A comma ends a title, but not within one like “VP, Sales”. */
function endsWithComma(text: string): boolean {
  return cleanTitle(text) !== '' && !text.includes(',') && !continuesAfterComma(text);
}

function caretAtEnd(input: HTMLInputElement): boolean {
  return input.selectionStart === input.value.length && input.selectionEnd === input.value.length;
}
