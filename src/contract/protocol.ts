/**
 * Protocol 1 between a portal page and the framed editor. Two window messages make the connection (`hello`, `welcome`),
 * everything after goes over the `MessagePort` that `welcome` hands over. Additive within a version: a receiver ignores
 * types and fields that it does not know. What is malformed or oversized is dropped, see protocol-shapes.ts.
 *
 * Without imports, and without a schema library at run time: the portal's side of it has to stay very small.
 */

/** Marks the two window messages among whatever else a page sends to itself. */
export const PROTOCOL_NAME = 'icp-editor';

/** The versions that this build speaks, oldest first. */
export const protocolVersions: readonly number[] = [1];

/** Why something did not work, for the portal's code. The list is closed within a version. */
export const protocolErrorCodes = [
  /** The frame never spoke: unreachable, or forbidden by a content security policy. */
  'connect-timeout',
  /** The portal's script and the editor speak no common version. */
  'protocol-mismatch',
  /** The portal's user is signed out; nothing is asked until the person clicks Retry. */
  'signed-out',
  /** `getToken` failed otherwise, or gave nothing usable within its time. */
  'unavailable',
  /** This user may not do that. */
  'forbidden',
  /** Nobody knows this rep. */
  'not-found',
  /** Someone else saved meanwhile; the editor asks the person what to keep. */
  'conflict',
  /** A value cannot be used; nothing was sent. */
  'invalid',
  /** The person answered no. */
  'cancelled',
  /** The vendor, or the gateway before it, failed. */
  'vendor-unavailable',
  /** Too many requests; nothing was done. */
  'rate-limited',
  /** The gateway could not be reached. */
  'network',
  /** Connected, but no answer in time. */
  'timeout',
  /** There is no form yet that could do it. */
  'not-ready',
  /** The frame reloaded or was taken away before the answer. */
  'closed',
  /** A mistake in the editor, or an answer that could not be read. */
  'internal',
] as const;
export type ProtocolErrorCode = (typeof protocolErrorCodes)[number];

/** What the portal's look decides. Lengths are CSS lengths, colours CSS colours; a value the browser refuses is left out. */
export const themeTokenNames = [
  'fontFamily',
  'fontSize',
  'spacing',
  'radius',
  'background',
  'surface',
  'text',
  'mutedText',
  'accent',
  'danger',
] as const;
export type ThemeTokenName = (typeof themeTokenNames)[number];

export const appearances = ['light', 'dark', 'system'] as const;
export type Appearance = (typeof appearances)[number];

/** The theme as it travels: always complete. */
export interface WireTheme {
  appearance: Appearance;
  tokens: Partial<Record<ThemeTokenName, string | undefined>>;
}

/** Who draws the buttons for saving and discarding. */
export const saveBars = ['editor', 'host'] as const;
export type SaveBar = (typeof saveBars)[number];

/** Frame to parent, by window: the document listens. Again after every reload. Says nothing secret. */
export interface Hello {
  protocol: typeof PROTOCOL_NAME;
  type: 'hello';
  versions: number[];
  /** Names the build, for messages about versions. */
  build: string;
  /** Returned by `welcome`, so that an answer to an earlier document is not taken for one to this. */
  nonce: string;
}

/** Parent to frame, by window, with one port: the answer to a `hello`. */
export interface Welcome {
  protocol: typeof PROTOCOL_NAME;
  type: 'welcome';
  /** The one of the frame's versions that is spoken from here. */
  version: number;
  nonce: string;
  /** Whose ICP; null for the API key's own user. */
  externalUserId: string | null;
  /** The portal's name for that person; null when it gave none. */
  name: string | null;
  theme: WireTheme;
  /** A BCP 47 tag; null for the browser's. */
  locale: string | null;
  saveBar: SaveBar;
}

/** Why a token is wanted: none yet, most of its life is over, or the gateway refused it. */
export const tokenReasons = ['start', 'expiring', 'refused'] as const;
export type TokenReason = (typeof tokenReasons)[number];

export interface TokenNeeded {
  type: 'token-needed';
  id: number;
  reason: TokenReason;
}

/** The form is usable. */
export interface Ready {
  type: 'ready';
  externalUserId: string | null;
  /** How the editor names the person. */
  name: string;
  /** The ETag of what is stored; null when nothing is. */
  version: string | null;
}

/** One of the two values changed; not one a key. */
export interface Dirty {
  type: 'dirty';
  dirty: boolean;
  /** How many filters differ from what is stored. */
  changes: number;
}

/** Under way: the request arrived and waits for a person or a server. Repeated, so that silence means a crash. */
export interface Working {
  type: 'working';
  id: number;
}

/** What went wrong: a code for the portal's program, a sentence for people, and whether it can work later. */
export interface Failure {
  code: ProtocolErrorCode;
  message: string;
  retryable: boolean;
}

/** The outcome of a `save`, `discard` or `confirm-leave`. */
export type Reply =
  | { type: 'reply'; id: number; ok: true }
  | ({ type: 'reply'; id: number; ok: false } & Failure);

/** After every save that succeeded, whoever started it. */
export interface Saved {
  type: 'saved';
  externalUserId: string | null;
  /** The ETag of what stands stored now; null when it could not be read back. */
  version: string | null;
  /** When the editor heard of it, ISO 8601. */
  savedAt: string;
  /** The ids of the filters that the save changed. */
  fields: string[];
}

/** Fatal, or something that the portal may want to react to. */
export interface ErrorNotice extends Failure {
  type: 'error';
}

export type Token =
  | { type: 'token'; id: number; token: string }
  | { type: 'token'; id: number; failure: 'signed-out' | 'unavailable' };

/** What the portal may ask for. */
export type RequestType = 'save' | 'discard' | 'confirm-leave';

/** Answered by a `reply` with the same id. */
export type HostRequest = { [Type in RequestType]: { type: Type; id: number } }[RequestType];

export interface ThemeChange {
  type: 'theme';
  theme: WireTheme;
}

/** The portal takes the editor away. */
export interface Close {
  type: 'close';
}

/** Over the port, from the frame to the portal. */
export type FrameMessage = TokenNeeded | Ready | Dirty | Working | Reply | Saved | ErrorNotice;

/** Over the port, from the portal to the frame. */
export type HostMessage = Token | HostRequest | ThemeChange | Close;
