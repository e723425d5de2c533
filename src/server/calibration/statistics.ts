/** The value below which this part of the list lies; the list need not be sorted. NaN for an empty one. */
export function quantile(values: readonly number[], part: number): number {
  const sorted = [...values].sort((one, other) => one - other);
  return sorted[Math.min(sorted.length - 1, Math.floor(part * sorted.length))] ?? Number.NaN;
}

/** Part of the items for which the condition holds; NaN for none. */
export function partOf<T>(items: readonly T[], holds: (item: T) => boolean): number {
  return items.filter(holds).length / items.length;
}

/** Spearman's rank correlation; equal values share their mean rank. */
export function rankCorrelation(one: readonly number[], other: readonly number[]): number {
  const [x, y] = [ranks(one), ranks(other)];
  const mean = (one.length - 1) / 2;
  let [both, xx, yy] = [0, 0, 0];
  for (const [index, rank] of x.entries()) {
    const [dx, dy] = [rank - mean, (y[index] ?? 0) - mean];
    both += dx * dy;
    xx += dx * dx;
    yy += dy * dy;
  }
  return both / Math.sqrt(xx * yy);
}

function ranks(values: readonly number[]): number[] {
  const order = [...values.keys()].sort((one, other) => (values[one] ?? 0) - (values[other] ?? 0));
  const found = new Array<number>(values.length).fill(0);
  let first = 0;
  while (first < order.length) {
    const value = values[order[first] ?? 0];
    let end = first;
    while (end < order.length && values[order[end] ?? 0] === value) end += 1;
    for (let at = first; at < end; at++) found[order[at] ?? 0] = (first + end - 1) / 2;
    first = end;
  }
  return found;
}
