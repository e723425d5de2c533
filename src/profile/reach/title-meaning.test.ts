import { describe, expect, test } from 'vitest';
import { titleMeaning } from './title-meaning.ts';

test.each<[string, string | null, string | null]>([
  ['CTO', 'C-Level', 'Engineering'],
  ['Chief Financial Officer', 'C-Level', 'Accounting and Finance'],
  ['CEO', 'C-Level', 'Management'],
  ['VP of Sales', 'VP', 'Sales'],
  ['Senior Vice President, Marketing', 'VP', 'Marketing and Advertising'],
  ['Head of People', 'Head', 'HR'],
  ['Director of Engineering', 'Director', 'Engineering'],
  ['Non-Executive Director', 'Board Member', 'Board'],
  ['Managing Director', 'C-Level', 'Management'],
  ['Co-Founder & CTO', 'Founder', 'Founder/Owner'],
  ['Business Owner', 'Owner', 'Founder/Owner'],
  ['Managing Partner', 'Partner', null],
  ['Product Manager', 'Manager', 'Product'],
  ['Partner Manager', 'Manager', null],
  ['Product Owner', null, 'Product'],
  ['HR Business Partner', null, 'HR'],
  ['Executive Assistant', 'Other', 'Business Support'],
  ['Assistant to the Director', 'Other', 'Business Support'],
  ['SDR', 'Other', 'Sales'],
  ['Software Engineer', null, 'Engineering'],
  ['HR & Data Lead', null, 'HR'],
  ['Wizard', null, null],
])('%s means %s in %s', (title, seniority, department) => {
  expect(titleMeaning(title)).toMatchObject({ seniority, department });
});

describe('the same words for', () => {
  test.each([
    ['CTO', 'chief technology officer'],
    ['VP, Sales', 'Vice President of Sales'],
    ['R & D Manager', 'R&D manager'],
    ['Sr. Buyer', 'Senior  Buyer'],
  ])('%s and %s', (one, other) => {
    expect(titleMeaning(one).words).toBe(titleMeaning(other).words);
  });
});

test('usual titles of a function, and narrower or graded ones', () => {
  const usual = ['CFO', 'VP Sales', 'Head of IT', 'Founder', 'Software Engineer'];
  const narrower = ['Senior Tax Director', 'Head of Regional Sales', 'Junior Software Engineer'];
  expect(usual.map((title) => titleMeaning(title).usual)).toEqual(usual.map(() => true));
  expect(narrower.map((title) => titleMeaning(title).usual)).toEqual(narrower.map(() => false));
});
