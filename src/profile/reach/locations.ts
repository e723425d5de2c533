import { expand, isKnownPlace } from '../places.ts';
import type { Rates } from './rates.ts';

/** Where companies and their people are, and how the readings of a region differ. */

/** A list of countries and regions as what it stands for. */
export interface Places {
  countries: ReadonlySet<string>;
  /** Share of all companies that are based there. */
  share: number;
}

export function placesOf(chosen: readonly string[], rates: Rates): Places {
  const countries = expand(chosen);
  const unknown = new Set(chosen.filter((code) => !isKnownPlace(code))).size;
  const known = sumOf(countries, rates);
  // What we do not know the vendor may know: rare, but not nothing.
  const share = Math.max(known, rates.defaults.country) + unknown * rates.defaults.country;
  return { countries, share: Math.min(1, share) };
}

function sumOf(countries: ReadonlySet<string>, rates: Rates): number {
  // The world is 1, whatever floating-point addition says.
  return Math.min(
    1,
    sum(countries, (country) => rates.countries.get(country) ?? 0),
  );
}

function sum<T>(items: Iterable<T>, of: (item: T) => number): number {
  let total = 0;
  for (const item of items) total += of(item);
  return total;
}

/**
 * Companies split by how many of their people are in the wanted places: those based there have many, the others only
 * the few who work abroad. Without a filter on the companies' own place these are all companies.
 */
export interface PeopleAbroad {
  /** Share of companies that are based where people are wanted too, and the share of their people who are there. */
  atHome: { companies: number; people: number };
  elsewhere: { companies: number; people: number };
}

/** `null` is no filter. */
export function peopleIn(
  companies: Places | null,
  people: Places | null,
  rates: Rates,
): PeopleAbroad {
  const based = companies?.share ?? 1;
  if (people === null) {
    return { atHome: { companies: based, people: 1 }, elsewhere: { companies: 0, people: 0 } };
  }
  const both = Math.min(
    based,
    companies === null ? people.share : overlap(companies, people, rates),
  );
  const abroad = (1 - rates.peopleAtHome) * people.share;
  return {
    atHome: { companies: both, people: rates.peopleAtHome + abroad },
    elsewhere: { companies: based - both, people: abroad },
  };
}

function overlap(companies: Places, people: Places, rates: Rates): number {
  const [few, many] =
    companies.countries.size < people.countries.size ? [companies, people] : [people, companies];
  const shared = sum(few.countries, (country) =>
    many.countries.has(country) ? (rates.countries.get(country) ?? 0) : 0,
  );
  return Math.min(shared, people.share);
}

/** How much smaller and larger the share of a list is when disputed regions are read otherwise: factors to 1. */
export interface Readings {
  smaller: number;
  larger: number;
}

/** The vendor states the members of no region; see `Rates.disputedRegions`. */
export function readings(chosen: readonly string[], rates: Rates): Readings {
  const disputed = rates.disputedRegions.filter(({ region }) => chosen.includes(region));
  if (disputed.length === 0) return { smaller: 1, larger: 1 };
  const read = (withoutRegions: ReadonlySet<string>, plus: readonly string[]) => {
    const rest = chosen.filter((code) => !withoutRegions.has(code));
    const kept = disputed
      .filter(({ region }) => withoutRegions.has(region))
      .flatMap(({ region, without }) =>
        [...expand([region])].filter((country) => !without.includes(country)),
      );
    return placesOf([...rest, ...kept, ...plus], rates).share;
  };
  const usual = placesOf(chosen, rates).share;
  const shrinking = new Set(
    disputed.filter(({ without }) => without.length > 0).map(({ region }) => region),
  );
  return {
    smaller: read(shrinking, []) / usual,
    larger:
      read(
        new Set(),
        disputed.flatMap(({ plus }) => plus),
      ) / usual,
  };
}
