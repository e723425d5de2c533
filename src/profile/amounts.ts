/**
 * Amounts as people write them: `1200`, `1,200`, `1 200`, `1.2k`, `5M`, `€5m`. What can be read in two ways is read
 * only where one reading is possible, and says so; nothing is guessed in silence and nothing is rounded.
 */

export type Amount =
  | { kind: 'empty' }
  /** `reading` is set when the text needed interpreting, so that the interpretation can be shown. */
  | { kind: 'amount'; amount: number; reading: string | null }
  /** `inexact` is set when the text is a number, only not one that can be sent: a fraction, or beyond 2^53. */
  | { kind: 'error'; message: string; inexact?: number };

/** Powers of ten that a suffix stands for. */
const powers: Readonly<Record<string, number>> = { k: 3, m: 6, b: 9, bn: 9, t: 12 };

// Only these three-letter words are currencies: "5 mio" or "5 mrd" must not pass as 5.
const currency = '[€$£¥]|eur|usd|gbp|chf|jpy|cny|inr|cad|aud|sek|nok|dkk|pln|czk|brl|sgd';

const shape = new RegExp(
  `^(?:(?:${currency})\\s*)?(\\d(?:[\\d.,'’\\s]*\\d)?)\\s*(k|m|bn?|t)?(?:\\s*(?:${currency}))?$`,
);

/** Groups of three, all with the same separator, then perhaps a fraction behind another one. */
const grouped = /^([1-9]\d{0,2}([.,' ])\d{3}(?:\2\d{3})*)(?:(?!\2)[.,](\d+))?$/;

const ungrouped = /^(\d+)(?:[.,](\d+))?$/;

/**
 * Reads one amount. Whole numbers only, since the API takes integers, and exact ones only; limits and unit are the
 * caller's. A lone `.` or `,` before three digits is a group (`1.200` is 1200, and says so), except with a
 * multiplier: `1.200k` has two readings and is refused.
 */
export function parseAmount(text: string): Amount {
  const trimmed = text.trim();
  if (trimmed === '') return { kind: 'empty' };
  const [, written, suffix = ''] = shape.exec(trimmed.toLowerCase()) ?? [];
  if (written === undefined) return unreadable(trimmed);
  // `\s` covers the no-break and thin spaces that French writers group by; ’ is the Swiss separator.
  const digits = written.replace(/\s/g, ' ').replaceAll('’', "'");
  const power = powers[suffix] ?? 0;
  const [, integer, separator, fraction] = grouped.exec(digits) ?? [];
  const asDecimal = ungrouped.exec(digits);
  const decimal =
    asDecimal === null ? null : scaled(asDecimal[1] ?? '', asDecimal[2] ?? '', power, trimmed);
  if (integer === undefined) return decimal ?? unreadable(trimmed);
  const amount = scaled(integer.replace(/\D/g, ''), fraction ?? '', power, trimmed);
  if (decimal === null) return amount;
  return suffix === '' ? withReading(amount, separator) : ambiguous(decimal, amount, trimmed);
}

function unreadable(text: string): Amount {
  return {
    kind: 'error',
    message: `“${text}” cannot be read as one number. Write it like 1200, 1.2k or 5M`,
  };
}

/** Moves the decimal point by hand: neither binary fractions (1.1 × 1e6) nor dropped digits. */
function scaled(integer: string, fraction: string, power: number, text: string): Amount {
  const amount = Number(`${integer}.${fraction}e${power}`);
  if (/[1-9]/.test(fraction.slice(power)))
    return unsendable('is not a whole number. Write one without a fraction', amount, text);
  if (!Number.isSafeInteger(amount))
    return unsendable('is too large to be exact. Write a smaller number', amount, text);
  return { kind: 'amount', amount, reading: null };
}

function unsendable(problem: string, inexact: number, text: string): Amount {
  return { kind: 'error', message: `“${text}” ${problem}`, inexact };
}

/** A point before three digits is the one separator that English readers take for a fraction. */
function withReading(amount: Amount, separator: string | undefined): Amount {
  if (amount.kind !== 'amount' || separator !== '.') return amount;
  return { ...amount, reading: `Read as ${format(amount.amount)}` };
}

function ambiguous(decimal: Amount, amount: Amount, text: string): Amount {
  const readings = [decimal, amount].map((one) =>
    one.kind === 'amount' ? format(one.amount) : 'far more',
  );
  return {
    kind: 'error',
    message: `“${text}” could be ${readings.join(' or ')}. Write it without a separator`,
  };
}

/** Digits in groups, as the fields show an amount once it is read: `1,200`. */
export function format(amount: number): string {
  return amount.toLocaleString('en-US');
}

const compact = new Intl.NumberFormat('en-US', { notation: 'compact', maximumFractionDigits: 1 });

/** Short form for sliders and chips: `1.2K`, `5M`. For reading only: it rounds. */
export function formatCompact(amount: number): string {
  return compact.format(amount);
}
