import { canonicalJson } from './canonical.ts';
import { type Field, fields } from './fields.ts';
import {
  type FurtherFilter,
  type FurtherFilters,
  furtherFilters,
  isSame,
  type ProfileValues,
} from './values.ts';

/**
 * Three-way compare: what stood when the form was loaded (`was`), what someone else saved since (`theirs`) and what
 * the form holds (`mine`). Filters are settled one by one; nothing is settled in silence.
 */

export interface ThreeWay {
  was: ProfileValues;
  theirs: ProfileValues;
  mine: ProfileValues;
}

export type Side = 'theirs' | 'mine' | 'both';

/** A filter on which the two sides differ. */
export type Difference = {
  /** Names the difference among the others: the field's id, or the path of a filter without a control. */
  id: string;
  label: string;
  /** What to take unless the person decides otherwise: what only one side changed, else both where they can be joined. */
  suggested: Side;
  /** Both sides changed it, each in its own way. */
  clash: boolean;
} & ({ kind: 'field'; field: Field } | { kind: 'further'; filter: FurtherFilter });

/** Where `theirs` and `mine` differ, in the order of the table; filters without a control last. */
export function differences({ was, theirs, mine }: ThreeWay): Difference[] {
  const ofFields = fields
    .filter((field) => !isSame(theirs, mine, field))
    .map((field): Difference => {
      const moved = { theirs: !isSame(was, theirs, field), mine: !isSame(was, mine, field) };
      return {
        kind: 'field',
        field,
        id: field.id,
        label: field.label,
        clash: moved.theirs && moved.mine,
        suggested: suggest(moved, field.kind !== 'range'),
      };
    });
  return [...ofFields, ...furtherDifferences(was, theirs, mine)];
}

function suggest(moved: { theirs: boolean; mine: boolean }, joinable: boolean): Side {
  if (!moved.mine) return 'theirs';
  if (!moved.theirs) return 'mine';
  return joinable ? 'both' : 'mine';
}

function furtherDifferences(
  was: ProfileValues,
  theirs: ProfileValues,
  mine: ProfileValues,
): Difference[] {
  const [before, one, other] = [was, theirs, mine].map(
    (values) => new Map(furtherFilters(values).map((filter) => [filter.path, filter])),
  );
  const all = new Map([...(one ?? []), ...(other ?? [])]);
  return [...all.values()].flatMap((filter): Difference[] => {
    const [a, b, c] = [one, other, before].map((side) => written(side?.get(filter.path)?.value));
    if (a === b) return [];
    const moved = { theirs: a !== c, mine: b !== c };
    return [
      {
        kind: 'further',
        filter,
        id: filter.path,
        label: filter.path,
        clash: moved.theirs && moved.mine,
        suggested: suggest(moved, false),
      },
    ];
  });
}

function written(value: unknown): string {
  return canonicalJson(value ?? null);
}

/**
 * The values that come of the decisions, starting from `theirs`.
 * @param sideOf the decision for each difference; `both` joins lists and means `mine` where there is nothing to join
 */
export function settle(
  { was, theirs, mine }: ThreeWay,
  sideOf: (difference: Difference) => Side,
): ProfileValues {
  let settled = theirs;
  for (const difference of differences({ was, theirs, mine })) {
    const side = sideOf(difference);
    if (side === 'theirs') continue;
    settled =
      difference.kind === 'further'
        ? { ...settled, further: withFilter(settled.further, mine.further, difference.filter) }
        : { ...settled, ...fieldOf(difference.field, side, { was, theirs, mine }) };
  }
  return settled;
}

function fieldOf(field: Field, side: Side, sides: ThreeWay): Partial<ProfileValues> {
  if (field.kind === 'range' || side === 'mine') return { [field.id]: sides.mine[field.id] };
  return {
    [field.id]: joinLists(sides.was[field.id], sides.theirs[field.id], sides.mine[field.id]),
  };
}

/**
 * Both sides' changes of a list: what either added is in, what either removed is out, in the order of `theirs` with
 * my additions last.
 */
export function joinLists(
  was: readonly string[],
  theirs: readonly string[],
  mine: readonly string[],
): string[] {
  const [before, kept] = [new Set(was), new Set(mine)];
  const stay = theirs.filter((value) => kept.has(value) || !before.has(value));
  return [...new Set([...stay, ...mine.filter((value) => !before.has(value))])];
}

function withFilter(
  into: FurtherFilters,
  from: FurtherFilters,
  { section, key }: FurtherFilter,
): FurtherFilters {
  const { [key]: _, ...rest } = into[section];
  const value = from[section][key];
  return { ...into, [section]: value === undefined ? rest : { ...rest, [key]: value } };
}
