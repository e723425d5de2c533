import { activeFilters, countActive, type Vocabularies } from '../active-filters.ts';
import type { Field, ListField, RangeField } from '../fields.ts';
import { countryCodes, expand } from '../places.ts';
import { plural } from '../plural.ts';
import { readRange } from '../ranges.ts';
import type { ProfileValues } from '../values.ts';

/**
 * How narrow a profile is, by rule of thumb: the number of active filters decides, and how tight they are moves the
 * result by one step at most. No market data, so no claim about numbers of companies.
 */

const rule = {
  /** The largest number of active filters that is still Broad, and still Focused. */
  upTo: { broad: 3, focused: 5 },
  /** A range is tight when its top is less than this many times its bottom. */
  tightRange: 10,
  /** A range is wide from here on, and a list from this share of all its values. */
  wideRange: 1_000,
  wideShare: 0.5,
} as const;

const states = ['Broad', 'Focused', 'Narrow'] as const;
type ReachWord = (typeof states)[number];

export interface ReachState {
  state: ReachWord;
  /** As `countActive` counts them. */
  active: number;
  total: number;
  /** Sentences that say why, the count first. */
  reasons: string[];
}

/** The state word of a profile and why. Filters without a row count; how tight they are nobody can say. */
export function reachState(values: ProfileValues, vocabularies: Vocabularies): ReachState {
  const { active, total, unknown } = countActive(values, vocabularies);
  if (active === 0) {
    return {
      state: 'Broad',
      active,
      total,
      reasons: ['Everything matches: add at least one filter'],
    };
  }
  const filters = activeFilters(values, vocabularies);
  const tight = tightSigns(values, filters);
  const wide = unknown === 0 && filters.every((field) => isWide(values, field, vocabularies));
  const step = tight.length > 0 ? 1 : wide ? -1 : 0;
  const reasons = [`${active} ${plural(active, 'filter')} ${active === 1 ? 'is' : 'are'} active`];
  if (unknown > 0)
    reasons.push(`${unknown} of them ${unknown === 1 ? 'has' : 'have'} no control here`);
  if (wide && active > rule.upTo.broad) reasons.push('Every one of them is wide');
  return {
    state: stateAt(baseStep(active) + step),
    active,
    total,
    reasons: [...reasons, ...tight],
  };
}

/** From six active filters on, the vendor's warning is due: the more filters, the fewer recommendations. */
export function tooManyFilters(active: number): boolean {
  return active > rule.upTo.focused;
}

function baseStep(active: number): number {
  if (active <= rule.upTo.broad) return 0;
  return active <= rule.upTo.focused ? 1 : 2;
}

function stateAt(step: number): ReachWord {
  return states[Math.max(0, Math.min(step, states.length - 1))] ?? 'Broad';
}

function tightSigns(values: ProfileValues, filters: readonly Field[]): string[] {
  const signs = filters.flatMap((field) => {
    if (field.kind === 'range') {
      return ratio(values, field) < rule.tightRange
        ? [`${field.label} spans less than a factor of ten`]
        : [];
    }
    return isSingle(values[field.id], field) ? [`${field.label}: only one is chosen`] : [];
  });
  const active = new Set(filters.map((field) => field.id));
  if (active.has('jobTitles') && active.has('seniorities') && active.has('departments')) {
    signs.push('Departments, seniorities and job titles each have to fit the same person');
  }
  return signs;
}

/** One value of a long list. A region is many places; departments and seniorities are short lists. */
function isSingle(list: readonly string[], field: ListField): boolean {
  if (field.kind === 'choices' || list.length !== 1) return false;
  return field.kind !== 'places' || expand(list).size === 1;
}

function isWide(values: ProfileValues, field: Field, vocabularies: Vocabularies): boolean {
  if (field.kind === 'range') return ratio(values, field) >= rule.wideRange;
  if (field.kind === 'titles') return false;
  const list = values[field.id];
  if (field.kind === 'places') return expand(list).size >= countryCodes.length * rule.wideShare;
  const all = vocabularies?.[field.vocabulary].length ?? 0;
  return all > 0 && list.length >= all * rule.wideShare;
}

/** How many times the bottom of an active range its top is. */
function ratio(values: ProfileValues, field: RangeField): number {
  const range = readRange(values[field.id]);
  return (range?.to ?? field.scale.max) / Math.max(range?.from ?? 1, 1);
}
