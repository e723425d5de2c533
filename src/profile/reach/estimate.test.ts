import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type FieldId, fields } from '../fields.ts';
import { countryCodes, regions } from '../places.ts';
import { emptyValues, type ProfileValues } from '../values.ts';
import { costliestFirst, effects, estimate } from './estimate.ts';
import { rates } from './rates.ts';
import { stateWord } from './state-word.ts';

const vocabularies = {
  industries: [...rates.industries.keys(), 'Robotics', 'Tea'],
  departments: [...rates.departments.keys(), 'Marketing'],
  seniorities: [...rates.seniorities.keys()],
};

const of = (values: Partial<ProfileValues>) =>
  estimate({ ...emptyValues, ...values }, rates, vocabularies);

/** Floating-point sums of hundreds of shares; far below anything that is said. */
const TOLERANCE = 1 + 1e-9;

const titles = [
  'CTO',
  'Chief Technology Officer',
  'CEO',
  'VP of Sales',
  'Vice President, Sales',
  'Head of Marketing',
  'Director of Engineering',
  'Product Manager',
  'Software Engineer',
  'Founder',
  'Board Member',
  'Growth Ninja',
  'Assistant to the Regional Manager of Paper',
];
const lists = {
  industries: [...vocabularies.industries, 'No such industry'],
  primaryLocations: [...countryCodes, ...regions.map(({ code }) => code), 'zz'],
  countries: [...countryCodes, ...regions.map(({ code }) => code), 'zz'],
  departments: [...vocabularies.departments, 'No such department'],
  seniorities: [...vocabularies.seniorities, 'No such level'],
  jobTitles: titles,
};
type ListId = keyof typeof lists;
const listIds = Object.keys(lists) as ListId[];

const amount = (max: number) =>
  fc.oneof(
    fc.constant(''),
    fc
      .double({ min: 0, max: Math.log(max), noNaN: true })
      .map((log) => String(Math.floor(Math.exp(log)))),
  );
const ordered = (max: number) =>
  fc.tuple(amount(max), amount(max)).map(([one, other]) => {
    const [from, to] =
      one !== '' && other !== '' && Number(one) > Number(other) ? [other, one] : [one, other];
    return { from, to };
  });
const list = (id: ListId) => fc.uniqueArray(fc.constantFrom(...lists[id]), { maxLength: 12 });

const anyProfile: fc.Arbitrary<ProfileValues> = fc.record({
  industries: list('industries'),
  employeeCount: ordered(1e6),
  revenue: ordered(1e11),
  primaryLocations: list('primaryLocations'),
  departments: list('departments'),
  seniorities: list('seniorities'),
  jobTitles: list('jobTitles'),
  countries: list('countries'),
  further: fc.constant(emptyValues.further),
});

const everything = effects(emptyValues, rates, vocabularies);
/** Not kept above one company, so that nothing hides below it. */
const reach = (values: ProfileValues) => everything(values);

describe('properties', () => {
  test('a further value in a list never makes it narrower', () => {
    fc.assert(
      fc.property(anyProfile, fc.constantFrom(...listIds), fc.nat(), (values, id, pick) => {
        fc.pre(values[id].length > 0);
        const more = lists[id][pick % lists[id].length] ?? '';
        const wider = { ...values, [id]: [...values[id], more] };
        expect(reach(wider) * TOLERANCE).toBeGreaterThanOrEqual(reach(values));
      }),
      { numRuns: 500 },
    );
  });

  test('a further filter never makes it wider', () => {
    fc.assert(
      fc.property(anyProfile, fc.constantFrom(...fields), (values, field) => {
        const without = { ...values, [field.id]: emptyValues[field.id] };
        expect(reach(without) * TOLERANCE).toBeGreaterThanOrEqual(reach(values));
      }),
      { numRuns: 500 },
    );
  });

  test('widening a range never makes it narrower', () => {
    fc.assert(
      fc.property(
        anyProfile,
        fc.constantFrom('employeeCount', 'revenue'),
        fc.tuple(
          fc.double({ min: 0.001, max: 1, noNaN: true }),
          fc.double({ min: 1, max: 1e4, noNaN: true }),
        ),
        (values, id, [down, up]) => {
          const { from, to } = values[id];
          const wider = {
            from: from === '' ? '' : String(Math.max(1, Math.floor(Number(from) * down))),
            to: to === '' ? '' : String(Math.floor(Number(to) * up)),
          };
          expect(reach({ ...values, [id]: wider }) * TOLERANCE).toBeGreaterThanOrEqual(
            reach(values),
          );
        },
      ),
      { numRuns: 500 },
    );
  });

  test('the steps multiply to the whole, each keeps at most all, and the range holds the estimate', () => {
    fc.assert(
      fc.property(anyProfile, (values) => {
        const result = estimate(values, rates, vocabularies);
        const product = result.filters.reduce((left, { keeps }) => left * keeps, 1);
        expect(product / result.reach).toBeCloseTo(1, 9);
        expect(result.filters.every(({ keeps, cost }) => keeps <= 1 && cost >= 1)).toBe(true);
        expect(result.low).toBeLessThanOrEqual(result.reach);
        expect(result.high).toBeGreaterThanOrEqual(result.reach);
        expect(result.reach).toBeGreaterThanOrEqual(1 / rates.universe);
        expect(result.companies * TOLERANCE).toBeGreaterThanOrEqual(result.reach);
      }),
      { numRuns: 500 },
    );
  });
});

test('no filter keeps everything', () => {
  expect(of({})).toMatchObject({ reach: 1, low: 1, high: 1, filters: [], unknownFilters: 0 });
  expect(stateWord(of({}))).toBe('Broad');
});

test('a full span and a list with everything ticked are no filters', () => {
  const result = of({
    employeeCount: { from: '1', to: '100,000,000' },
    seniorities: vocabularies.seniorities,
    primaryLocations: ['W-EMEA', 'W-APAC', 'W-AMER'],
  });
  expect(result).toMatchObject({ reach: 1, filters: [] });
});

test('filters that the table does not know are counted, and widen the range downwards only', () => {
  const known = of({ seniorities: ['VP'] });
  const both = of({
    seniorities: ['VP'],
    further: { companies: { technologies: ['PHP'] }, people: {} },
  });
  expect(both).toMatchObject({ reach: known.reach, high: known.high, unknownFilters: 1 });
  expect(both.low).toBeLessThan(known.low);
});

test('employees and revenue are not multiplied', () => {
  const employeeCount = { from: '201', to: '500' };
  const revenue = { from: '50M', to: '100M' };
  const product = of({ employeeCount }).reach * of({ revenue }).reach;
  expect(of({ employeeCount, revenue }).reach / product).toBeGreaterThan(10);
});

test('a country inside a chosen region changes nothing', () => {
  const region = of({ primaryLocations: ['W-EU'] }).reach;
  expect(of({ primaryLocations: ['W-EU', 'fr'] }).reach).toBe(region);
});

test('Europe may be the continent or the Union, which the range shows', () => {
  const union = 'at be bg cy cz de dk ee es fi fr gr hr hu ie it lt lu lv mt nl pl pt ro se si sk';
  const { low } = of({ primaryLocations: ['W-EU'] });
  expect(low).toBeLessThan(of({ primaryLocations: union.split(' ') }).reach);
});

test('related industries overlap: the second adds half of its own', () => {
  const share = (...industries: string[]) => of({ industries }).companies / rates.known.industries;
  const [one, other] = [share('Software'), share('SaaS')];
  expect(share('Software', 'SaaS')).toBeCloseTo(
    Math.max(one, other) + (Math.min(one, other) * (1 - Math.max(one, other))) / 2,
    12,
  );
});

test('seniority follows the size of the company', () => {
  const owners = (employeeCount: ProfileValues['employeeCount']) => {
    const { people } = of({ employeeCount, seniorities: ['Owner'] });
    return people / of({ employeeCount }).people;
  };
  const small = owners({ from: '2', to: '10' });
  expect(small / owners({ from: '10001', to: '' })).toBeGreaterThan(8);
});

test('a title and the level and department that it means are not multiplied', () => {
  const title = of({ jobTitles: ['VP of Sales'] }).reach;
  const all = of({ jobTitles: ['VP of Sales'], seniorities: ['VP'], departments: ['Sales'] }).reach;
  // What remains missing are people without a known level or department, and related titles at other levels.
  expect(all / title).toBeGreaterThan(0.5);
  const elsewhere = of({ jobTitles: ['VP of Sales'], seniorities: ['C-Level'] }).reach;
  expect(elsewhere / title).toBeLessThan(0.01);
});

test('spellings of one title are one title', () => {
  const one = of({ jobTitles: ['CTO'] }).reach;
  expect(of({ jobTitles: ['CTO', 'Chief Technology Officer', 'cto'] }).reach).toBe(one);
});

test('people in the country of their company are common, elsewhere rare', () => {
  const inFrance = (countries: string[]) =>
    of({ primaryLocations: ['fr'], seniorities: ['VP'], countries }).reach;
  expect(inFrance(['fr']) / inFrance([])).toBeGreaterThan(0.8);
  expect(inFrance(['us']) / inFrance([])).toBeLessThan(0.2);
});

test('names of the documented example count as what they mean', () => {
  const share = (industries: string[]) => of({ industries }).reach;
  expect(share(['Technology'])).toBe(share(['Information Technology']));
  expect(share(['Technology', 'Information Technology'])).toBe(share(['Technology']));
});

test('an unknown value never makes the estimate zero', () => {
  expect(of({ industries: ['zz'], jobTitles: ['zz'], countries: ['zz'] }).reach).toBeGreaterThan(0);
});

test('the costliest filter is named first', () => {
  const ids = costliestFirst(
    of({
      industries: ['Robotics'],
      employeeCount: { from: '', to: '500' },
      seniorities: ['Manager'],
    }),
  ).map(({ id }) => id);
  expect(ids).toEqual<FieldId[]>(['industries', 'seniorities', 'employeeCount']);
});

test.each<[string, Partial<ProfileValues>]>([
  ['Broad', { seniorities: ['VP'] }],
  [
    'Focused',
    {
      industries: ['SaaS'],
      employeeCount: { from: '51', to: '1000' },
      primaryLocations: ['us'],
      jobTitles: ['CTO'],
    },
  ],
  [
    'Narrow',
    {
      industries: ['Robotics'],
      employeeCount: { from: '51', to: '200' },
      primaryLocations: ['gb', 'us'],
      jobTitles: ['CTO'],
    },
  ],
  [
    'Very narrow',
    {
      industries: ['Tea'],
      employeeCount: { from: '5000', to: '' },
      revenue: { from: '1B', to: '' },
      primaryLocations: ['dk'],
    },
  ],
])('%s', (word, values) => expect(stateWord(of(values))).toBe(word));
