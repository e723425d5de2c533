import { useState } from 'react';
import { type Difference, differences, type Side, settle, type ThreeWay } from '#profile/merge.ts';
import { placeName } from '#profile/place-search.ts';
import { describeRange, readRange } from '#profile/ranges.ts';
import type { ProfileValues } from '#profile/values.ts';
import { Button } from '../ui/button.tsx';
import { Dialog } from '../ui/dialog.tsx';

/**
 * What stood, what someone else saved, and what the form holds, filter by filter. Nothing is sent from here: the
 * result goes into the form and is reviewed like any other replace.
 */
export function ConflictDialog({
  name,
  three,
  onSettle,
  onCancel,
}: {
  /** Whose ICP. */
  name: string;
  three: ThreeWay;
  onSettle: (values: ProfileValues) => void;
  onCancel: () => void;
}) {
  const open = differences(three);
  const [decided, setDecided] = useState<Readonly<Record<string, Side>>>({});
  const sideOf = (difference: Difference) => decided[difference.id] ?? difference.suggested;

  return (
    <Dialog
      title="Someone else saved this ICP"
      wide
      onClose={onCancel}
      actions={
        <>
          <Button onClick={onCancel} data-first-focus>
            Keep editing
          </Button>
          <Button look="primary" onClick={() => onSettle(settle(three, sideOf))}>
            {open.length === 0 ? 'Go on from theirs' : 'Use these and review'}
          </Button>
        </>
      }
    >
      <p>
        The saved ICP of <strong className="wrap-anywhere">{name}</strong> is no longer the one you
        started from. Nothing was overwritten, and your changes are still here.
      </p>
      {open.length === 0 ? (
        <p className="mt-3">
          What was saved is the same as what you have: there is nothing to settle.
        </p>
      ) : (
        <p className="mt-1 text-soft">
          Decide for each filter on which you differ. The others are as they were saved.
        </p>
      )}
      <div className="mt-3 divide-y divide-line border-y border-line">
        {open.map((difference) => (
          <Decision
            key={difference.id}
            difference={difference}
            three={three}
            side={sideOf(difference)}
            onDecide={(side) => setDecided({ ...decided, [difference.id]: side })}
          />
        ))}
      </div>
    </Dialog>
  );
}

const words: Record<Side, string> = { theirs: 'Theirs', mine: 'Mine', both: 'Both' };

function Decision({
  difference,
  three,
  side,
  onDecide,
}: {
  difference: Difference;
  three: ThreeWay;
  side: Side;
  onDecide: (side: Side) => void;
}) {
  const joinable = difference.kind === 'field' && difference.field.kind !== 'range';
  const choices: Side[] = joinable ? ['theirs', 'mine', 'both'] : ['theirs', 'mine'];
  return (
    <fieldset className="py-2.5">
      <legend className="float-left w-full font-semibold">
        {difference.label}
        {difference.clash && (
          <span className="ml-2 font-normal text-warn">you both changed it</span>
        )}
      </legend>
      <p className="clear-both text-sm text-soft">Was: {inWords(difference, three.was)}</p>
      {choices.map((choice) => (
        <label key={choice} className="flex items-baseline gap-2 py-0.5">
          <input
            type="radio"
            name={difference.id}
            checked={side === choice}
            onChange={() => onDecide(choice)}
            className="shrink-0 translate-y-0.5"
          />
          <span className="min-w-0 wrap-anywhere">
            <span className="inline-block w-14 font-semibold">{words[choice]}</span>
            {inWords(
              difference,
              settle(three, () => choice),
            )}
          </span>
        </label>
      ))}
    </fieldset>
  );
}

/** Values named before the rest is counted. */
const NAMED = 12;

function inWords(difference: Difference, values: ProfileValues): string {
  if (difference.kind === 'further') {
    const { section, key } = difference.filter;
    const value = values.further[section][key];
    return value === undefined ? 'not set' : JSON.stringify(value);
  }
  const { field } = difference;
  if (field.kind === 'range') {
    const text = values[field.id];
    const range = readRange(text);
    return range === null ? `“${text.from}” to “${text.to}”` : describeRange(range, field);
  }
  const list = values[field.id];
  if (list.length === 0) return 'any';
  const named = list
    .slice(0, NAMED)
    .map((value) => (field.kind === 'places' ? placeName(value) : value));
  const rest = list.length - named.length;
  return named.join(', ') + (rest > 0 ? ` and ${rest.toLocaleString('en-US')} more` : '');
}
