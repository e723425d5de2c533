import { type HostMessage, PROTOCOL_NAME, saveBars, type Token, type Welcome } from './protocol.ts';
import {
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
const LONGEST_TOKEN = 16_384;

const isOpening = shape<Welcome>({
  protocol: oneOf([PROTOCOL_NAME]),
  version: isCount,
  nonce: isWord,
  externalUserId: orNull(isName),
  name: orNull(isName),
  theme: isTheme,
  locale: orNull(isWord),
  saveBar: oneOf(saveBars),
});

export const isWelcome: Guard<Welcome> = (value): value is Welcome =>
  isOpening(value) && value.type === 'welcome';

const isTokenGiven = shape<Extract<Token, { token: string }>>({
  id: isCount,
  token: text(LONGEST_TOKEN),
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
