import type { GatewayReason } from '#contract/errors.ts';

/**
 * A request that ends without what was asked for, in the vendor's own form of an error: `code` equals the status and
 * `message` is one sentence. The message reaches the browser, so it never holds a key, a token or a body.
 */
export class Refusal extends Error {
  override name = 'Refusal';
  readonly status: number;
  /** Headers that belong to the answer, such as `Retry-After`. */
  readonly headers: Record<string, string>;
  /** Set when it is the gateway that refuses, not the vendor, and the status alone does not tell them apart. */
  readonly reason: GatewayReason | undefined;
  /** Further members of the body. */
  readonly details: Record<string, unknown>;

  constructor(
    status: number,
    message: string,
    more: {
      reason?: GatewayReason;
      headers?: Record<string, string>;
      details?: Record<string, unknown>;
      cause?: unknown;
    } = {},
  ) {
    super(message, { cause: more.cause });
    this.status = status;
    this.reason = more.reason;
    this.headers = more.headers ?? {};
    this.details = more.details ?? {};
  }

  /** The answer to a request of this id. */
  response(requestId: string): Response {
    const { status, message, details, reason, headers } = this;
    // After the details, which may be a body of the vendor's: it cannot pass a reason off as the gateway's.
    const body = { code: status, message, ...details, reason, requestId };
    return Response.json(body, { status, headers });
  }
}
