import { expect, test } from 'vitest';
import type { Asked } from './asked.ts';
import { newsOf, nothingSeen } from './news.ts';
import type { Page } from './pages.ts';

const quiet = { busy: false, problem: null, ended: 0 };
const done = { ...quiet, ended: 1 };
const busy = { ...quiet, busy: true };
const failed = { ...done, problem: new Error('x') };
const page = (...names: string[]): Page => ({
  from: 0,
  to: 10,
  companies: names.map((name) => ({ name })),
  hasMore: false,
  at: new Date(),
  etag: null,
});

test.each<[string, Partial<Asked>]>([
  ['', {}],
  ['Fetching recommendations …', { fetching: busy, counting: done }],
  ['2 companies arrived', { fetching: done, pages: [page('a', 'b')], counting: busy }],
  ['1 company arrived', { fetching: done, pages: [page('a')] }],
  ['No companies came', { fetching: done, pages: [page()] }],
  ['The fetch did not work: open to see why', { fetching: failed }],
  ['Counting people …', { counting: busy }],
  ['People are counted', { counting: done }],
  ['The count did not work: open to see why', { counting: failed }],
])('%s', (news, more) => {
  const asked = { pages: [], count: null, fetching: quiet, counting: quiet, ...more };
  expect(newsOf(asked, nothingSeen)).toBe(news);
});

test('what was seen is no news', () => {
  const asked = { pages: [page('a')], count: null, fetching: done, counting: done };
  expect(newsOf(asked, { fetches: 1, counts: 0 })).toBe('People are counted');
  expect(newsOf(asked, { fetches: 1, counts: 1 })).toBe('');
});
