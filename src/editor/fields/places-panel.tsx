import { useCallback, useRef, useState } from 'react';
import { placeName, searchPlaces } from '#profile/place-search.ts';
import {
  countriesIn,
  countriesOutsideRegions,
  coveredBy,
  isCountry,
  type Region,
  regionOf,
  subRegions,
  takeOut,
} from '#profile/places.ts';
import { Button } from '../ui/button.tsx';
import { CheckRow } from './check-row.tsx';
import { GroupDisclosure } from './group-disclosure.tsx';
import { type ChangeList, toggled, union, without } from './list-value.ts';
import { Panel } from './panel.tsx';
import { SelectShown } from './select-shown.tsx';

/** A note about the last act that did more than tick a box, and the list as it was before. */
interface Note {
  text: string;
  before: readonly string[];
}

/**
 * Countries under their regions. A region is a value of its own: its box sets or clears its code and nothing else.
 * Countries below a chosen region show as covered; unticking one turns the region into countries, with a note and
 * an undo, since the list of countries is ours and not the vendor's.
 */
export function PlacesPanel({
  label,
  list,
  change,
}: {
  /** "company locations" */
  label: string;
  list: readonly string[];
  change: ChangeList;
}) {
  const [note, setNote] = useState<Note | null>(null);
  const input = useRef<HTMLInputElement>(null);
  const chosen = new Set(list);

  /** Every change says what it did or, with nothing to say, takes back what the last one said. */
  const act = useCallback(
    (update: (now: readonly string[]) => { list: readonly string[]; note?: string }) => {
      const made: { note: Note | null } = { note: null };
      change((now) => {
        const { list: next, note: text } = update(now);
        made.note = text === undefined ? null : { text, before: now };
        return next;
      });
      setNote(made.note);
    },
    [change],
  );

  const toggle = useCallback(
    (code: string) =>
      act((now) => {
        const set = new Set(now);
        if (set.has(code) || coveredBy(code, set) === undefined) {
          return { list: toggled(now, code) };
        }
        const conversion = takeOut(code, now);
        const replaced = conversion.replaced
          .map(
            ({ region, countries }) =>
              `${region.name} replaced by ${countries} countries from our list.`,
          )
          .join(' ');
        return { list: conversion.chosen, note: replaced };
      }),
    [act],
  );

  function countryRow(code: string) {
    const cover = chosen.has(code) ? undefined : coveredBy(code, chosen);
    return (
      <CheckRow
        key={code}
        value={code}
        label={placeName(code)}
        note={cover && `covered by ${cover.name}`}
        checked={chosen.has(code) || cover !== undefined}
        onToggle={toggle}
      />
    );
  }

  function regionRow(region: Region) {
    const cover = chosen.has(region.code) ? undefined : coveredBy(region.code, chosen);
    const gloss = region.longName === region.name ? undefined : region.longName;
    return (
      <CheckRow
        value={region.code}
        label={placeName(region.code)}
        note={cover === undefined ? gloss : `covered by ${cover.name}`}
        strong
        checked={chosen.has(region.code) || cover !== undefined}
        mixed={list.some((code) => below(region).has(code))}
        onToggle={toggle}
      />
    );
  }

  function collapse(region: Region) {
    act((now) => ({
      list: [...without(now, [...below(region)]), region.code],
      note: `Countries replaced by ${placeName(region.code)}.`,
    }));
    input.current?.focus();
  }

  function group(region: Region) {
    const countries = countriesIn(region);
    const picked = countries.filter((code) => chosen.has(code)).length;
    return (
      <GroupDisclosure
        key={region.code}
        name={region.name}
        detail={picked === 0 ? `${countries.length}` : `${picked} of ${countries.length}`}
        checkbox={regionRow(region)}
      >
        {() => (
          <>
            {picked === countries.length && !chosen.has(region.code) && (
              <Button size="small" look="quiet" onClick={() => collapse(region)}>
                Use {placeName(region.code)} instead
              </Button>
            )}
            {subRegions(region.code).map(group)}
            {byName(region.ownCountries).map(countryRow)}
          </>
        )}
      </GroupDisclosure>
    );
  }

  return (
    <Panel
      label={label}
      input={input}
      search={(query) => {
        const found = searchPlaces(query);
        return [...found.regions, ...found.countries];
      }}
      hitKey={(code) => code}
      renderHit={(code) => {
        const region = regionOf(code);
        return region === undefined ? countryRow(code) : regionRow(region);
      }}
      bulk={(shown) => {
        const open = shown.filter(
          (code) => isCountry(code) && coveredBy(code, chosen) === undefined,
        );
        return (
          open.length > 1 && (
            <SelectShown
              shown={open}
              chosen={chosen}
              onSet={(codes, on) =>
                act((now) => ({ list: on ? union(now, codes) : without(now, codes) }))
              }
            />
          )
        );
      }}
      groups={
        <>
          {subRegions(null).map(group)}
          {countriesOutsideRegions.map(countryRow)}
        </>
      }
      note={
        note && {
          text: note.text,
          undo: () => act(() => ({ list: note.before })),
        }
      }
      chosen={list.length}
      onClear={() => act(() => ({ list: [] }))}
    />
  );
}

const belowCache = new Map<string, ReadonlySet<string>>();

/** Codes of everything below a region, sub-regions included. */
function below(region: Region): ReadonlySet<string> {
  const known = belowCache.get(region.code);
  if (known !== undefined) return known;
  const set = new Set<string>([
    ...countriesIn(region),
    ...subRegions(region.code).map((sub) => sub.code),
  ]);
  belowCache.set(region.code, set);
  return set;
}

function byName(codes: readonly string[]): string[] {
  return [...codes].sort((one, other) => placeName(one).localeCompare(placeName(other)));
}
