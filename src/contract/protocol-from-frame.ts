import {
  type ErrorNotice,
  type FrameMessage,
  protocolErrorCodes,
  type Reply,
  type Saved,
  tokenReasons,
} from './protocol.ts';
import {
  type Guard,
  type Guards,
  isCount,
  isFlag,
  isName,
  isSentence,
  isWord,
  list,
  oneOf,
  orNull,
  shape,
} from './protocol-shapes.ts';

const isFailure = shape<ErrorNotice>({
  code: oneOf(protocolErrorCodes),
  message: isSentence,
  retryable: isFlag,
});
const isAnswer = shape<Reply>({ id: isCount, ok: isFlag });
const isReply: Guard<Reply> = (value): value is Reply =>
  isAnswer(value) && (value.ok || isFailure(value));

/** What the portal accepts over the port. */
export const frameMessageGuards: Guards<FrameMessage> = {
  'token-needed': shape({ id: isCount, reason: oneOf(tokenReasons) }),
  ready: shape({ externalUserId: orNull(isName), name: isName, version: orNull(isName) }),
  dirty: shape({ dirty: isFlag, changes: isCount }),
  working: shape({ id: isCount }),
  reply: isReply,
  saved: shape<Saved>({
    externalUserId: orNull(isName),
    version: orNull(isName),
    savedAt: isWord,
    fields: list(isName),
  }),
  error: isFailure,
};
