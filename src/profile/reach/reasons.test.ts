import { expect, test } from 'vitest';
import { emptyValues, type ProfileValues } from '../values.ts';
import { estimate } from './estimate.ts';
import { rates } from './rates.ts';
import { reasons } from './reasons.ts';

const of = (values: Partial<ProfileValues>) =>
  reasons(estimate({ ...emptyValues, ...values }, rates, null));

test('without a filter, what to do', () => {
  expect(of({})).toEqual(['Everything matches: add at least one filter.']);
});

test('the costliest filter first, with what dropping it would bring', () => {
  const [first, second] = of({ industries: ['Tea'], seniorities: ['VP'] });
  expect(first).toMatch(/^Without industries: about [\d,]+ times as many companies\.$/);
  expect(second).toMatch(/^Without seniorities: about [\d.]+ times as many companies\.$/);
});

test('filters that cannot be estimated are said not to be', () => {
  const further = { companies: { technologies: ['PHP'] }, people: {} };
  expect(of({ further })).toEqual([
    '1 filter without a control here is not in the estimate: the effect is not known.',
  ]);
});
