import { afterEach, describe, expect, test, vi } from 'vitest';
import { findIcp } from './import-text.ts';

function refusal(text: string): string {
  const found = findIcp(text);
  if (found.kind === 'found') throw new Error('It was found');
  return found.message;
}

describe('refuses with a sentence', () => {
  test.each([
    ['{"companies": {"industries": ["Software",]}}', /^This is not JSON: /],
    ['{\n  "companies": {\n    industries: []\n  }\n}', /line 3, column 5/],
    ['hello', /^This is not JSON/],
    ['{"companies": {"industries": ["Soft', /breaks off before its end/],
    ['{\n', /breaks off before its end/],
    ['12', /not an ICP/],
    ['null', /not an ICP/],
    ['[{"companies": {}}]', /This is a list. Paste one ICP/],
    ['{"icpFilters": [{}, {}]}', /holds 2 ICPs. Paste one ICP/],
    ['{"icpFilters": []}', /holds no ICP/],
    ['{"icpFilters": {}}', /not a list here/],
    ['{"icpFilters": [1]}', /not an ICP/],
    ['{}', /neither “companies” nor “people”/],
    ['{"id": "1", "filters": {}}', /Found instead: “id”, “filters”\.$/],
    ['{"a":1,"b":1,"c":1,"d":1,"e":1,"f":1}', /“e” and 1 more\.$/],
    ['{"companies": {"industries": [], "\\u0069ndustries": []}}', /“industries” stands twice/],
    ['{"companies": {"x": 12345678901234567890}}', /12345678901234567890 cannot be kept exactly/],
    ['{"companies": {"revenue": {"from": 1e400}}}', /1e400 cannot be kept exactly/],
    [' '.repeat(1_000_001), /larger than 1 MB/],
  ])('%.60s', (text, message) => {
    expect(refusal(text)).toMatch(message);
  });

  test('numbers that are kept exactly pass, however they are written', () => {
    expect(
      findIcp('{"companies": {"x": [1e300, 0.10, -0.0, 1.50E+3, 9007199254740992]}}').kind,
    ).toBe('found');
  });

  test('the same key in two objects is no repetition', () => {
    expect(findIcp('{"companies": {"x": [{"a": 1}, {"a": 2}]}}').kind).toBe('found');
  });
});

test('a byte order mark at the start is no part of the text', () => {
  expect(findIcp('\uFEFF{"people": {}}')).toEqual({
    kind: 'found',
    icp: { people: {} },
    beside: [],
  });
});

describe('the place is found in the words of', () => {
  afterEach(() => vi.restoreAllMocks());

  test.each([
    ['Chromium', 'Expected double-quoted property name in JSON at position 18'],
    [
      'Firefox',
      'JSON.parse: expected double-quoted property name at line 2 column 3 of the JSON data',
    ],
  ])('%s', (_, said) => {
    vi.spyOn(JSON, 'parse').mockImplementation(() => {
      throw new SyntaxError(said);
    });
    expect(refusal('{"companies": {\n  industries: 1}}')).toMatch(/line 2, column 3 cannot/);
  });
});
