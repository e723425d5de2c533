import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { fields } from './fields.ts';
import { type Difference, differences, joinLists, type Side, settle } from './merge.ts';
import { emptyValues, isSame, type ProfileValues, toValues } from './values.ts';

const list = fc.uniqueArray(fc.constantFrom('a', 'b', 'c', 'd', 'e'));
const range = fc.constantFrom({ from: '', to: '' }, { from: '5', to: '9' }, { from: '7', to: '' });
const values = fc
  .record({
    industries: list,
    jobTitles: list,
    employeeCount: range,
    revenue: range,
    excludeIndustries: list,
    yearFounded: fc.option(fc.integer(), { nil: undefined }),
  })
  .map(
    ({ excludeIndustries, yearFounded, ...known }): ProfileValues => ({
      ...emptyValues,
      ...known,
      further: {
        companies: { excludeIndustries, ...(yearFounded === undefined ? {} : { yearFounded }) },
        people: {},
      },
    }),
  );
const threeWay = fc.record({ was: values, theirs: values, mine: values });
const sides = fc.constantFrom<Side>('theirs', 'mine', 'both');

function sameEverywhere(one: ProfileValues, other: ProfileValues): boolean {
  return differences({ was: one, theirs: one, mine: other }).length === 0;
}

test('taking one side everywhere gives that side', () => {
  fc.assert(
    fc.property(threeWay, (three) => {
      expect(
        sameEverywhere(
          settle(three, () => 'theirs'),
          three.theirs,
        ),
      ).toBe(true);
      expect(
        sameEverywhere(
          settle(three, () => 'mine'),
          three.mine,
        ),
      ).toBe(true);
    }),
  );
});

test('each filter follows its own decision and no other', () => {
  fc.assert(
    fc.property(threeWay, fc.func(sides), (three, decide) => {
      const sideOf = ({ id }: Difference) => decide(id);
      const settled = settle(three, sideOf);
      const open = new Map(differences(three).map((difference) => [difference.id, difference]));
      for (const field of fields) {
        const difference = open.get(field.id);
        if (difference === undefined) {
          expect(isSame(settled, three.mine, field)).toBe(true);
          continue;
        }
        const side = sideOf(difference);
        if (side === 'theirs') expect(isSame(settled, three.theirs, field)).toBe(true);
        if (side === 'mine') expect(isSame(settled, three.mine, field)).toBe(true);
      }
    }),
  );
});

test('joining lists keeps every addition, and drops only what a side removed', () => {
  fc.assert(
    fc.property(list, list, list, (was, theirs, mine) => {
      const joined = new Set(joinLists(was, theirs, mine));
      for (const value of new Set([...was, ...theirs, ...mine])) {
        const removed = was.includes(value) && !(theirs.includes(value) && mine.includes(value));
        expect(joined.has(value)).toBe(!removed);
      }
      expect(joined.size).toBe(joinLists(was, theirs, mine).length);
    }),
  );
});

test('what only one side changed is suggested, and is no clash', () => {
  fc.assert(
    fc.property(values, values, (was, moved) => {
      for (const difference of differences({ was, theirs: moved, mine: was })) {
        expect(difference).toMatchObject({ suggested: 'theirs', clash: false });
      }
      for (const difference of differences({ was, theirs: was, mine: moved })) {
        expect(difference).toMatchObject({ suggested: 'mine', clash: false });
      }
    }),
  );
});

describe('both sides changed a filter', () => {
  const three = {
    was: toValues({ companies: { industries: ['Software'], employeeCount: { from: 1, to: 9 } } }),
    theirs: toValues({
      companies: { industries: ['Software', 'SaaS'], employeeCount: { from: 1, to: 50 } },
    }),
    mine: toValues({
      companies: { industries: ['Finance'], employeeCount: { from: 5, to: 9 }, states: ['x'] },
    }),
  };

  test('lists can be joined, ranges cannot, and a filter without a control keeps its side', () => {
    expect(differences(three).map(({ id, suggested, clash }) => [id, suggested, clash])).toEqual([
      ['industries', 'both', true],
      ['employeeCount', 'mine', true],
      ['companies.states', 'mine', false],
    ]);
    const settled = settle(three, ({ suggested }) => suggested);
    expect(settled.industries).toEqual(['SaaS', 'Finance']);
    expect(settled.employeeCount).toEqual({ from: '5', to: '9' });
    expect(settled.further.companies).toEqual({ states: ['x'] });
  });

  test('the same change on both sides is no difference', () => {
    expect(differences({ ...three, mine: three.theirs })).toEqual([]);
  });
});
