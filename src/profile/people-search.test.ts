import fc from 'fast-check';
import { expect, test } from 'vitest';
import { peopleSearchRequestSchema } from '#contract/people-search.ts';
import { fields } from './fields.ts';
import { peopleSearch } from './people-search.ts';

test('an ICP becomes a search with the names that the search uses', () => {
  const profile = {
    companies: {
      employeeCount: { from: 1, to: 100 },
      industries: ['Software'],
      primaryLocations: ['fr', 'W-EMEA'],
      excludeDomains: ['acme.example'],
    },
    people: { countries: ['fr'], jobTitles: ['CTO'] },
  };
  expect(peopleSearch(profile)).toEqual({
    body: {
      companies: {
        employeeCount: { from: 1, to: 100 },
        industries: ['Software'],
        countries: ['fr', 'W-EMEA'],
        domainsExcluded: ['acme.example'],
      },
      people: { countries: ['fr'], jobTitles: ['CTO'] },
      limit: 1,
    },
    untranslated: [],
  });
});

test('what the search has no known name for is left out and named', () => {
  const { body, untranslated } = peopleSearch({
    companies: { yearFounded: { from: 2000, to: 2010 }, zipCodes: [], technologies: ['PHP'] },
    people: { excludeDepartments: ['Sales'] },
  });
  expect(body).toEqual({ companies: {}, people: {}, limit: 1 });
  expect(untranslated).toEqual([
    'companies.yearFounded',
    'companies.technologies',
    'people.excludeDepartments',
  ]);
});

test('filters that are not set are not sent', () => {
  const empty = { employeeCount: { from: 0, to: 0 }, revenue: null, industries: [] };
  expect(peopleSearch({ companies: empty, people: null })).toEqual({
    body: { companies: {}, people: {}, limit: 1 },
    untranslated: [],
  });
});

test('every filter with a control is translated, and nothing is lost in silence', () => {
  const known = fields.map(({ section, key }) => [section, key] as const);
  const keys = fc.constantFrom(...known, ['companies', 'states'] as const);
  const further = fc.tuple(fc.constantFrom('companies' as const, 'people' as const), fc.string());
  fc.assert(
    fc.property(fc.uniqueArray(fc.oneof(keys, further), { selector: String }), (paths) => {
      const profile: Record<'companies' | 'people', Record<string, string[]>> = {
        companies: Object.create(null),
        people: Object.create(null),
      };
      for (const [section, key] of paths) profile[section][key] = ['x'];
      const { body, untranslated } = peopleSearch(profile);
      const sent = { ...body.companies, ...prefixed(body.people ?? {}) };
      expect(Object.keys(sent).length + untranslated.length).toBe(paths.length);
      expect(peopleSearchRequestSchema.safeParse(body).success).toBe(true);
    }),
  );
  for (const { section, key } of fields) {
    expect(peopleSearch({ [section]: { [key]: ['x'] } }).untranslated).toEqual([]);
  }
});

const prefixed = (people: object) =>
  Object.fromEntries(Object.entries(people).map(([key, value]) => [`people.${key}`, value]));
