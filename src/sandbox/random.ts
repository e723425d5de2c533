/** Draws between 0 (included) and 1 (excluded). */
export type Random = () => number;

/**
 * A seeded stream of draws, the same on every machine (mulberry32: 32 bits of state, enough for one company and its
 * people). `stream` picks one of many streams that do not depend on each other, so that company 7 is the same however
 * many others are drawn.
 */
export function seededRandom(seed: number, stream: number): Random {
  let state = scramble(seed ^ scramble(stream + 0x9e3779b9));
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), state | 1);
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
    return ((t ^ (t >>> 14)) >>> 0) / 4_294_967_296;
  };
}

/** MurmurHash3's finaliser: neighbouring numbers come out unrelated. */
function scramble(value: number): number {
  let h = Math.imul(value ^ (value >>> 16), 0x85ebca6b);
  h = Math.imul(h ^ (h >>> 13), 0xc2b2ae35);
  return h ^ (h >>> 16);
}

/** Draws an index with a probability in proportion to its weight. */
export type Sampler = (random: Random) => number;

/**
 * A sampler by cumulated weights. Weights need not sum to 1 but must not all be zero; an index of weight 0 is never
 * drawn.
 */
export function weightedSampler(weights: readonly number[]): Sampler {
  const cumulated = cumulate(weights);
  const total = cumulated.at(-1) ?? 0;
  if (!(total > 0)) throw new Error('A sampler needs a positive weight');
  return (random) => firstAbove(cumulated, random() * total);
}

/** Running sums, for `firstAbove`. */
export function cumulate(weights: readonly number[]): Float64Array {
  const cumulated = new Float64Array(weights.length);
  let sum = 0;
  for (const [index, weight] of weights.entries()) {
    sum += weight;
    cumulated[index] = sum;
  }
  return cumulated;
}

/** The first index whose running sum exceeds `value`; the length of the list when none does. */
export function firstAbove(cumulated: Float64Array, value: number): number {
  let low = 0;
  let high = cumulated.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((cumulated[middle] ?? Number.POSITIVE_INFINITY) > value) high = middle;
    else low = middle + 1;
  }
  return low;
}

/** A draw from the standard normal distribution (Box and Muller). */
export function normal(random: Random): number {
  return Math.sqrt(-2 * Math.log(1 - random())) * Math.cos(2 * Math.PI * random());
}

/** A draw from the geometric distribution on 0, 1, 2 … with this mean. */
export function geometric(random: Random, mean: number): number {
  return Math.floor(Math.log(1 - random()) / Math.log(mean / (1 + mean)));
}
