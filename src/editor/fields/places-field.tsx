import { lazy, type RefObject, useRef } from 'react';
import { useWatch } from 'react-hook-form';
import { type PlacesField as Field, fields } from '#profile/fields.ts';
import { placeName } from '#profile/place-search.ts';
import {
  coveredBy,
  isCountry,
  isKnownPlace,
  type Region,
  regionOf,
  regions,
  regionsAbove,
} from '#profile/places.ts';
import type { ProfileValues } from '#profile/values.ts';
import { helpId, labelId } from '../form/row.tsx';
import { Button } from '../ui/button.tsx';
import type { Chip } from './chips.tsx';
import { Chips } from './chips.tsx';
import { useListValue, without } from './list-value.ts';
import { Picker } from './picker.tsx';

const loadPanel = async () => ({ default: (await import('./places-panel.tsx')).PlacesPanel });
const PlacesPanel = lazy(loadPanel);

/** Countries and regions: chips in the order of the regions, and a panel to choose from. */
export function PlacesField({ field }: { field: Field }) {
  const { list, change } = useListValue(field);
  const trigger = useRef<HTMLButtonElement>(null);
  const label = field.label.toLowerCase();
  const chosen = new Set(list);
  const { single, folded } = fold(list);

  return (
    <div className="flex flex-col gap-1.5">
      <Chips
        label={`Chosen ${label}`}
        chips={single.sort(byRegion).map((code) => chipOf(code, chosen))}
        onRemove={(code) => change((now) => without(now, [code]))}
        fallback={trigger}
        onMore={() => trigger.current?.click()}
      >
        {folded.map(({ region, count }) => (
          <Button key={region.code} size="small" onClick={() => trigger.current?.click()}>
            {count} in {region.name}
          </Button>
        ))}
        <Picker
          label={field.label}
          labelId={labelId(field)}
          describedBy={helpId(field)}
          count={list.length}
          trigger={trigger}
          onWanted={loadPanel}
        >
          <PlacesPanel label={label} list={list} change={change} />
        </Picker>
        <CopyAcross field={field} trigger={trigger} />
      </Chips>
    </div>
  );
}

function chipOf(code: string, chosen: ReadonlySet<string>): Chip {
  const chip = { value: code, label: placeName(code) };
  if (!isKnownPlace(code)) return { ...chip, note: 'not recognised', look: 'doubt' };
  const cover = coveredBy(code, chosen);
  return cover === undefined ? chip : { ...chip, note: `covered by ${cover.name}` };
}

/** Above this many chips, the countries of a region fold into their number. */
const FOLD_ABOVE = 12;

/** Long lists as a person thinks of them: single codes, and "118 in EMEA" for what is nearly a region. */
function fold(list: readonly string[]): {
  single: string[];
  folded: { region: Region; count: number }[];
} {
  if (list.length <= FOLD_ABOVE) return { single: [...list], folded: [] };
  const single: string[] = [];
  const byTop = new Map<Region, string[]>();
  for (const code of list) {
    const top = isCountry(code) ? regionsAbove(code).at(-1) : undefined;
    if (top === undefined) single.push(code);
    else byTop.set(top, [...(byTop.get(top) ?? []), code]);
  }
  const folded: { region: Region; count: number }[] = [];
  for (const [region, codes] of byTop) {
    if (codes.length > FOLD_ABOVE / 2) folded.push({ region, count: codes.length });
    else single.push(...codes);
  }
  return { single, folded };
}

/** The other field of the same kind. */
function otherPlaces(field: Field): Field {
  const other = fields.find((row) => row.kind === 'places' && row.id !== field.id);
  return other?.kind === 'places' ? other : field;
}

/** Offers to take over the other field's places while this one is empty: the two are often the same. */
function CopyAcross({
  field,
  trigger,
}: {
  field: Field;
  /** Takes the focus, since the offer goes away with the press. */
  trigger: RefObject<HTMLButtonElement | null>;
}) {
  const { list, change } = useListValue(field);
  const other = otherPlaces(field);
  const theirs = useWatch<ProfileValues, Field['id']>({ name: other.id });
  if (list.length > 0 || theirs.length === 0) return null;
  return (
    <Button
      size="small"
      look="quiet"
      onClick={() => {
        change(() => theirs);
        trigger.current?.focus();
      }}
    >
      Copy from {other.label.toLowerCase()}
    </Button>
  );
}

const order = new Map<string, number>(regions.map((region, index) => [region.code, index]));

/** Regions first, then countries by their region, so that what belongs together stands together. */
function byRegion(one: string, other: string): number {
  return rank(one) - rank(other);
}

function rank(code: string): number {
  if (regionOf(code) !== undefined) return order.get(code) ?? 0;
  const [deepest] = regionsAbove(code);
  return 100 + (deepest === undefined ? 99 : (order.get(deepest.code) ?? 0));
}
