/** Shares and factors in words, rounded as coarsely as they are known. */

/** "about 1 in 3,000 companies, between 1 in 1,000 and 1 in 9,000". */
export function shareWords(estimate: { reach: number; low: number; high: number }): string {
  const [reach, low, high] = [estimate.reach, estimate.low, estimate.high].map((share) =>
    inWords(share),
  );
  const about = reach?.includes('all') ? reach : `about ${reach}`;
  return low === high ? `${about} companies` : `${about} companies, between ${high} and ${low}`;
}

/** "keeps 1 in 12", "keeps 8 in 10", "keeps almost all": what one filter leaves of what it gets. */
export function keepsWords(keeps: number): string {
  return `keeps ${keeps >= 0.995 ? 'almost all' : inWords(keeps, 2)}`;
}

/** "about 4 times as many", "about 40 % more": the effect of widening, a factor above 1. */
export function moreWords(factor: number): string {
  if (factor < 1.95) return `about ${Math.max(1, rounded((factor - 1) * 100, 1))} % more`;
  return `about ${number(rounded(factor, factor < 10 ? 2 : 1))} times as many`;
}

/** "1 in 3,000", "7 in 10", "1 in 3 million". `digits` are those of the number after "in". */
function inWords(share: number, digits = 1): string {
  if (share >= 1) return 'all';
  if (share >= 0.95) return 'almost all';
  if (share >= 0.38) return `${Math.round(share * 10)} in 10`;
  const one = 1 / share;
  // Below ten a single digit would turn 1 in 2.6 and 1 in 3.4 into the same; they are, to what is known.
  return `1 in ${one < 10 ? Math.round(one) : number(rounded(one, one < 100 ? digits : 1))}`;
}

function rounded(value: number, digits: number): number {
  return Number(value.toPrecision(digits));
}

function number(value: number): string {
  return value >= 1e6
    ? `${(value / 1e6).toLocaleString('en-US')} million`
    : value.toLocaleString('en-US');
}
