/**
 * Amounts as people write them: `1200`, `1,200`, `1 200`, `1.2k`, `5M`, `€5m`. What can be read in two ways is read
 * only where one reading is possible, and says so; nothing is guessed in silence and nothing is rounded.
 */

export type Amount =
  | { kind: 'empty' }
  /** `reading` is set when the text needed interpreting, so that the interpretation can be shown. */
  | { kind: 'amount'; amount: number; reading: string | null }
  | { kind: 'error'; message: string };

const multipliers: Readonly<Record<string, number>> = { '': 1, k: 1e3, m: 1e6, b: 1e9, bn: 1e9, t: 1e12 };

const shape = /^(?:[€$£¥]|[a-z]{3} )?(\d[\d.,']*)(k|m|bn?|t)?(?:[€$£¥]| ?[a-z]{3})?$/;

/** Plain digits in groups of three, all with the same separator. */
const grouped = /^\d{1,3}([.,'])\d{3}(?:\1\d{3})*$/;

/** Reads one amount. Whole numbers only, since the API takes integers; sign, unit and limits are the caller's. */
export function parseAmount(text: string): Amount {
  const trimmed = text.trim().toLowerCase();
  if (trimmed === '') return { kind: 'empty' };
  const match = shape.exec(withoutSpaces(trimmed));
  if (match === null) {
    return { kind: 'error', message: `“${text.trim()}” is not a number. Write it like 1200, 1.2k or 5M` };
  }
  const [, digits = '', suffix = ''] = match;
  const multiplier = multipliers[suffix] ?? 1;
  const group = grouped.exec(digits);
  if (group !== null) return readGroups(digits, suffix, multiplier);
  const decimal = digits.replace(/(\d),(\d+)$/, '$1.$2');
  if (!/^\d+(\.\d+)?$/.test(decimal)) {
    return { kind: 'error', message: `“${text.trim()}” mixes separators. Write it like 1200, 1.2k or 5M` };
  }
  return whole(scaled(decimal, multiplier), text);
}

/** Spaces between digits are separators (`1 200`, also no-break and thin ones); others are only spacing. */
function withoutSpaces(text: string): string {
  return text.replace(/(\d)\s+(?=\d)/g, '$1').replace(/(\d)\s+(?=(?:k|m|bn?|t)\b)/g, '$1').replace(/^([€$£¥])\s+/, '$1').replace(/\s+([€$£¥])$/, '$1');
}

/** `1,200` and `1.200` are 1200; with a multiplier (`1.200k`) two readings are possible, so none is taken. */
function readGroups(digits: string, suffix: string, multiplier: number): Amount {
  const plain = Number(digits.replace(/[.,']/g, ''));
  const separators = digits.replace(/\d/g, '');
  if (suffix !== '' && separators.length === 1 && separators !== "'") {
    const decimal = scaled(digits.replace(',', '.'), multiplier);
    return {
      kind: 'error',
      message: `Could be ${format(decimal)} or ${format(plain * multiplier)}. Write it without a separator`,
    };
  }
  const amount = plain * multiplier;
  return { kind: 'amount', amount, reading: separators.startsWith('.') ? `Read as ${format(amount)}` : null };
}

/** Decimal text times a power of ten, without the error of binary fractions (1.1 × 1e6). */
function scaled(decimal: string, multiplier: number): number {
  return Number(`${decimal}e${Math.log10(multiplier)}`);
}

function whole(amount: number, text: string): Amount {
  if (Number.isSafeInteger(amount)) return { kind: 'amount', amount, reading: null };
  const reason = Number.isInteger(amount) ? 'is too large to be exact' : 'is not a whole number';
  return { kind: 'error', message: `“${text.trim()}” ${reason}. Write a whole number` };
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
