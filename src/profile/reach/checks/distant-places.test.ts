import { expect, test } from 'vitest';
import { distantPlaces } from './distant-places.ts';
import { profileWith } from './profile-for-tests.ts';

const look = (primaryLocations: string[], countries: string[]) =>
  distantPlaces.look(profileWith({ primaryLocations, countries }));

test('no country in common, with the company locations as a fix', () => {
  expect(look(['fr', 'de'], ['W-NA'])).toMatchObject([
    { fieldIds: ['countries', 'primaryLocations'], fix: { values: { countries: ['fr', 'de'] } } },
  ]);
});

test.each([
  [['fr'], ['W-EU']],
  [['fr'], []],
  [[], ['fr']],
  [['fr'], ['zz']],
])('nothing for %j and %j', (based, people) => expect(look(based, people)).toEqual([]));
