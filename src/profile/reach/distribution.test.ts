import { expect, test } from 'vitest';
import { fields } from '../fields.ts';
import { distribution } from './distribution.ts';
import { rates } from './rates.ts';

const ranges = fields.filter((field) => field.kind === 'range');

test.each(ranges)('$label: one share for each stop, together everything', (field) => {
  const shares = distribution(field, rates);
  expect(shares).toHaveLength(field.scale.stops.length);
  expect(shares.reduce((sum, share) => sum + share, 0)).toBeCloseTo(1, 6);
  expect(Math.min(...shares)).toBeGreaterThan(0);
});
