import { Slider } from '@base-ui/react/slider';
import type { Scale } from '#profile/fields.ts';
import { amountAtThumb, describeThumb, positionAfterMove, thumbPosition } from '#profile/ranges.ts';
import type { Ends } from './range-ends.ts';

const ends = ['from', 'to'] as const;

/**
 * Two thumbs over 1-2-5 stops. It explores; the text fields are for precision, so a typed amount between two stops
 * stays where it is until its thumb is moved.
 */
export function RangeSlider({
  noun,
  scale,
  value,
  onChange,
  onCommit,
}: {
  noun: string;
  scale: Scale;
  value: Ends;
  /** Only the end that was moved. */
  onChange: (end: 'from' | 'to', amount: number | null) => void;
  /** A drag or a key press has ended. */
  onCommit: () => void;
}) {
  const positions = ends.map((end) => thumbPosition(value[end], end, scale));

  // An open range filters nothing, so it does not carry the accent.
  const open = value.from === null && value.to === null;

  function move(
    next: readonly number[],
    { reason, activeThumbIndex }: { reason: string; activeThumbIndex: number },
  ) {
    // Only the thumb that was moved: the slider sorts its values, which would turn a reversed range round.
    const end = ends[activeThumbIndex];
    const [before, other] = [positions[activeThumbIndex], positions[1 - activeThumbIndex]];
    const after = next[activeThumbIndex];
    if (end === undefined || before === undefined || other === undefined || after === undefined) {
      return;
    }
    const byKey = reason === 'keyboard';
    const position = positionAfterMove({ end, before, after, other, byKey });
    if (position !== null) onChange(end, amountAtThumb(position, end, scale));
  }

  return (
    <Slider.Root
      aria-label={`Range of ${noun}`}
      value={positions}
      onValueChange={move}
      onValueCommitted={onCommit}
      min={0}
      max={scale.stops.length}
      step={1}
      largeStep={3}
      thumbCollisionBehavior="none"
      className="w-full"
    >
      <Slider.Control className="flex h-8 touch-none items-center px-2.5 select-none">
        <Slider.Track className="h-1 w-full rounded-full bg-line forced-colors:bg-[CanvasText]">
          <Slider.Indicator
            className={`rounded-full forced-colors:bg-[Highlight] ${open ? 'bg-edge/60' : 'bg-accent'}`}
          />
          {ends.map((end, index) => (
            <Slider.Thumb
              key={end}
              index={index}
              getAriaLabel={() => `${end === 'from' ? 'Minimum' : 'Maximum'} ${noun}`}
              getAriaValueText={() => describeThumb(value[end], end, scale)}
              className={`size-5 rounded-full border-2 bg-raised shadow-sm has-focus-visible:outline-2 has-focus-visible:outline-offset-2 has-focus-visible:outline-accent ${open ? 'border-edge' : 'border-accent'}`}
            />
          ))}
        </Slider.Track>
      </Slider.Control>
    </Slider.Root>
  );
}
