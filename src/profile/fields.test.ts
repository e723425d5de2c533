import { describe, expect, test } from 'vitest';
import { icpRequestSchema } from '#contract/icp.ts';
import { fields, wirePath } from './fields.ts';

test('each field has an id and a place on the wire of its own', () => {
  expect(new Set(fields.map(({ id }) => id)).size).toBe(8);
  expect(new Set(fields.map(wirePath)).size).toBe(8);
});

test('the contract knows each field', () => {
  for (const { section, key } of fields) {
    const wrong = { [section]: { [key]: 'neither a range nor a list' } };
    expect(icpRequestSchema.safeParse(wrong).error?.issues).toMatchObject([
      { path: [section, key] },
    ]);
  }
});

describe.each(
  fields.filter((field) => field.kind === 'range').map((field) => [field.id, field.scale] as const),
)('the bands of %s', (_, { bands, stops }) => {
  test('cover every amount, from no lower to no upper limit', () => {
    expect(bands[0]?.from ?? 1).toBe(1);
    expect(bands.at(-1)?.to).toBeNull();
    bands.slice(1).forEach((band, index) => {
      const gap = (band.from ?? 0) - (bands[index]?.to ?? 0);
      expect(gap === 0 || gap === 1).toBe(true);
    });
  });

  test('lie within the stops of the slider', () => {
    expect(stops.at(-1)).toBeGreaterThan(bands.at(-1)?.from ?? 0);
  });
});
