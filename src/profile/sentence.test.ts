import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { activeFilters } from './active-filters.ts';
import { placeName } from './place-search.ts';
import { sentence, sentenceText } from './sentence.ts';
import { emptyValues, type Profile, type ProfileValues, toValues } from './values.ts';

const phrases = (values: Partial<ProfileValues>, stored: Profile = {}) =>
  sentence({ ...emptyValues, further: toValues(stored).further, ...values }, placeName);
const text = (values: Partial<ProfileValues>, stored: Profile = {}) =>
  sentenceText(phrases(values, stored));

const full: ProfileValues = {
  ...emptyValues,
  industries: ['Software', 'Finance'],
  employeeCount: { from: '51', to: '1000' },
  revenue: { from: '1M', to: '10M' },
  primaryLocations: ['fr', 'W-EMEA'],
  departments: ['Engineering', 'Sales'],
  seniorities: ['C-Level', 'Director'],
  jobTitles: ['CTO', 'VP Sales'],
  countries: ['fr'],
};

test('a full profile reads as one sentence', () => {
  expect(text(full)).toBe(
    'Software or Finance companies with 51 to 1,000 employees and 1M to 10M revenue, based in ' +
      'France or EMEA; people in Engineering or Sales, at C-Level or Director level, with the ' +
      'title CTO or VP Sales, in France.',
  );
});

test('each filter is a phrase of its own that leads to its field', () => {
  expect(phrases({ revenue: full.revenue, countries: ['fr'] })).toEqual([
    { text: 'Companies', fieldId: null },
    { text: ' with ', fieldId: null },
    { text: '1M to 10M revenue', fieldId: 'revenue' },
    { text: '; ', fieldId: null },
    { text: 'people', fieldId: null },
    { text: ' in ', fieldId: null },
    { text: 'France', fieldId: 'countries' },
    { text: '.', fieldId: null },
  ]);
});

describe('reads well with', () => {
  test.each<[string, Partial<ProfileValues>, string]>([
    ['nothing', {}, 'Any company; anyone in it.'],
    ['companies only', { industries: ['SaaS'] }, 'SaaS companies; anyone in them.'],
    ['people only', { jobTitles: ['CTO'] }, 'Any company; people with the title CTO.'],
    ['three values', { industries: ['A', 'B', 'C'] }, 'A, B or C companies; anyone in them.'],
    [
      'many values',
      { industries: ['Software', 'Finance', 'C', 'D', 'E'], employeeCount: { from: '51', to: '' } },
      'Companies in Software, Finance or 3 more industries, with at least 51 employees; anyone in them.',
    ],
    [
      'many levels and titles',
      { seniorities: ['VP', 'Head', 'C', 'D'], jobTitles: Array.from({ length: 5002 }, () => 'X') },
      'Any company; people at VP, Head or 2 more levels, with the title X, X or 5,000 more titles.',
    ],
    [
      'an upper limit alone',
      { employeeCount: { from: '', to: '1,000' } },
      'Companies with up to 1,000 employees; anyone in them.',
    ],
    ['a level that says so', { seniorities: ['C-Level'] }, 'Any company; people at C-Level.'],
    ['one level', { seniorities: ['VP'] }, 'Any company; people at VP level.'],
    [
      'the article where English has one',
      { primaryLocations: ['us', 'W-ME', 'nl'] },
      'Companies based in the United States, the Middle East or the Netherlands; anyone in them.',
    ],
    [
      'commas within values',
      { jobTitles: ['VP, Sales', 'CTO'] },
      'Any company; people with the title “VP, Sales” or CTO.',
    ],
    [
      'codes that are not known',
      { primaryLocations: ['zz', 'W-XX'] },
      'Companies based in zz or W-XX; anyone in them.',
    ],
    [
      'text that cannot be read',
      { employeeCount: { from: 'x', to: '' }, revenue: { from: '1M', to: '' } },
      'Companies with employees (not readable yet) and at least 1M revenue; anyone in them.',
    ],
    [
      'a full span, which says nothing',
      { employeeCount: { from: '1', to: '100,000,000' } },
      'Any company; anyone in it.',
    ],
    [
      'two places of work',
      { departments: ['Sales'], countries: ['fr'] },
      'Any company; people in Sales, in France.',
    ],
  ])('%s', (_, values, expected) => {
    expect(text(values)).toBe(expected);
  });

  test('filters that the editor does not know', () => {
    const one = { people: { states: ['x'] } };
    const two = { ...one, companies: { excludeIndustries: ['y'] } };
    expect(text({ industries: ['SaaS'] }, two)).toBe(
      'SaaS companies; people in them; and 2 further filters.',
    );
    expect(text({}, one)).toBe('Companies; people in them; and 1 further filter.');
  });
});

test('every active filter is mentioned once, in clean prose', () => {
  const list = fc.uniqueArray(fc.constantFrom('Software', 'CTO', 'fr', 'us', 'W-EU', 'Head, IT'));
  const amount = fc.constantFrom('', '1', '50', '1.2k', '100,000,000', '1.200k', 'x');
  const range = fc.record({ from: amount, to: amount });
  const values: fc.Arbitrary<ProfileValues> = fc.record({
    industries: list,
    employeeCount: range,
    revenue: range,
    primaryLocations: list,
    departments: list,
    seniorities: list,
    jobTitles: list,
    countries: list,
    further: fc.constant(emptyValues.further),
  });
  fc.assert(
    fc.property(values, fc.boolean(), (profile, more) => {
      const stored = more ? { people: { states: ['x'] } } : {};
      const parts = sentence({ ...profile, further: toValues(stored).further }, placeName);
      const named = parts.flatMap(({ fieldId }) => fieldId ?? []);
      expect(new Set(named).size).toBe(named.length);
      for (const { id } of activeFilters(profile, null)) expect(named).toContain(id);
      const prose = sentenceText(parts);
      expect(prose).not.toMatch(/ {2}| [,;.]|[,;] ?[,;.]|undefined|null|NaN/);
      expect(prose).toMatch(/^\S.*\.$/);
      expect(prose.split(';').length).toBe(more ? 3 : 2);
    }),
  );
});
