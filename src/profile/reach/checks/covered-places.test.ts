import { expect, test } from 'vitest';
import { coveredPlaces } from './covered-places.ts';
import { profileWith } from './profile-for-tests.ts';

const look = (primaryLocations: string[]) => coveredPlaces.look(profileWith({ primaryLocations }));

test('a country inside a chosen region, with a fix that removes it', () => {
  const [remark, ...others] = look(['fr', 'W-EU', 'us']);
  expect(others).toEqual([]);
  expect(remark).toMatchObject({
    sentence: 'FR is probably in Europe already.',
    fieldIds: ['primaryLocations'],
    fix: { label: 'Remove FR', values: { primaryLocations: ['W-EU', 'us'] } },
  });
});

test('several, in several regions, a region among them', () => {
  expect(look(['fr', 'W-ME', 'W-EMEA', 'ca', 'W-NA'])[0]?.sentence).toBe(
    'FR, Middle East and CA are probably in chosen regions already.',
  );
});

test('nothing where no region holds the country', () => {
  expect(look(['fr', 'W-NA', 'zz'])).toEqual([]);
});
