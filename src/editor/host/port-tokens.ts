import type { Token, TokenNeeded, TokenReason } from '#contract/protocol.ts';
import type { TokenSource } from '../api/token-source.ts';
import { NoToken, type TokenFailure } from './no-token.ts';

/** How much of a token's life passes before the next one is asked for. */
const PASSED = 0.8;

/** Seconds between two questions by the clock, at least: a portal may give out tokens that are all but over. */
const LEAST_PAUSE = 1;

/** Seconds for an answer: more than the portal's own script allows `getToken`, so that it has the first word. */
const ANSWER_LIMIT = 35;

/** Seconds in which what needs a token shares a failure: the calls of a page that opens come one after the other. */
const FAILURE_SHARED = 5;

/**
 * The portal's tokens, in memory only. One question at a time, however many calls wait for it. The next token is asked
 * for by a timer of our own, from what the gateway says of the life: no token is read, no clock compared. A token that
 * is still good is used while the portal gives none. Once it has said that the person is signed out, nothing is asked
 * until the person wants it; after any other failure the next call that cannot do without asks once more.
 */
export class PortTokens implements TokenSource {
  private readonly ask: (message: TokenNeeded) => void;
  private readonly onFailure: (failure: TokenFailure | null) => void;
  private token: string | null = null;
  private failure: { why: TokenFailure; at: number } | null = null;
  private pending: { id: number; settle: (token: string | null) => void } | null = null;
  private answer: Promise<string | null> | null = null;
  /** Until the next question. */
  private timer: ReturnType<typeof setTimeout> | undefined;
  /** Until a question counts as lost. */
  private limit: ReturnType<typeof setTimeout> | undefined;
  private timedFor: string | null = null;
  /** When the token came. */
  private cameAt = 0;
  /** Whole life of the portal's tokens in seconds: a new one is timed by it until a call tells its own. */
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

  /** Whether the portal gave none when it was asked last. */
  get failed(): boolean {
    return this.failure !== null;
  }

  /** @throws NoToken, as the gateway would refuse, without troubling it, when the portal gives no token */
  async current(): Promise<string | null> {
    return this.token ?? (await this.need('start'));
  }

  /** @throws NoToken when the portal gives no other */
  async replace(refused: string): Promise<string | null> {
    // Another call was refused before, and the next token has come since.
    if (this.token !== null && this.token !== refused) return this.token;
    this.token = null;
    return await this.need('refused');
  }

  learned(token: string, secondsLeft: number): void {
    if (this.closed || token !== this.token || token === this.timedFor) return;
    this.timedFor = token;
    const passed = now() - this.cameAt;
    // It may be long since it came: nobody was called meanwhile.
    this.life = passed + secondsLeft;
    this.askIn(this.life * PASSED - passed);
  }

  /** The portal has answered. */
  receive(message: Token): void {
    if (this.pending?.id !== message.id) return;
    const { settle } = this.pending;
    this.pending = null;
    this.answer = null;
    clearTimeout(this.limit);
    if ('token' in message) {
      this.token = message.token;
      this.failure = null;
      this.cameAt = now();
      if (this.life !== null) this.askIn(this.life * PASSED);
      this.onFailure(null);
      settle(message.token);
    } else {
      this.failure = { why: message.failure, at: now() };
      this.onFailure(message.failure);
      settle(null);
    }
  }

  /** The person wants it asked again. @returns whether a token has come */
  async retry(): Promise<boolean> {
    return (await this.next('start')) !== null;
  }

  /** Forgets the token; nothing is asked any more. */
  close(): void {
    this.closed = true;
    this.token = null;
    clearTimeout(this.timer);
    clearTimeout(this.limit);
    this.pending?.settle(null);
    this.pending = null;
  }

  /** A token for a call that cannot go without. */
  private async need(reason: TokenReason): Promise<string> {
    const token = this.holdsBack() ? null : await this.next(reason);
    if (token === null) throw new NoToken(this.failure?.why ?? 'unavailable');
    return token;
  }

  private holdsBack(): boolean {
    if (this.failure === null) return false;
    return this.failure.why === 'signed-out' || now() - this.failure.at < FAILURE_SHARED;
  }

  private askIn(seconds: number): void {
    clearTimeout(this.timer);
    const pause = Math.max(seconds, LEAST_PAUSE);
    this.timer = setTimeout(() => {
      // Where it failed meanwhile, only a call or a person has it asked again.
      if (this.failure === null) void this.next('expiring');
    }, pause * 1000);
  }

  /** The next token; null when the portal gives none. */
  private next(reason: TokenReason): Promise<string | null> {
    if (this.closed) return Promise.resolve(null);
    this.answer ??= new Promise((settle) => {
      this.lastId += 1;
      const id = this.lastId;
      this.pending = { id, settle };
      whenOnline(() => {
        if (this.pending?.id !== id) return;
        const lost = () => this.receive({ type: 'token', id, failure: 'unavailable' });
        this.limit = setTimeout(lost, ANSWER_LIMIT * 1000);
        this.ask({ type: 'token-needed', id, reason });
      });
    });
    return this.answer;
  }
}

/** Seconds by a clock that nobody sets. */
function now(): number {
  return performance.now() / 1000;
}

/** Offline the portal cannot fetch one either: asked then, it would fail for no reason that a person can see. */
function whenOnline(act: () => void): void {
  if (navigator.onLine) act();
  else window.addEventListener('online', act, { once: true });
}
