import { expect, test } from 'vitest';
import { profileWith } from './profile-for-tests.ts';
import { unrecognised } from './unrecognised.ts';

test('values that no list has, with a fix that removes them', () => {
  const profile = profileWith({ industries: ['Software', 'softwear'], countries: ['fr', 'zz'] });
  expect(unrecognised.look(profile)).toMatchObject([
    {
      sentence:
        '“softwear” is not in the list of known industries: the API may refuse or ignore it.',
      fix: { values: { industries: ['Software'] } },
    },
    { fieldIds: ['countries'], fix: { values: { countries: ['fr'] } } },
  ]);
});

test('nothing while the lists are not known', () => {
  const profile = { ...profileWith({ industries: ['softwear'] }), vocabularies: null };
  expect(unrecognised.look(profile)).toEqual([]);
});
