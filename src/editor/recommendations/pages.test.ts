import { expect, test } from 'vitest';
import { nextPage, type Page, withoutRepeats } from './pages.ts';

const noon = new Date('2026-05-12T12:00:00Z');
const page = (more: Partial<Page> = {}): Page => ({
  from: 0,
  to: 10,
  companies: [{ name: 'Acme' }],
  hasMore: true,
  at: noon,
  etag: '"now"',
  ...more,
});

test.each<[string, Page[], { from: number; kind: string }]>([
  ['nothing fetched yet', [], { from: 0, kind: 'first' }],
  ['a page with more', [page()], { from: 10, kind: 'next' }],
  ['not said whether there is more', [page({ hasMore: null })], { from: 10, kind: 'next' }],
  ['no more', [page(), page({ from: 10, to: 20, hasMore: false })], { from: 0, kind: 'again' }],
  ['none at all', [page({ companies: [], hasMore: false })], { from: 0, kind: 'none' }],
  [
    'an empty page that does not say whether there is more',
    [page(), page({ from: 10, to: 20, companies: [], hasMore: null })],
    { from: 0, kind: 'again' },
  ],
  [
    'the first ones fetched again, with fewer of them',
    [page(), page({ from: 10, to: 20, hasMore: false }), page({ to: 5 })],
    { from: 0, kind: 'again' },
  ],
  [
    'the first ones fetched again, as far as ever',
    [page(), page({ from: 10, to: 20, hasMore: false }), page({ to: 20 })],
    { from: 20, kind: 'next' },
  ],
  ['another version of the ICP', [page({ etag: '"old"' })], { from: 0, kind: 'first' }],
  ['the day before', [page({ at: new Date('2026-05-11T12:00:00Z') })], { from: 0, kind: 'first' }],
])('%s', (_, pages, expected) => {
  expect(nextPage(pages, '"now"', noon)).toEqual(expected);
});

const named = (from: number, names: string, more: Partial<Page> = {}) =>
  page({ from, to: from + 10, companies: [...names].map((name) => ({ name })), ...more });
const shown = (...pages: Page[]) =>
  withoutRepeats(pages).map(
    ({ from, companies }) => `${from} ${companies.map(({ name }) => name).join('')}`,
  );

test('pages that follow each other stay', () => {
  expect(shown(named(0, 'abc'), named(3, 'de'), named(5, ''))).toEqual(['0 abc', '3 de', '5 ']);
});

test('what is fetched again takes the place of what it repeats, and loses nothing', () => {
  expect(shown(named(0, 'abc'), named(3, 'de'), named(0, 'ABC'))).toEqual(['0 ABC', '3 de']);
  expect(shown(named(0, 'abc'), named(3, 'de'), named(0, 'ABCD'))).toEqual(['0 ABCD', '4 e']);
  expect(shown(named(0, 'abc'), named(3, 'de'), named(0, 'ABCDE'))).toEqual(['0 ABCDE']);
  expect(shown(named(0, 'abc'), named(3, 'de'), named(0, 'A'))).toEqual(['0 A', '1 bc', '3 de']);
});

test('an empty page replaces an empty one, and no companies', () => {
  expect(shown(named(0, ''), named(0, ''))).toEqual(['0 ']);
  expect(shown(named(0, ''), named(0, 'ab'))).toEqual(['0 ab']);
  expect(shown(named(0, 'ab'), named(0, ''))).toEqual(['0 ab', '0 ']);
});

test('other days and other versions are other lists', () => {
  const before = new Date('2026-05-11T12:00:00Z');
  expect(shown(named(0, 'ab', { at: before }), named(0, 'ab'))).toEqual(['0 ab', '0 ab']);
  expect(shown(named(0, 'ab', { etag: '"old"' }), named(0, 'ab'))).toEqual(['0 ab', '0 ab']);
});
