import fc from 'fast-check';
import { expect, test } from 'vitest';
import { fields } from './fields.ts';
import { type ImportReport, readImport } from './import.ts';
import { pathOf } from './import-problems.ts';
import {
  emptyValues,
  furtherFilters,
  isSame,
  type Profile,
  type ProfileValues,
  toBody,
  toValues,
} from './values.ts';

function read(data: unknown, now: ProfileValues = emptyValues) {
  const result = readImport(JSON.stringify(data), now, null);
  if (result.kind === 'refused') throw new Error(result.message);
  return result;
}

const amount = fc.integer({ min: 1, max: 100_000_000 });
const range = fc
  .tuple(amount, amount)
  .map(([one, other]) => ({ from: Math.min(one, other), to: Math.max(one, other) }));
// The name that no browser can pass on has its own test.
const anything = fc
  .jsonValue({ maxDepth: 3 })
  .filter((value) => !JSON.stringify(value).includes('__proto__'));
const list = fc.array(fc.constantFrom('Software', 'fr', 'DE', 'w-emea', '“x”', 'VP, Sales'));
const section = (known: Record<string, fc.Arbitrary<unknown>>) =>
  fc
    .tuple(
      fc.dictionary(fc.constantFrom('technologies', 'a.b', 'é', ''), anything),
      fc.record(known, { requiredKeys: [] }),
    )
    .map((parts) => Object.assign({}, ...parts));
const profiles = fc.record({
  companies: section({
    industries: list,
    primaryLocations: list,
    employeeCount: range,
    revenue: range,
  }),
  people: section({ countries: list, departments: list, jobTitles: list, seniorities: list }),
}) as fc.Arbitrary<Profile>;

test('export, then import, is the identity', () => {
  fc.assert(
    fc.property(profiles, profiles, profiles, (stored, edited, other) => {
      const values = toValues(edited);
      const body = toBody(values, stored);
      const { values: back, report } = read(body, toValues(other));
      expect(report.invalid).toEqual([]);
      expect(fields.filter((field) => !isSame(values, back, field))).toEqual([]);
      expect(furtherFilters(back)).toEqual(furtherFilters(JSON.parse(JSON.stringify(values))));
      expect(toBody(back, stored)).toEqual(JSON.parse(JSON.stringify(body)));
    }),
    { numRuns: 300 },
  );
});

test('half-open ranges come back as what they mean', () => {
  const values = { ...emptyValues, employeeCount: { from: '1.2k', to: '' } };
  expect(read(toBody(values, {})).values.employeeCount).toEqual({
    from: '1,200',
    to: '100,000,000',
  });
});

test('no text makes it throw', () => {
  const json = fc.jsonValue().map((value) => JSON.stringify(value));
  fc.assert(
    fc.property(fc.oneof(fc.string(), fc.json(), json), (text) => {
      readImport(text, emptyValues, null);
    }),
    { numRuns: 1_000 },
  );
});

const key = fc.oneof(
  fc.constantFrom('industries', 'countries', 'jobTitles', 'employeeCount', 'revenue', 'id'),
  fc.string({ maxLength: 4 }),
);
const anySection = fc.oneof(
  { weight: 4, arbitrary: fc.dictionary(key, fc.jsonValue({ maxDepth: 3 })) },
  fc.jsonValue({ maxDepth: 1 }),
);

test('every key of the text stands in exactly one part of the report', () => {
  const anyIcp = fc
    .tuple(fc.dictionary(key, fc.jsonValue({ maxDepth: 1 })), anySection, anySection)
    .map(([rest, companies, people]) => ({ ...rest, companies, people }));
  fc.assert(
    fc.property(anyIcp, (icp) => {
      const mentioned = partsOf(read(icp).report);
      for (const path of pathsOf(JSON.parse(JSON.stringify(icp)))) {
        expect(mentioned.filter((paths) => paths.has(path)).length, path).toBe(1);
      }
    }),
    { numRuns: 1_000 },
  );
});

function partsOf(report: ImportReport): Set<string>[] {
  return [
    new Set(report.taken.map(({ path }) => path)),
    new Set(report.kept),
    new Set(report.empty),
    new Set(report.invalid.map(({ filter }) => filter)),
    new Set(report.ignored.map(({ path }) => path)),
  ];
}

/** The top-level keys and those of the sections; a section without keys stands for itself. */
function pathsOf(icp: Record<string, unknown>): string[] {
  return Object.entries(icp).flatMap(([name, content]) => {
    if (name !== 'companies' && name !== 'people') return [pathOf(name)];
    if (typeof content !== 'object' || content === null || Array.isArray(content)) return [name];
    const keys = Object.keys(content);
    return keys.length === 0 ? [name] : keys.map((inner) => pathOf(name, inner));
  });
}
