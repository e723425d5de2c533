import { expect, test } from 'vitest';
import { countryCodes } from '../places.ts';
import { rates } from './rates.ts';

const sum = (values: Iterable<number>) => [...values].reduce((total, value) => total + value, 0);

test('shares of what everyone has exactly one of sum to 1', () => {
  expect(sum(rates.countries.values())).toBeCloseTo(1, 4);
  expect(sum(rates.seniorities.values())).toBeCloseTo(1, 2);
  expect(sum(rates.departments.values())).toBeCloseTo(1, 2);
  for (const band of rates.bands) expect(sum(band.seniorities)).toBeCloseTo(1, 2);
});

test('every country that can be chosen has a share, and no other', () => {
  expect([...rates.countries.keys()].sort()).toEqual(countryCodes);
});

test('what is marked as published or counted is there', () => {
  for (const code of rates.publishedCountries) expect(rates.countries.has(code)).toBe(true);
  expect(rates.publishedCountries.size).toBe(14);
  expect(rates.countedIndustries.size).toBe(90);
  expect(rates.industries.size).toBe(103);
});
