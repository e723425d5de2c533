import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import * as z from 'zod/mini';
import { appearances, protocolErrorCodes, saveBars, tokenReasons } from './protocol.ts';
import { frameMessageGuards } from './protocol-from-frame.ts';
import { hostMessageGuards, isOpening, isWelcome, unknownOptions } from './protocol-from-host.ts';
import { isHello, readMessage } from './protocol-shapes.ts';

/**
 * Protocol 1, message by message: what is accepted and what is not. The same is said once more in schemas, with other
 * means than the guards, and generated values have to be judged alike by both.
 */

const count = z.int().check(z.gte(0));
const word = z.string().check(z.minLength(1), z.maxLength(100));
const name = z.string().check(z.minLength(1), z.maxLength(300));
const sentence = z.string().check(z.minLength(1), z.maxLength(2000));
const theme = z.looseObject({
  appearance: z.enum(appearances),
  tokens: z.record(z.string(), z.optional(z.string().check(z.maxLength(2000)))),
});
const failure = { code: z.enum(protocolErrorCodes), message: sentence, retryable: z.boolean() };

interface Row {
  schema: z.ZodMiniType;
  accepted: object[];
  /** Each differs from an accepted one in what makes it wrong. */
  rejected: object[];
}

const long = 'x'.repeat(301);
const window = { protocol: 'icp-editor' };
const hello = { ...window, type: 'hello', versions: [1], build: 'index-a.js', nonce: 'n' };
const plain = { appearance: 'system', tokens: {} };
const welcome = {
  ...window,
  type: 'welcome',
  version: 1,
  nonce: 'n',
  externalUserId: 'rep',
  name: null,
  theme: plain,
  locale: null,
  saveBar: 'editor',
};
const refused = { code: 'invalid', message: 'No.', retryable: false };

const openings: Record<'hello' | 'welcome', Row> = {
  hello: {
    schema: z.looseObject({
      protocol: z.literal('icp-editor'),
      type: z.literal('hello'),
      versions: z.array(count).check(z.maxLength(500)),
      build: word,
      nonce: word,
    }),
    accepted: [hello, { ...hello, versions: [] }, { ...hello, later: true }],
    rejected: [
      { ...hello, protocol: 'other' },
      { ...hello, type: 'welcome' },
      { ...hello, versions: [1.5] },
      { ...hello, versions: Array(501).fill(1) },
      { ...hello, versions: { length: 1, 0: 1 } },
      { ...hello, build: '' },
      { ...hello, nonce: 'n'.repeat(101) },
      { ...hello, nonce: undefined },
    ],
  },
  welcome: {
    schema: z.looseObject({
      protocol: z.literal('icp-editor'),
      type: z.literal('welcome'),
      version: count,
      nonce: word,
      externalUserId: z.nullable(name),
      name: z.nullable(name),
      theme,
      locale: z.nullable(word),
      saveBar: z.enum(saveBars),
    }),
    accepted: [
      welcome,
      { ...welcome, externalUserId: null, name: 'Ada', locale: 'en-GB', saveBar: 'host' },
      { ...welcome, theme: { appearance: 'dark', tokens: { accent: 'red', later: '1' } } },
      { ...welcome, theme: { appearance: 'dark', tokens: { accent: '', fontFamily: long } } },
      { ...welcome, theme: { appearance: 'dark', tokens: { accent: undefined } } },
    ],
    rejected: [
      { ...welcome, type: 'hello' },
      { ...welcome, version: -1 },
      { ...welcome, externalUserId: '' },
      { ...welcome, externalUserId: undefined },
      { ...welcome, name: long },
      { ...welcome, theme: { appearance: 'blue', tokens: {} } },
      { ...welcome, theme: { appearance: 'dark', tokens: { accent: 1 } } },
      { ...welcome, theme: { appearance: 'dark', tokens: { accent: 'x'.repeat(2001) } } },
      { ...welcome, theme: { appearance: 'dark', tokens: { later: null } } },
      { ...welcome, theme: { appearance: 'dark', tokens: [] } },
      { ...welcome, saveBar: 'none' },
    ],
  },
};

const id = z.looseObject({ id: count });
const request: Row = {
  schema: id,
  accepted: [{ id: 0 }, { id: 7, later: [] }],
  rejected: [{}, { id: '7' }, { id: -1 }, { id: 1e300 }],
};
const saved = { externalUserId: null, version: '"e"', savedAt: '2026-11-24T10:00:00Z', fields: [] };

const fromFrame: Record<keyof typeof frameMessageGuards, Row> = {
  'token-needed': {
    schema: z.looseObject({ id: count, reason: z.enum(tokenReasons) }),
    accepted: tokenReasons.map((reason) => ({ id: 1, reason })),
    rejected: [{ id: 1 }, { id: 1, reason: 'bored' }, { reason: 'start' }],
  },
  ready: {
    schema: z.looseObject({
      externalUserId: z.nullable(name),
      name,
      version: z.nullable(name),
    }),
    accepted: [
      { externalUserId: 'rep', name: 'Ada', version: null },
      { externalUserId: null, name: 'Ada', version: '"etag"' },
    ],
    rejected: [
      { externalUserId: 'rep', name: '', version: null },
      { externalUserId: 'rep', version: null },
      { externalUserId: 7, name: 'Ada', version: null },
      { externalUserId: long, name: 'Ada', version: null },
    ],
  },
  dirty: {
    schema: z.looseObject({ dirty: z.boolean(), changes: count }),
    accepted: [{ dirty: true, changes: 2 }],
    rejected: [{ dirty: 1, changes: 2 }, { dirty: true }, { dirty: true, changes: Number.NaN }],
  },
  working: request,
  reply: {
    schema: z.union([
      z.looseObject({ id: count, ok: z.literal(true) }),
      z.looseObject({ id: count, ok: z.literal(false), ...failure }),
    ]),
    accepted: [
      { id: 1, ok: true },
      ...protocolErrorCodes.map((code) => ({ id: 1, ok: false, ...refused, code })),
    ],
    rejected: [
      { id: 1, ok: false },
      { id: 1, ok: 'true' },
      { id: 1, ok: false, ...refused, code: 'other' },
      { id: 1, ok: false, ...refused, message: 'x'.repeat(2001) },
      { ok: true },
    ],
  },
  saved: {
    schema: z.looseObject({
      externalUserId: z.nullable(name),
      version: z.nullable(name),
      savedAt: word,
      fields: z.array(name).check(z.maxLength(500)),
    }),
    accepted: [saved, { ...saved, fields: ['industries', 'people.later'] }],
    rejected: [
      { ...saved, savedAt: 7 },
      { ...saved, fields: 'industries' },
      { ...saved, fields: [''] },
      { ...saved, fields: Array(501).fill('a') },
    ],
  },
  error: {
    schema: z.looseObject(failure),
    accepted: protocolErrorCodes.map((code) => ({ ...refused, code })),
    rejected: [
      { ...refused, code: 'other' },
      { ...refused, retryable: null },
      { ...refused, message: '' },
    ],
  },
};

const fromHost: Record<keyof typeof hostMessageGuards, Row> = {
  token: {
    schema: z.union([
      z.looseObject({ id: count, token: z.string().check(z.minLength(1), z.maxLength(16_384)) }),
      z.looseObject({ id: count, failure: z.enum(['signed-out', 'unavailable']) }),
    ]),
    accepted: [
      { id: 1, token: 'x'.repeat(16_384) },
      { id: 1, failure: 'signed-out' },
      { id: 1, failure: 'unavailable' },
    ],
    rejected: [
      { id: 1 },
      { id: 1, token: '' },
      { id: 1, token: 'x'.repeat(16_385) },
      { id: 1, failure: 'other' },
      { token: 'x' },
    ],
  },
  save: request,
  discard: request,
  'confirm-leave': request,
  theme: {
    schema: z.looseObject({ theme }),
    accepted: [{ theme: plain }, { theme: { appearance: 'light', tokens: { radius: '4px' } } }],
    rejected: [{}, { theme: null }, { theme: { tokens: {} } }, { theme: { appearance: 'light' } }],
  },
  close: { schema: z.looseObject({}), accepted: [{}, { later: 1 }], rejected: [] },
};

test('a welcome that decides something unknown is told apart, by name', () => {
  const opening = { ...welcome, saveBar: 'none', theme: { appearance: 'blue', tokens: {} } };
  if (!isOpening(opening)) throw new Error('It is a welcome.');
  expect(unknownOptions(opening)).toEqual(['theme', 'saveBar']);
});

/** A value in which parts were put in place of others, so that most of it is right. */
function damaged(accepted: object[]): fc.Arbitrary<object> {
  return fc
    .tuple(
      fc.constantFrom(...accepted),
      fc.constantFrom(...accepted.flatMap(Object.keys), 'x'),
      fc.jsonValue(),
    )
    .map(([message, key, value]) => ({ ...message, [key]: value }));
}

describe.each(Object.entries(openings))(
  'the window message %s',
  (type, { schema, accepted, rejected }) => {
    const guard = type === 'hello' ? isHello : isWelcome;

    test.each(accepted)('accepts %j', (message) => {
      expect(guard(message)).toBe(true);
      expect(z.safeParse(schema, message).success).toBe(true);
    });

    test.each(rejected)('does not accept %j', (message) => {
      expect(guard(message)).toBe(false);
    });

    test('judges any value as its schema does', () => {
      fc.assert(
        fc.property(fc.oneof(fc.jsonValue(), damaged(accepted)), (value) => {
          expect(guard(value)).toBe(z.safeParse(schema, value).success);
        }),
      );
    });
  },
);

describe.each([
  ['portal', fromFrame, frameMessageGuards],
  ['editor', fromHost, hostMessageGuards],
] as const)('the port message of the %s', (_, rows, guards) => {
  // Either side reads its own messages; here both are read by the one function that both use.
  const read = (value: unknown) => readMessage<{ type: string }>(guards, value);

  describe.each(Object.entries(rows))('%s', (type, { schema, accepted, rejected }) => {
    test('is accepted in each of its forms, and as the same object', () => {
      for (const fields of accepted) {
        const message = { type, ...fields };
        expect(read(message)).toBe(message);
      }
    });

    test('is malformed with anything wrong', () => {
      for (const fields of rejected) expect(read({ type, ...fields })).toBeNull();
    });

    test('is judged as by its schema, whatever it holds', () => {
      fc.assert(
        fc.property(damaged(accepted), (fields) => {
          const message = { ...fields, type };
          expect(read(message) === message).toBe(z.safeParse(schema, message).success);
        }),
      );
    });
  });

  test('is ignored when its type is not known, also when every object has it', () => {
    for (const type of ['height', 'constructor', '__proto__', 'toString']) {
      expect(read({ type })).toBeUndefined();
    }
  });

  test('is malformed without a type', () => {
    for (const value of [
      null,
      undefined,
      7,
      'save',
      [],
      {},
      { type: 7 },
      { type: '' },
      { type: long },
    ]) {
      expect(read(value)).toBeNull();
    }
  });

  test('never throws, and is never more than what came', () => {
    fc.assert(
      fc.property(
        fc.anything({ withNullPrototype: true, withBigInt: true, withMap: true }),
        (value) => {
          expect([value, null, undefined]).toContain(read(value));
        },
      ),
    );
  });
});
