import { expect, test } from 'vitest';
import { rates } from '#profile/reach/rates.ts';
import { emptyValues } from '#profile/values.ts';
import { companyRandom, drawCompany, drawPerson } from '../../sandbox/market.ts';
import { calibrate, countAll, ratesOfTheSandbox } from './calibration.ts';
import { drawMarket } from './market-sample.ts';
import { randomProfile } from './random-profiles.ts';
import { quantile, rankCorrelation } from './statistics.ts';

const COMPANIES = 40_000;
const sample = drawMarket(COMPANIES, 7);

test('a sample holds what the market draws', () => {
  for (const index of [0, 17, COMPANIES - 1]) {
    const random = companyRandom(7, index);
    const company = drawCompany(random);
    expect(sample.employees[index]).toBe(company.employees);
    expect([...sample.tag.slice(sample.tagStart[index], sample.tagStart[index + 1])]).toEqual(
      company.industries,
    );
    const start = sample.personStart[index] ?? 0;
    expect((sample.personStart[index + 1] ?? 0) - start).toBe(company.contacts);
    for (let contact = 0; contact < company.contacts; contact++) {
      expect(sample.title[start + contact]).toBe(drawPerson(random, company).title);
    }
  }
});

test('counts like the sandbox matches', () => {
  const matches = (values: Partial<typeof emptyValues>) =>
    countAll([{ ...emptyValues, ...values }], sample)[0]?.matches ?? 0;
  expect(matches({})).toBe(COMPANIES);
  // Spellings are one title, a region its countries, a synonym its meaning; an unknown value matches nothing.
  expect(matches({ jobTitles: ['CTO'] })).toBe(
    matches({ jobTitles: ['chief technology officer'] }),
  );
  expect(matches({ primaryLocations: ['W-NA'] })).toBe(matches({ primaryLocations: ['us', 'ca'] }));
  expect(matches({ industries: ['Technology'] })).toBeGreaterThan(0);
  expect(matches({ departments: ['No such department'] })).toBe(0);
  // Unknown revenue is in no range.
  const below = matches({ revenue: { from: '1', to: '1M' } });
  const above = matches({ revenue: { from: '1000001', to: '' } });
  expect((below + above) / COMPANIES).toBeCloseTo(0.7, 1);
});

test('random profiles are the same every time, of one to eight filters', () => {
  const isSet = (value: unknown) => (Array.isArray(value) ? value.length > 0 : value !== undefined);
  const counts = Array.from({ length: 200 }, (_, index) => {
    const profile = randomProfile(1, index);
    expect(randomProfile(1, index)).toEqual(profile);
    const { employeeCount, revenue, further: _further, ...lists } = profile;
    const ranges = [employeeCount, revenue].filter(({ from, to }) => from + to !== '').length;
    return Object.values(lists).filter(isSet).length + ranges;
  });
  expect(Math.min(...counts)).toBe(1);
  expect(Math.max(...counts)).toBe(8);
});

test('the estimate holds up on a small sample; the bench measures it on a large one', () => {
  const profiles = Array.from({ length: 300 }, (_, index) => randomProfile(1, index));
  const counted = countAll(profiles, sample);
  const result = calibrate(counted, sample, ratesOfTheSandbox);
  expect(result.medianFactor).toBeLessThan(1.4);
  expect(result.rankCorrelation).toBeGreaterThan(0.85);
  expect(result.rangeHolds).toBeGreaterThan(0.75);
  // The measure can fail: with people of every size alike in number, it does.
  const wrong = { ...rates, bands: rates.bands.map((band) => ({ ...band, contacts: 500 })) };
  expect(calibrate(counted, sample, wrong).medianFactor).toBeGreaterThan(1.4);
});

test('rank correlation and quantiles', () => {
  expect(rankCorrelation([1, 2, 3, 4], [10, 200, 3_000, 40_000])).toBeCloseTo(1, 12);
  expect(rankCorrelation([1, 2, 3, 4], [4, 3, 2, 1])).toBeCloseTo(-1, 12);
  expect(rankCorrelation([1, 1, 2, 2], [1, 2, 1, 2])).toBeCloseTo(0, 12);
  expect(quantile([5, 1, 3], 0.5)).toBe(3);
  expect(quantile([], 0.5)).toBeNaN();
});
