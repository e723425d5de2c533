import { expect, test } from 'vitest';
import { nextPage, type Page } from './pages.ts';

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
  ['another version of the ICP', [page({ etag: '"old"' })], { from: 0, kind: 'first' }],
  ['the day before', [page({ at: new Date('2026-05-11T12:00:00Z') })], { from: 0, kind: 'first' }],
])('%s', (_, pages, expected) => {
  expect(nextPage(pages, '"now"', noon)).toEqual(expected);
});
