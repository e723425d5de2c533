import type { Token, TokenNeeded, TokenReason } from '#contract/protocol.ts';
import { ApiProblem } from '../api/problem.ts';
import type { TokenSource } from '../api/token-source.ts';

/** How much of a token's life passes before the next one is asked for. */
const PASSED = 0.8;

/** Why no token comes any more. */
export type TokenFailure = Extract<Token, { failure: string }>['failure'];

/**
 * The portal's tokens, in memory only. One question at a time, however many calls wait for it. The next token is asked
 * for by a timer of our own, from what the gateway says of the life: no token is read, no clock compared. Once the
 * portal gives none, nothing is asked until the person wants it; a token that is still good is used meanwhile.
 */
export class PortTokens implements TokenSource {
  private readonly ask: (message: TokenNeeded) => void;
  private readonly onFailure: (failure: TokenFailure | null) => void;
  private token: string | null = null;
  /** The portal gave none, and is not asked again by itself. */
  failed = false;
  private pending: { id: number; settle: (token: string | null) => void } | null = null;
  private answer: Promise<string | null> | null = null;
  private timer: ReturnType<typeof setTimeout> | undefined;
  private timedFor: string | null = null;
  /** What the gateway said last of a token's life, in seconds: a new one is timed by it until a call tells its own. */
  private life: number | null = null;
  private lastId = 0;
  private closed = false;

  /**
   * @param ask sends the question to the portal
   * @param onFailure hears that no token came, and null whenever one has come
   */
  constructor(
    ask: (message: TokenNeeded) => void,
    onFailure: (failure: TokenFailure | null) => void,
  ) {
    this.ask = ask;
    this.onFailure = onFailure;
  }

  /** @throws ApiProblem as the gateway would refuse, without troubling it, when the portal gives no token */
  async current(): Promise<string | null> {
    const token = this.token ?? (await this.next('start'));
    if (token === null) throw noToken();
    return token;
  }

  async replace(refused: string): Promise<string | null> {
    // Another call was refused before, and the next token has come since.
    if (this.token !== null && this.token !== refused) return this.token;
    this.token = null;
    return await this.next('refused');
  }

  learned(token: string, secondsLeft: number): void {
    if (this.closed || token !== this.token || token === this.timedFor) return;
    this.timedFor = token;
    this.life = secondsLeft;
    this.askIn(secondsLeft * PASSED);
  }

  /** The portal has answered. */
  receive(message: Token): void {
    if (this.pending?.id !== message.id) return;
    const { settle } = this.pending;
    this.pending = null;
    this.answer = null;
    if ('token' in message) {
      this.token = message.token;
      if (this.life !== null) this.askIn(this.life * PASSED);
      this.onFailure(null);
      settle(message.token);
    } else {
      this.failed = true;
      this.onFailure(message.failure);
      settle(null);
    }
  }

  /** The person wants it asked again. @returns whether a token has come */
  async retry(): Promise<boolean> {
    this.failed = false;
    return (await this.next('start')) !== null;
  }

  /** Forgets the token; nothing is asked any more. */
  close(): void {
    this.closed = true;
    this.token = null;
    clearTimeout(this.timer);
    this.pending?.settle(null);
    this.pending = null;
  }

  private askIn(seconds: number): void {
    clearTimeout(this.timer);
    this.timer = setTimeout(() => void this.next('expiring'), seconds * 1000);
  }

  /** The next token; null when the portal gives none. */
  private next(reason: TokenReason): Promise<string | null> {
    if (this.failed || this.closed) return Promise.resolve(null);
    this.answer ??= new Promise((settle) => {
      this.lastId += 1;
      const id = this.lastId;
      this.pending = { id, settle };
      whenOnline(() => {
        if (this.pending?.id === id) this.ask({ type: 'token-needed', id, reason });
      });
    });
    return this.answer;
  }
}

/** A call that was not made for want of a token. */
function noToken(): ApiProblem {
  return new ApiProblem('refused', '', { status: 401, reason: 'token-missing' });
}

/** Offline the portal cannot fetch one either: asked then, it would fail for no reason that a person can see. */
function whenOnline(act: () => void): void {
  if (navigator.onLine) act();
  else window.addEventListener('online', act, { once: true });
}
