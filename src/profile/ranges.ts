import { format, formatCompact, parseAmount } from './amounts.ts';
import type { RangeField, Scale } from './fields.ts';
import type { RangeText } from './values.ts';

/**
 * Slider positions, preset bands and read-outs of a range.
 *
 * A slider has the positions 0 to n, n being the number of stops. Position i stands at the i-th stop, so that one
 * key press is one stop at every size; n stands for "no upper limit". Only the maximum thumb reaches n, and on the
 * minimum thumb 0 stands for "no lower limit".
 */

/** One of the two ends of a range; also names the thumb and the text field. */
export type RangeEnd = 'from' | 'to';

/** A range as numbers; null means no limit on that side. */
export interface OpenRange {
  from: number | null;
  to: number | null;
}

const anyAmount: OpenRange = { from: null, to: null };

/** The two texts as numbers, whatever their order or size; null when one of them cannot be read. */
export function readRange(text: RangeText): OpenRange | null {
  const [from, to] = [readEnd(text.from), readEnd(text.to)];
  return from === undefined || to === undefined ? null : { from, to };
}

/** A stored fraction is refused by the field, but it does filter: so it is read here. */
function readEnd(text: string): number | null | undefined {
  const parsed = parseAmount(text);
  if (parsed.kind === 'empty') return null;
  return parsed.kind === 'amount' ? parsed.amount : parsed.inexact;
}

/**
 * Where a thumb rests, from 0 to the number of stops; between two stops by the logarithm. Amounts below the first
 * stop rest on it, amounts above the last one between it and "no upper limit".
 */
export function thumbPosition(amount: number | null, end: RangeEnd, scale: Scale): number {
  if (amount === null) return end === 'from' ? 0 : scale.stops.length;
  const marks = [...scale.stops, scale.max];
  const next = marks.findIndex((mark) => amount <= mark);
  if (next === -1) return scale.stops.length;
  const [below, above] = [marks[next - 1], marks[next]];
  if (below === undefined || above === undefined || amount === above) return next;
  return next - 1 + Math.log(amount / below) / Math.log(above / below);
}

/** A thumb that was moved: positions before and after, the other thumb's, and whether a key did it. */
export interface ThumbMove {
  end: RangeEnd;
  before: number;
  after: number;
  other: number;
  byKey: boolean;
}

/**
 * The integer position at which a moved thumb comes to rest; null when it stays. From between two stops a key goes to
 * the neighbouring one. Where the other thumb rests between two stops, this one stops on its own side of it, so that
 * a slider never turns a range round.
 */
export function positionAfterMove({ end, before, after, other, byKey }: ThumbMove): number | null {
  const upward = after > before;
  const step = byKey && !Number.isInteger(before) && Math.abs(after - before) < 2;
  const neighbour = upward ? Math.ceil(before) : Math.floor(before);
  const wanted = step ? neighbour : Math.round(after);
  const position =
    end === 'from' ? Math.min(wanted, Math.floor(other)) : Math.max(wanted, Math.ceil(other));
  return upward === position > before && position !== before ? position : null;
}

/** The amount that a thumb moved to an integer position stands for; null is "no limit" on that side. */
export function amountAtThumb(position: number, end: RangeEnd, scale: Scale): number | null {
  if (end === 'from' && position <= 0) return null;
  const last = scale.stops.length - 1;
  if (position > last) return end === 'to' ? null : (scale.stops[last] ?? null);
  return scale.stops[Math.max(0, position)] ?? null;
}

/**
 * What a slider thumb reads aloud: "5,000 employees", "5,000,000 a year", "no upper limit".
 */
export function describeThumb(amount: number | null, end: RangeEnd, scale: Scale): string {
  if (amount === null) return end === 'from' ? 'no lower limit' : 'no upper limit';
  return `${format(amount)} ${agreeing(scale.unit, amount)}`;
}

/** Whether a range leaves nothing out: 1 or less, to the scale's maximum or more. */
export function isFullSpan(range: OpenRange, scale: Scale): boolean {
  return lowest(range) <= 1 && highest(range, scale) >= scale.max;
}

/**
 * The range as words: "51 to 1,000 employees", "at least 51 employees", "up to 10M revenue", "exactly 1 employee";
 * "any employees" for the full span. An end at 1 or at the maximum reads as no limit, since that is how "no limit"
 * comes back from the API. Millions are shortened where nothing is lost.
 */
export function describeRange(range: OpenRange, field: RangeField): string {
  const [from, to] = [lowest(range), highest(range, field.scale)];
  if (isFullSpan(range, field.scale)) return `any ${field.noun}`;
  const noun = agreeing(field.noun, to);
  if (from === to) return `exactly ${shortest(from)} ${noun}`;
  if (to >= field.scale.max) return `at least ${shortest(from)} ${agreeing(field.noun, from)}`;
  return from <= 1
    ? `up to ${shortest(to)} ${noun}`
    : `${shortest(from)} to ${shortest(to)} ${noun}`;
}

/** "1M" for 1,000,000, but "1,234,567" in full. */
function shortest(amount: number): string {
  const short = formatCompact(amount);
  const read = parseAmount(short);
  return amount >= 1e6 && read.kind === 'amount' && read.amount === amount ? short : format(amount);
}

/** "1 employee", "2 employees"; units that are not counted ("a year", "revenue") stay as they are. */
function agreeing(unit: string, amount: number): string {
  return amount === 1 && unit === 'employees' ? 'employee' : unit;
}

/** Whether the range consists of whole bands, this one among them. The full span is "any": no band is pressed. */
export function isBandWithin(range: OpenRange, index: number, scale: Scale): boolean {
  const pressed = bandsOf(range, scale);
  return pressed !== null && pressed.first <= index && index <= pressed.last;
}

/**
 * The range after a press on a band. A press outside the pressed bands extends the range to it; on the only pressed
 * band it clears; on the first or last of several it drops that one; on one between, or when the range does not
 * consist of whole bands, it selects that band alone. All bands together are "any".
 */
export function pressBand(range: OpenRange, index: number, scale: Scale): OpenRange {
  const pressed = bandsOf(range, scale);
  if (pressed === null) return spanOf(index, index, scale);
  const { first, last } = pressed;
  if (index < first || index > last) {
    return spanOf(Math.min(first, index), Math.max(last, index), scale);
  }
  if (first === last) return anyAmount;
  if (index === first) return spanOf(first + 1, last, scale);
  if (index === last) return spanOf(first, last - 1, scale);
  return spanOf(index, index, scale);
}

function spanOf(first: number, last: number, scale: Scale): OpenRange {
  const range = { from: scale.bands[first]?.from ?? null, to: scale.bands[last]?.to ?? null };
  return isFullSpan(range, scale) ? anyAmount : range;
}

/** The first and last band of a range that starts where a band starts and ends where one ends. */
function bandsOf(range: OpenRange, scale: Scale): { first: number; last: number } | null {
  if (isFullSpan(range, scale)) return null;
  const first = scale.bands.findIndex((band) => lowest(band) === lowest(range));
  const last = scale.bands.findIndex((band) => highest(band, scale) === highest(range, scale));
  return first === -1 || last < first ? null : { first, last };
}

function lowest(range: OpenRange): number {
  return range.from ?? 1;
}

function highest(range: OpenRange, scale: Scale): number {
  return range.to ?? scale.max;
}
