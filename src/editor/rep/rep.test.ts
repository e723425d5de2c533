import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  addressOf,
  parseExternalUserId,
  type Rep,
  repFromAddress,
  repKey,
  sameRep,
} from './rep.ts';

/** Ids as a portal may give them: anything that is not blank, without spaces around it. */
const ids = fc
  .string({ minLength: 1, maxLength: 250, unit: 'grapheme-composite' })
  .map((text) => text.trim())
  .filter((text) => text.length > 0 && text.length <= 250);
const reps = fc.oneof(
  ids.map((externalUserId): Rep => ({ kind: 'rep', externalUserId })),
  fc.constant<Rep>({ kind: 'own' }),
);

test('an address opens the rep that it was made for, and other parameters stay', () => {
  fc.assert(
    fc.property(reps, reps, (former, rep) => {
      const search = addressOf(rep, addressOf(former, '?theme=dark'));
      expect(repFromAddress(search)).toEqual({ rep, problem: null });
      expect(new URLSearchParams(search).get('theme')).toBe('dark');
    }),
  );
});

test('two reps are the same only when they are', () => {
  fc.assert(
    fc.property(reps, reps, (one, other) => {
      const equal =
        one.kind === other.kind &&
        (one.kind === 'own' ||
          (other.kind === 'rep' && one.externalUserId === other.externalUserId));
      expect(sameRep(one, other)).toBe(equal);
      expect(repKey(one)).not.toBe(repKey(null));
    }),
  );
});

test('a rep whose id is “own” is not the API key’s own user', () => {
  expect(sameRep({ kind: 'rep', externalUserId: 'own' }, { kind: 'own' })).toBe(false);
});

test.each([
  ['', null],
  ['?theme=dark', null],
  ['?externalUserId=', /cannot be used/],
  ['?externalUserId=%20%20', /cannot be used/],
  [`?externalUserId=${'x'.repeat(251)}`, /251 characters/],
  ['?externalUserId=ana&externalUserId=ben', /more than one rep/],
  ['?externalUserId=ana&ownUser=1', /more than one rep/],
])('the address %s names no rep', (search, problem) => {
  const read = repFromAddress(search);
  expect(read.rep).toBeNull();
  if (problem === null) expect(read.problem).toBeNull();
  else expect(read.problem).toMatch(problem);
});

test('a typed id is trimmed, and 250 characters are the most', () => {
  expect(parseExternalUserId('  ana ')).toEqual({ rep: { kind: 'rep', externalUserId: 'ana' } });
  expect(parseExternalUserId('x'.repeat(250))).toHaveProperty('rep');
  expect(parseExternalUserId('x'.repeat(251))).toHaveProperty('problem');
  expect(parseExternalUserId('   ')).toHaveProperty('problem');
});
