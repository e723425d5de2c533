import { rates } from '#profile/reach/rates.ts';
import { calibrate, countAll, ratesOfTheSandbox, speed } from './calibration/calibration.ts';
import { drawMarket } from './calibration/market-sample.ts';
import { randomProfile } from './calibration/random-profiles.ts';

/**
 * Prints how well the narrowness estimate does against the synthetic market (`npm run bench`). Two million companies,
 * since twenty thousand hold none of a narrow profile; two minutes and half a gigabyte.
 */

const COMPANIES = 2_000_000;
const PROFILES = 1_000;
/** Not the seed of the sandbox's own market. */
const SEEDS = { market: 7, profiles: 1 };

const sample = drawMarket(COMPANIES, SEEDS.market);
const profiles = Array.from({ length: PROFILES }, (_, index) =>
  randomProfile(SEEDS.profiles, index),
);
const counted = countAll(profiles, sample);

print(`estimate against ${COMPANIES.toLocaleString('en-US')} synthetic companies`);
for (const [name, used] of [
  ['titles in their spellings, as the sandbox matches', ratesOfTheSandbox],
  ['titles with related ones, as the editor assumes', rates],
] as const) {
  const result = calibrate(counted, sample, used);
  const { reliefs } = result;
  print(`\n${name}`);
  print(`  profiles              ${result.profiles}, ${result.measured} with 20 matches or more`);
  print(
    `  error factor          median ${fixed(result.medianFactor)}, 90 % ${fixed(result.factor90)}`,
  );
  print(`  rank correlation      ${fixed(result.rankCorrelation, 3)}  (at least 0.9)`);
  print(`  state word right      ${percent(result.stateRight)}  (at least 85 %)`);
  print(`  80 % range holds      ${percent(result.rangeHolds)}  (at least 75 %)`);
  print(
    `  reliefs within 2      ${percent(reliefs.withinTwo)} of ${reliefs.measured} measurable of ${reliefs.offered} offered  (at least 80 %)`,
  );
}

print(`\nestimate and reliefs of the largest profile  ${fixed(speed(), 1)} ms, median  (below 4)`);

function print(line: string): void {
  process.stdout.write(`${line}\n`);
}

function fixed(value: number, digits = 2): string {
  return value.toFixed(digits);
}

function percent(part: number): string {
  return `${(part * 100).toFixed(1)} %`;
}
