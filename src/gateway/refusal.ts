/**
 * A request that ends without what was asked for, in the vendor's own form of an error: `code` equals the status and
 * `message` is one sentence. The message reaches the browser, so it never holds a key, a token or a body.
 */
export class Refusal extends Error {
  override name = 'Refusal';
  readonly status: number;
  /** Headers that belong to the answer, such as `Retry-After`. */
  readonly headers: Record<string, string>;
  /** Further members of the body. */
  readonly details: Record<string, unknown>;

  constructor(
    status: number,
    message: string,
    more: {
      headers?: Record<string, string>;
      details?: Record<string, unknown>;
      cause?: unknown;
    } = {},
  ) {
    super(message, { cause: more.cause });
    this.status = status;
    this.headers = more.headers ?? {};
    this.details = more.details ?? {};
  }

  /** The answer to a request of this id. */
  response(requestId: string): Response {
    const body = { code: this.status, message: this.message, ...this.details, requestId };
    return Response.json(body, { status: this.status, headers: this.headers });
  }
}
