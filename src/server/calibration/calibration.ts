import type { Vocabularies } from '#profile/active-filters.ts';
import { countryCodes } from '#profile/places.ts';
import { costliestFirst, type Estimate, estimate } from '#profile/reach/estimate.ts';
import { type Rates, rates } from '#profile/reach/rates.ts';
import { reliefs, waysOut } from '#profile/reach/reliefs.ts';
import { stateWord } from '#profile/reach/state-word.ts';
import { emptyValues, type ProfileValues } from '#profile/values.ts';
import { departments, industries, seniorities } from '../../sandbox/vocabulary.ts';
import { countMatches } from './count-matches.ts';
import type { MarketSample } from './market-sample.ts';
import { partOf, quantile, rankCorrelation } from './statistics.ts';

/**
 * The narrowness estimate against the synthetic market, which is drawn jointly and knows nothing of the estimate's
 * shortcuts. That the two agree says that the shortcuts are sound, not that the base rates are right: both rest on the
 * same published figures.
 *
 * What a sample cannot tell is left out, and counted. Below 20 matches a share is known to no better than 1.5 times, so
 * error factors and ranges are taken over the others. All profiles count for the rank correlation and the state word,
 * the word of their share of the sample: where few or none match, the true word may be another, which counts against
 * the estimate.
 */
export interface Calibration {
  profiles: number;
  /** With at least 20 matches. */
  measured: number;
  medianFactor: number;
  factor90: number;
  rankCorrelation: number;
  stateRight: number;
  rangeHolds: number;
  reliefs: { offered: number; measured: number; withinTwo: number };
}

const ENOUGH_MATCHES = 20;

/** For the effect of a relief before and after are counted on the same companies, which needs fewer. */
const ENOUGH_BEFORE_RELIEF = 10;

const vocabularies: Vocabularies = {
  industries: [...industries],
  departments: [...departments],
  seniorities: [...seniorities],
};

/** The sandbox finds a title in its spellings and acronyms only, and says so; the estimate can be told. */
export const ratesOfTheSandbox: Rates = {
  ...rates,
  titles: { ...rates.titles, widening: rates.titles.exactly },
};

export interface Counted {
  values: ProfileValues;
  matches: number;
}

/** Counts the matches of profiles: the slow part, the same for every version of the estimate. */
export function countAll(profiles: readonly ProfileValues[], sample: MarketSample): Counted[] {
  return profiles.map((values) => ({
    values,
    matches: countMatches(values, vocabularies, sample),
  }));
}

interface Judged extends Counted {
  actual: number;
  estimated: Estimate;
}

export function calibrate(
  counted: readonly Counted[],
  sample: MarketSample,
  used: Rates,
): Calibration {
  const all: Judged[] = counted.map((profile) => ({
    ...profile,
    actual: profile.matches / sample.companies,
    estimated: estimate(profile.values, used, vocabularies),
  }));
  const measured = all.filter(({ matches }) => matches >= ENOUGH_MATCHES);
  const factors = measured.map(({ actual, estimated }) => apart(estimated.reach, actual));
  return {
    profiles: all.length,
    measured: measured.length,
    medianFactor: quantile(factors, 0.5),
    factor90: quantile(factors, 0.9),
    rankCorrelation: rankCorrelation(
      all.map(({ actual }) => actual),
      all.map(({ estimated }) => estimated.reach),
    ),
    stateRight: partOf(all, ({ actual, estimated }) => {
      const expectedCompanies = actual * used.universe;
      return stateWord({ expectedCompanies }) === stateWord(estimated);
    }),
    rangeHolds: partOf(
      measured,
      ({ actual, estimated: { low, high } }) => low <= actual && actual <= high,
    ),
    reliefs: judgeReliefs(all, sample, used),
  };
}

function judgeReliefs(
  all: readonly Judged[],
  sample: MarketSample,
  used: Rates,
): Calibration['reliefs'] {
  let offered = 0;
  const factors: number[] = [];
  for (const { values, matches, estimated } of all) {
    for (const relief of reliefs(values, estimated, used, vocabularies)) {
      offered += 1;
      if (matches < ENOUGH_BEFORE_RELIEF) continue;
      const effect = countMatches(relief.values, vocabularies, sample) / matches;
      factors.push(apart(relief.factor, effect));
    }
  }
  return {
    offered,
    measured: factors.length,
    withinTwo: partOf(factors, (factor) => factor <= 2),
  };
}

/**
 * Milliseconds of an estimate with every way out of it, median: for nearly all countries, all industries but one and a
 * thousand titles (with everything ticked a list would be no filter), and with every other filter set.
 */
export function speed(): number {
  const values: ProfileValues = {
    industries: industries.slice(1),
    employeeCount: { from: '51', to: '200' },
    revenue: { from: '50M', to: '100M' },
    primaryLocations: countryCodes.slice(1),
    departments: ['Sales'],
    seniorities: ['VP'],
    jobTitles: Array.from({ length: 1_000 }, (_, index) => `Regional Director of Area ${index}`),
    countries: countryCodes.slice(1),
    further: emptyValues.further,
  };
  const times = Array.from({ length: 200 }, () => {
    const start = performance.now();
    const [costliest] = costliestFirst(estimate(values, rates, vocabularies));
    waysOut(values, costliest?.id ?? null, rates, vocabularies);
    return performance.now() - start;
  });
  return quantile(times, 0.5);
}

/** How many times the larger is the smaller. */
function apart(one: number, other: number): number {
  return Math.max(one / other, other / one);
}
