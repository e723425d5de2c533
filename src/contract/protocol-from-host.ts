import { type HostMessage, PROTOCOL_NAME, saveBars, type Token, type Welcome } from './protocol.ts';
import {
  type Fields,
  type Guard,
  type Guards,
  isCount,
  isName,
  isTheme,
  isWord,
  oneOf,
  orNull,
  shape,
  text,
} from './protocol-shapes.ts';

/** A token with a long list of reps is the longest thing that travels. */
export const isToken: Guard<string> = text(16_384);

/** The part of a `welcome` that makes the connection. */
type Opening = Pick<Welcome, 'protocol' | 'type' | 'version' | 'nonce'>;

const isOpeningLike = shape<Opening>({
  protocol: oneOf([PROTOCOL_NAME]),
  version: isCount,
  nonce: isWord,
});

/** Whether it is a `welcome`, whatever the portal decides in it. */
export const isOpening: Guard<Opening> = (value): value is Opening =>
  isOpeningLike(value) && value.type === 'welcome';

/** What the portal decides. */
const options: Omit<Fields<Welcome>, keyof Opening> = {
  externalUserId: orNull(isName),
  name: orNull(isName),
  theme: isTheme,
  locale: orNull(isWord),
  saveBar: oneOf(saveBars),
};

/** The names of those that the portal decides in a way that the protocol does not know. */
export function unknownOptions(opening: Opening): string[] {
  const given: Record<string, unknown> = { ...opening };
  return Object.entries<Guard<unknown>>(options)
    .filter(([name, guard]) => !guard(given[name]))
    .map(([name]) => name);
}

export const isWelcome: Guard<Welcome> = (value): value is Welcome =>
  isOpening(value) && unknownOptions(value).length === 0;

const isTokenGiven = shape<Extract<Token, { token: string }>>({
  id: isCount,
  token: isToken,
});
const isTokenRefused = shape<Extract<Token, { failure: string }>>({
  id: isCount,
  failure: oneOf(['signed-out', 'unavailable']),
});

/** What the editor accepts over the port. */
export const hostMessageGuards: Guards<HostMessage> = {
  token: (value): value is Token => isTokenGiven(value) || isTokenRefused(value),
  save: shape({ id: isCount }),
  discard: shape({ id: isCount }),
  'confirm-leave': shape({ id: isCount }),
  theme: shape({ theme: isTheme }),
  close: shape({}),
};
