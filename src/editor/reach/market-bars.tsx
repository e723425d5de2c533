import { useMemo } from 'react';
import type { RangeField } from '#profile/fields.ts';
import { useReach } from './reach-context.tsx';

/**
 * The estimated market along a slider, bar by bar over its stops: where companies are many and where they are few.
 * From the base rates, not the vendor's data, and labelled so beside it.
 */
export function MarketBars({ field }: { field: RangeField }) {
  const model = useReach()?.model ?? null;
  const shares = useMemo(() => model?.marketAlong(field) ?? [], [model, field]);
  const highest = Math.max(...shares, Number.MIN_VALUE);
  return (
    <svg
      viewBox={`0 0 ${field.scale.stops.length} 1`}
      preserveAspectRatio="none"
      aria-hidden="true"
      className="pointer-events-none absolute inset-x-2.5 top-0 h-3.5 w-[calc(100%_-_1.25rem)]"
    >
      {shares.map((share, index) => (
        <rect
          // biome-ignore lint/suspicious/noArrayIndexKey: a bar is its place on the scale
          key={index}
          x={index + 0.08}
          width={0.84}
          y={1 - share / highest}
          height={share / highest}
          className="fill-edge/45"
        />
      ))}
    </svg>
  );
}
