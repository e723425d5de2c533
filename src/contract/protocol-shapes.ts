import { appearances, type Hello, PROTOCOL_NAME, type WireTheme } from './protocol.ts';

/**
 * What is accepted of protocol 1, written by hand so that it weighs next to nothing. A guard never throws, looks only at
 * the fields it knows, and refuses texts and lists beyond what any honest sender needs.
 */
export type Guard<T> = (value: unknown) => value is T;

/** Most items of a list: far more than there are filters or versions. */
const MOST_ITEMS = 500;

/** Longest text for people, in UTF-16 units. */
export const LONGEST_SENTENCE = 2000;

/** A text that says something. @param longest in UTF-16 units */
/* @__NO_SIDE_EFFECTS__ */
export function text(longest: number): Guard<string> {
  return (value): value is string =>
    typeof value === 'string' && value !== '' && value.length <= longest;
}

/* @__NO_SIDE_EFFECTS__ */
export function oneOf<const T>(values: readonly T[]): Guard<T> {
  return (value): value is T => (values as readonly unknown[]).includes(value);
}

/* @__NO_SIDE_EFFECTS__ */
export function orNull<T>(guard: Guard<T>): Guard<T | null> {
  return (value): value is T | null => value === null || guard(value);
}

/* @__NO_SIDE_EFFECTS__ */
export function list<T>(guard: Guard<T>): Guard<T[]> {
  return (value): value is T[] =>
    Array.isArray(value) && value.length <= MOST_ITEMS && value.every((item) => guard(item));
}

/** The fields of a message but for its type, by which the guard was chosen. */
export type Fields<T> = { [Key in Exclude<keyof T, 'type'>]-?: Guard<T[Key]> };

/** An object with these fields, and whatever else. */
/* @__NO_SIDE_EFFECTS__ */
export function shape<T>(guards: Fields<T>): Guard<T> {
  const fields = Object.entries<Guard<unknown>>(guards);
  return (value): value is T =>
    isObject(value) && fields.every(([name, guard]) => guard(value[name]));
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

export const isFlag: Guard<boolean> = (value) => typeof value === 'boolean';
export const isCount: Guard<number> = (value): value is number =>
  Number.isSafeInteger(value) && Number(value) >= 0;
export const isWord: Guard<string> = text(100);
export const isName: Guard<string> = text(300);
export const isSentence: Guard<string> = text(LONGEST_SENTENCE);

/** Any texts, also empty ones and of names to come: what can be used of them is the browser's to say. */
const isTokens: Guard<WireTheme['tokens']> = (value): value is WireTheme['tokens'] =>
  isObject(value) &&
  Object.values(value).every((token) => token === undefined || token === '' || isSentence(token));

export const isTheme: Guard<WireTheme> = shape({
  appearance: oneOf(appearances),
  tokens: isTokens,
});

const isOpening = shape<Hello>({
  protocol: oneOf([PROTOCOL_NAME]),
  versions: list(isCount),
  build: isWord,
  nonce: isWord,
});

export const isHello: Guard<Hello> = (value): value is Hello =>
  isOpening(value) && value.type === 'hello';

/** One guard for every type: a message without one does not compile. */
export type Guards<Message extends { type: string }> = {
  [Type in Message['type']]: Guard<Extract<Message, { type: Type }>>;
};

/**
 * Reads a port message. @returns the message; undefined for a type that a later version may have; null for anything
 * else: that is malformed, and the receiver counts it
 */
export function readMessage<Message extends { type: string }>(
  guards: Guards<Message>,
  value: unknown,
): Message | undefined | null {
  if (!isObject(value) || !isWord(value['type'])) return null;
  const { type } = value;
  if (!isTypeOf(guards, type)) return undefined;
  return guards[type](value) ? value : null;
}

function isTypeOf<Message extends { type: string }>(
  guards: Guards<Message>,
  type: string,
): type is Message['type'] {
  return Object.hasOwn(guards, type);
}
