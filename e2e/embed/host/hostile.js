/**
 * Messages that no honest sender makes: anything the structured clone algorithm lets through, from near misses of the
 * protocol to rubbish. Always the same ones.
 */

const knownTypes = [
  ...['token-needed', 'ready', 'dirty', 'working', 'reply', 'saved', 'error'],
  ...['token', 'save', 'discard', 'confirm-leave', 'theme', 'close', 'hello', 'welcome'],
];

/**
 * Values for fields that expect something else.
 * @type {unknown[]}
 */
const wrongValues = [
  undefined,
  null,
  -1,
  1.5,
  Number.NaN,
  Number.MAX_VALUE,
  '',
  'x'.repeat(20_000),
  true,
  [],
  new Array(1_000).fill(1),
  {},
  { toString: 'no function', length: 3 },
  new Date(0),
  new Map([['type', 'saved']]),
  new Uint8Array(8),
  new Error('not a message'),
];

/** Names by which careless code reaches into objects that are not its own. */
const inherited = ['__proto__', 'constructor', 'toString', 'hasOwnProperty', 'valueOf'];

/**
 * None is a whole message: known types come without an acceptable field.
 * @param {number} count
 * @returns {unknown[]}
 */
export function hostileMessages(count) {
  /** @type {unknown[]} */
  const kinds = [
    ...wrongValues,
    ...inherited.map((type) => ({ type, id: 1 })),
    ...inherited.map((name) => JSON.parse(`{"${name}": {"type": "saved", "dirty": true}}`)),
    ...wrongValues.map((type) => ({ type })),
    { type: 'a-type-of-the-future', id: 1 },
    deep(500),
  ];
  for (const type of knownTypes.filter((type) => type !== 'close')) {
    for (const value of wrongValues) {
      kinds.push({
        protocol: 'icp-editor',
        type,
        ...{ id: value, reason: value, externalUserId: value, name: value, version: value },
        ...{ dirty: value, changes: value, ok: value, code: value, savedAt: value, fields: value },
        ...{ token: value, failure: value, theme: value, versions: value, build: value },
        nonce: value,
      });
    }
  }
  return Array.from({ length: count }, (_, index) => kinds[index % kinds.length]);
}

/** @param {number} levels */
function deep(levels) {
  /** @type {object} */
  let value = { type: 'theme' };
  for (let level = 0; level < levels; level++) value = { theme: value };
  return value;
}
