import { expect, test } from 'vitest';
import { manyPlaces } from './many-places.ts';
import { profileWith } from './profile-for-tests.ts';

const look = (length: number) =>
  manyPlaces.look(profileWith({ countries: Array.from({ length }, (_, index) => `x${index}`) }));

test('250 places are allowed, 251 are remarked', () => {
  expect(look(250)).toEqual([]);
  expect(look(251)).toMatchObject([
    { fieldIds: ['countries'], fix: { values: { countries: [] } } },
  ]);
});
