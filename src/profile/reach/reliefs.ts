import { activeFilters, type Vocabularies } from '../active-filters.ts';
import { format } from '../amounts.ts';
import type { Field, FieldId, PlacesField, RangeField } from '../fields.ts';
import { groupIndustries, type IndustryGroup } from '../industry-groups.ts';
import { isCountry, type Region, regionOf, regionsAbove } from '../places.ts';
import { plural } from '../plural.ts';
import { describeRange, isFullSpan, type OpenRange, readRange } from '../ranges.ts';
import { regionInText } from '../sentence.ts';
import { emptyValues, type ProfileValues } from '../values.ts';
import { costliestFirst, type Estimate, effects } from './estimate.ts';
import type { Rates } from './rates.ts';
import { type StateWord, stateWord } from './state-word.ts';
import { titleMeaning } from './title-meaning.ts';
import { moreWords } from './wording.ts';

/** One concrete way to reach more companies, tried out. */
export interface Relief {
  /** Unique among the reliefs of one profile. */
  id: string;
  fieldId: FieldId;
  /** What the button does: "Use Europe instead of 4 countries". */
  sentence: string;
  /** "about 4 times as many companies". */
  effect: string;
  /** How many times as many companies, above 1. */
  factor: number;
  /** Whether it gives the filter up altogether. */
  drops: boolean;
  /** The profile with it. */
  values: ProfileValues;
}

type Change = Omit<Relief, 'effect' | 'factor'>;

const MOST_OFFERED = 3;

/** Below this a change is not worth a click: the estimate is not that sure. */
const LEAST_FACTOR = 1.1;

/**
 * Up to three reliefs of a Narrow or Very narrow profile, the most effective first. None that leaves the estimate as it
 * is.
 * @param state by the estimate, unless something better is known
 */
export function reliefs(
  values: ProfileValues,
  current: Estimate,
  rates: Rates,
  vocabularies: Vocabularies,
  state: StateWord = stateWord(current),
): Relief[] {
  if (state !== 'Narrow' && state !== 'Very narrow') return [];
  const [costliest] = costliestFirst(current);
  return waysOut(values, costliest?.id ?? null, rates, vocabularies).slice(0, MOST_OFFERED);
}

/**
 * Every change that widens, whatever the state, the most effective first: of each field the best widening, and dropping
 * it where that is called for.
 */
export function waysOut(
  values: ProfileValues,
  costliest: FieldId | null,
  rates: Rates,
  vocabularies: Vocabularies,
): Relief[] {
  const active = activeFilters(values, vocabularies);
  const effectOf = effects(values, rates, vocabularies);
  const tried = changes(values, active, costliest, vocabularies).map((change) => {
    const factor = effectOf(change.values);
    return { ...change, factor, effect: `${moreWords(factor)} companies` };
  });
  const worthwhile = tried.filter(({ factor }) => factor >= LEAST_FACTOR);
  worthwhile.sort((one, other) => other.factor - one.factor);
  const first = (relief: Relief) =>
    worthwhile.find(({ fieldId, drops }) => fieldId === relief.fieldId && drops === relief.drops);
  return worthwhile.filter((relief) => relief === first(relief));
}

function changes(
  values: ProfileValues,
  active: readonly Field[],
  costliest: FieldId | null,
  vocabularies: Vocabularies,
): Change[] {
  // Of two that are the same change, the first one words it.
  return active.flatMap((field) => [
    ...(field.id === 'departments' ? impliedDepartments(values, field) : []),
    ...(field.id === costliest ? [without(values, field)] : []),
    ...(field.kind === 'range' ? nextBands(values, field) : []),
    ...(field.kind === 'places' ? wholeRegions(values, field) : []),
    ...(field.id === 'industries' ? relatedIndustries(values, vocabularies) : []),
  ]);
}

function without(values: ProfileValues, field: Field): Change {
  return {
    id: `drop ${field.id}`,
    fieldId: field.id,
    sentence: `Drop the filter on ${field.label.toLowerCase()}`,
    drops: true,
    values: { ...values, [field.id]: emptyValues[field.id] },
  };
}

/** The range from where the band below its own starts to where the band above ends. */
function nextBands(values: ProfileValues, field: RangeField): Change[] {
  const range = readRange(values[field.id]);
  if (range === null) return [];
  const { bands } = field.scale;
  const below = bands.findLast((band) => (band.from ?? 1) < (range.from ?? 1));
  const above = bands.find((band) => (band.to ?? field.scale.max) > (range.to ?? field.scale.max));
  const wider: OpenRange = {
    from: below === undefined ? range.from : below.from,
    to: above === undefined ? range.to : above.to,
  };
  if (isFullSpan(wider, field.scale)) return [];
  return [
    {
      id: `widen ${field.id}`,
      fieldId: field.id,
      sentence: `Widen to ${describeRange(wider, field)}`,
      drops: false,
      values: { ...values, [field.id]: { from: text(wider.from), to: text(wider.to) } },
    },
  ];
}

function text(amount: number | null): string {
  return amount === null ? '' : format(amount);
}

/** A longer list has what it wants of every region. */
const A_FEW_PLACES = 50;

/** For each region next above a chosen place: the region in its stead, and in that of all other places in it. */
function wholeRegions(values: ProfileValues, field: PlacesField): Change[] {
  const chosen = values[field.id];
  if (chosen.length > A_FEW_PLACES) return [];
  const all = new Set<string>(chosen);
  const next = new Set<Region>();
  const inside = new Map<Region, Set<string>>();
  for (const code of chosen) {
    const above = regionsAbove(code);
    for (const region of above) {
      const codes = inside.get(region);
      if (codes === undefined) inside.set(region, new Set([code]));
      else codes.add(code);
    }
    const [nearest] = above;
    if (nearest !== undefined && !above.some(({ code }) => all.has(code))) next.add(nearest);
  }
  return [...next].map((region) => {
    const codes = inside.get(region) ?? new Set();
    const places = chosen.map((code) => (codes.has(code) ? region.code : code));
    return {
      id: `${region.code} in ${field.id}`,
      fieldId: field.id,
      sentence: `Use all of ${regionInText(region)} instead of ${counted([...codes])}`,
      drops: false,
      values: { ...values, [field.id]: [...new Set(places)] },
    };
  });
}

/** "one country", "4 countries", "the Middle East". */
function counted(places: readonly string[]): string {
  const below = places.length === 1 ? regionOf(places[0] ?? '') : undefined;
  if (below !== undefined) return regionInText(below);
  const noun = places.every(isCountry) ? 'country' : 'place';
  return places.length === 1 ? `one ${noun}` : `${places.length} ${plural(places.length, noun)}`;
}

let grouped: { industries: readonly string[]; groups: IndustryGroup[] } | null = null;

/** For each group with a chosen industry: all of its industries. */
function relatedIndustries(values: ProfileValues, vocabularies: Vocabularies): Change[] {
  const industries = vocabularies?.industries ?? [];
  if (grouped?.industries !== industries) {
    grouped = { industries, groups: groupIndustries(industries) };
  }
  const chosen = new Set(values.industries);
  return grouped.groups.flatMap(({ name, industries: members }) => {
    const missing = members.filter((industry) => !chosen.has(industry));
    if (missing.length === 0 || missing.length === members.length || name === UNRELATED) return [];
    return [
      {
        id: `industries of ${name}`,
        fieldId: 'industries',
        sentence: `Add ${missing.length} related ${plural(missing.length, 'industry')}: ${name}`,
        drops: false,
        values: { ...values, industries: [...values.industries, ...missing] },
      },
    ];
  });
}

/** The group of what no group holds. */
const UNRELATED = 'Other industries';

/** Departments say nothing more where every title means one of them, but cost the people without a department. */
function impliedDepartments(values: ProfileValues, field: Field): Change[] {
  const implied =
    values.jobTitles.length > 0 &&
    values.jobTitles.every((title) => {
      const { department } = titleMeaning(title);
      return department !== null && values.departments.includes(department);
    });
  if (!implied) return [];
  return [{ ...without(values, field), sentence: 'Drop departments: the titles already say it' }];
}
