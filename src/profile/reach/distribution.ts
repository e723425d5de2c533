import type { RangeField } from '../fields.ts';
import type { OpenRange } from '../ranges.ts';
import type { Rates } from './rates.ts';
import { sizeModel } from './sizes.ts';

/**
 * The estimated market along a slider: the share of all companies between each stop and the next one, the last beyond
 * the last stop. Sums to 1; companies below the first stop count with the first. Base rates, not the vendor's data.
 */
export function distribution(field: RangeField, rates: Rates): number[] {
  const { stops } = field.scale;
  const share = (range: OpenRange) => {
    const sizes = sizeModel(rates);
    const byBand =
      field.id === 'employeeCount'
        ? sizes.sharesByBand(range, null)
        : sizes.sharesByBand(null, range);
    return byBand.reduce((sum, part) => sum + part, 0);
  };
  return stops.map((stop, index) => {
    const next = stops[index + 1];
    return share({ from: index === 0 ? null : stop, to: next === undefined ? null : next - 1 });
  });
}
