import { expect, test } from 'vitest';
import { reasonText } from './recommendation-reason.ts';

test.each([
  [{ title: 'Size', description: '50 people', shortDescription: '50' }, 'Size: 50 people'],
  [{ title: 'Size', description: '', shortDescription: '50' }, 'Size: 50'],
  [{ type: 'SIZE', title: null }, 'SIZE'],
  [{ shortDescription: '50' }, '50'],
  [{}, ''],
])('%j reads %j', (reason, expected) => {
  expect(reasonText(reason)).toBe(expected);
});
