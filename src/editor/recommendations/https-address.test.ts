import { expect, test } from 'vitest';
import { httpsAddress } from './https-address.ts';

test.each([
  ['https://www.linkedin.com/in/ana', 'https://www.linkedin.com/in/ana'],
  [' https://linkedin.com/in/ana ', 'https://linkedin.com/in/ana'],
  ['http://www.linkedin.com/in/ana', null],
  ['javascript:alert(1)', null],
  ['java\nscript:alert(1)', null],
  ['data:text/html,x', null],
  ['https://user:word@linkedin.com/in/ana', null],
  ['linkedin.com/in/ana', null],
  ['//linkedin.com/in/ana', null],
  ['', null],
])('%j leads to %j', (text, expected) => {
  expect(httpsAddress(text)).toBe(expected);
});
