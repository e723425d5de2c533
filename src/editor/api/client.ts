import * as z from 'zod/mini';
import { apiErrorSchema } from '#contract/errors.ts';
import { authorized } from './authorized.ts';
import { gatewayRoot } from './gateway-root.ts';
import { ApiProblem } from './problem.ts';

/** The gateway gives up on the vendor after this; a little more, so that its own explanation arrives. */
const TIMEOUT_MS = 35_000;

export interface Answer<T> {
  data: T;
  /** The version of the ICP that the answer speaks of, as `If-Match` wants it. */
  etag: string | null;
}

/**
 * One call to the vendor's path under `/api`, parsed at the door.
 * @param path without leading slash, so that the editor also works below a portal's own path
 * @throws ApiProblem whatever goes wrong
 */
export async function call<T>(
  schema: z.ZodMiniType<T>,
  path: string,
  init: RequestInit = {},
): Promise<Answer<T>> {
  const url = new URL(`api/${path}`, gatewayRoot);
  const response = await authorized((headers) => send(url, init, headers));
  const requestId = response.headers.get('x-request-id');
  const body = await readJson(response);
  if (!response.ok) {
    const error = z.safeParse(apiErrorSchema, body);
    throw new ApiProblem('refused', error.success ? error.data.message : '', {
      status: response.status,
      requestId,
      reason: error.success ? (error.data.reason ?? null) : null,
      retryAfter: seconds(response.headers.get('retry-after')),
      body,
    });
  }
  const parsed = z.safeParse(schema, body);
  if (!parsed.success)
    throw new ApiProblem('malformed', '', { status: response.status, requestId });
  return { data: parsed.data, etag: response.headers.get('etag') };
}

async function send(
  url: URL,
  init: RequestInit,
  authorization: Record<string, string>,
): Promise<Response> {
  const signals = [AbortSignal.timeout(TIMEOUT_MS), ...(init.signal ? [init.signal] : [])];
  try {
    const headers = new Headers(init.headers);
    for (const [name, value] of Object.entries(authorization)) headers.set(name, value);
    return await fetch(url, { ...init, headers, signal: AbortSignal.any(signals) });
  } catch (error) {
    if (error instanceof DOMException && error.name === 'TimeoutError') {
      throw new ApiProblem('timeout', '');
    }
    if (init.signal?.aborted) throw error;
    throw new ApiProblem(navigator.onLine ? 'network' : 'offline', '');
  }
}

/** The body as data; undefined when it is not JSON, which no schema accepts. */
async function readJson(response: Response): Promise<unknown> {
  try {
    return await response.json();
  } catch (error) {
    if (error instanceof DOMException && error.name === 'TimeoutError') {
      throw new ApiProblem('timeout', '');
    }
    return undefined;
  }
}

function seconds(header: string | null): number | null {
  return header !== null && /^\d{1,4}$/.test(header) ? Number(header) : null;
}
