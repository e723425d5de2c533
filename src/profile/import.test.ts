import { describe, expect, test } from 'vitest';
import { readImport } from './import.ts';
import { emptyValues, type ProfileValues, toValues } from './values.ts';

const vocabularies = {
  industries: ['Software', 'Finance'],
  departments: ['Sales'],
  seniorities: ['VP'],
};

const documented = {
  externalUserId: 'ext-user-123',
  companies: {
    employeeCount: { from: 1, to: 100_000_000 },
    industries: ['Software'],
    primaryLocations: ['fr', 'W-EMEA'],
    revenue: { from: 1, to: 100_000_000 },
  },
  people: {
    countries: ['fr', 'W-EMEA'],
    departments: ['Sales'],
    jobTitles: ['CEO'],
    seniorities: ['VP'],
  },
};

function read(data: unknown, now: ProfileValues = emptyValues) {
  const text = typeof data === 'string' ? data : JSON.stringify(data);
  const result = readImport(text, now, vocabularies);
  if (result.kind === 'refused') throw new Error(result.message);
  return result;
}

describe('takes', () => {
  const shapes = {
    'the documented request': documented,
    'the saved response': { id: '1', ...documented },
    'one item of the list': { id: '1', type: 'DECLARED_ICP', ...documented },
    'a list of one': {
      icpFilters: [{ id: '1', type: 'DECLARED_ICP', ...documented }],
      pagination: { hasMore: false },
    },
  };
  test.each(Object.entries(shapes))('%s', (_, shape) => {
    expect(read(shape).values).toEqual(toValues(documented));
  });

  test('and says what it took, and what is not used', () => {
    const { report } = read(shapes['a list of one']);
    expect(report.taken.map(({ path, words }) => [path, words])).toEqual([
      ['companies.employeeCount', '1 to 100,000,000'],
      ['companies.industries', '1 value'],
      ['companies.primaryLocations', '2 values'],
      ['companies.revenue', '1 to 100,000,000'],
      ['people.countries', '2 values'],
      ['people.departments', '1 value'],
      ['people.jobTitles', '1 value'],
      ['people.seniorities', '1 value'],
    ]);
    expect(report.ignored).toEqual([
      { path: 'pagination', reason: 'Belongs to the list, not to the ICP.' },
      { path: 'id', reason: 'The ICP of the rep that is open keeps its own id.' },
      { path: 'type', reason: 'A save does not send it.' },
      { path: 'externalUserId', reason: 'The rep stays the one that is open.' },
    ]);
  });
});

describe('what is invalid stays as the form has it', () => {
  const now: ProfileValues = {
    ...toValues({ companies: { industries: ['Finance'], yearFounded: { from: 1990 } } }),
    employeeCount: { from: '5', to: '9' },
  };

  test.each([
    ['industries', 'Software', 'companies.industries', /^Must be a list/],
    ['industries', ['Software', 3], 'companies.industries[1]', /^Must be a text in quotes/],
    ['industries', ['  '], 'companies.industries[0]', /^Must not be empty/],
    ['employeeCount', [1, 2], 'companies.employeeCount', /^Must be an object/],
    ['employeeCount', { from: '1' }, 'companies.employeeCount.from', /^Must be a number/],
    ['employeeCount', { from: 9, to: 5 }, 'companies.employeeCount.to', /is above maximum/],
    ['employeeCount', { from: 0, to: 5 }, 'companies.employeeCount.from', /^Enter 1 or more/],
    ['employeeCount', { from: 1.5, to: 5 }, 'companies.employeeCount.from', /not a whole number/],
    ['employeeCount', { from: 1, to: 1e9 }, 'companies.employeeCount.to', /100,000,000 or less/],
    [
      'yearFounded',
      JSON.parse('{"__proto__": 1}'),
      'companies.yearFounded',
      /browser cannot pass on/,
    ],
  ])('%s: %j', (key, value, path, message) => {
    const { values, report } = read({ companies: { [key]: value, technologies: ['PHP'] } }, now);
    expect(report.invalid).toEqual([
      { filter: `companies.${key}`, path, message: expect.stringMatching(message) },
    ]);
    expect(report.kept).toEqual(['companies.technologies']);
    const kept = (from: ProfileValues) =>
      key === 'yearFounded' ? from.further.companies['yearFounded'] : from[key as 'industries'];
    expect(kept(values)).toEqual(kept(now));
  });

  test('a section that is no object leaves all of it', () => {
    const { values, report } = read({ companies: 5, people: { jobTitles: ['CTO'] } }, now);
    expect(report.invalid.map(({ path }) => path)).toEqual(['companies']);
    expect(values).toEqual({ ...now, jobTitles: ['CTO'] });
    expect(report.cleared).toEqual([]);
  });

  test('depth and names that a browser cannot hand on', () => {
    const deep = `${'['.repeat(100_000)}${']'.repeat(100_000)}`;
    const { report } = read(`{"people": {"deep": ${deep}, "x": {"__proto__": 1}}}`);
    expect(report.invalid.map(({ path }) => path)).toEqual(['people.deep', 'people.x']);
  });
});

test('what the text leaves out is cleared, and named', () => {
  const now = toValues({
    companies: { industries: ['Finance'], revenue: { from: 5, to: 9 }, technologies: ['PHP'] },
    people: { jobTitles: ['CTO'] },
  });
  const { values, report } = read({ people: { jobTitles: ['CFO'], countries: [] } }, now);
  expect(values).toEqual(toValues({ people: { jobTitles: ['CFO'] } }));
  expect(report.cleared).toEqual(['Industries', 'Revenue', 'companies.technologies']);
  expect(report.empty).toEqual(['people.countries']);
});

test('values that are not accepted are kept and named; what is folded or respelled is named', () => {
  const { values, report } = read({
    companies: {
      industries: ['Software', 'software', 'Software'],
      primaryLocations: ['FR', 'zz', 'fr'],
    },
    people: { jobTitles: ['Anything'] },
  });
  expect(values.industries).toEqual(['Software', 'software']);
  expect(values.primaryLocations).toEqual(['fr', 'zz']);
  const [industries, locations, titles] = report.taken;
  expect(industries).toMatchObject({ unrecognised: ['software'], repeated: ['Software'] });
  expect(locations).toMatchObject({
    unrecognised: ['zz'],
    repeated: ['fr'],
    respelled: [{ from: 'FR', to: 'fr' }],
  });
  expect(titles).toMatchObject({ unrecognised: [], repeated: [], respelled: [] });
});

test('without the vocabularies nothing is called unrecognised', () => {
  const text = JSON.stringify({ companies: { industries: ['Anything'] } });
  expect(readImport(text, emptyValues, null)).toMatchObject({
    report: { taken: [{ unrecognised: [] }] },
  });
});

test('a range takes its two ends, and says what else it had', () => {
  const { values, report } = read({
    companies: { employeeCount: { from: 51, currency: 'EUR' }, revenue: { other: 1 } },
  });
  expect(values.employeeCount).toEqual({ from: '51', to: '' });
  expect(report.taken.map(({ words }) => words)).toEqual(['at least 51']);
  expect(report.empty).toEqual(['companies.revenue']);
  expect(report.ignored.map(({ path }) => path)).toEqual([
    'companies.employeeCount.currency',
    'companies.revenue.other',
  ]);
});

test('5,000 titles take less than a moment', () => {
  const jobTitles = Array.from({ length: 5_000 }, (_, index) => `Head of Department ${index}`);
  const started = performance.now();
  expect(read({ people: { jobTitles } }).report.taken[0]?.words).toBe('5,000 values');
  expect(performance.now() - started).toBeLessThan(500);
});
