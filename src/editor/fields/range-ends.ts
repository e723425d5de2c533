import { format, parseAmount } from '#profile/amounts.ts';
import type { RangeText } from '#profile/values.ts';

/** The two ends of a range as numbers; null means no limit, or a text that cannot be read. */
export interface Ends {
  from: number | null;
  to: number | null;
}

export function endsOf(text: RangeText): Ends {
  return { from: amountOf(text.from), to: amountOf(text.to) };
}

/** The text of an end as the field shows it once it is read. */
export function endText(amount: number | null): string {
  return amount === null ? '' : format(amount);
}

function amountOf(text: string): number | null {
  const amount = parseAmount(text);
  return amount.kind === 'amount' ? amount.amount : null;
}
