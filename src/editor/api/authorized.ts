import * as z from 'zod/mini';
import { apiErrorSchema } from '#contract/errors.ts';
import { TOKEN_EXPIRES_IN_HEADER } from '#contract/session.ts';
import { tokenSource } from './token-source.ts';

/**
 * Sends a request with the token that says who is asking, where there is one. A token that the gateway refuses is
 * replaced once and the request sent once more: it has had no effect, since nothing is done for the unknown. What the
 * second answer says is final.
 * @param send one attempt, with these headers
 */
export async function authorized(
  send: (headers: Record<string, string>) => Promise<Response>,
): Promise<Response> {
  const source = tokenSource();
  const token = (await source?.current()) ?? null;
  if (source === null || token === null) return await send({});
  const response = await attempt(token);
  if (!(await refusesToken(response))) return response;
  const next = await source.replace(token);
  return next === null ? response : await attempt(next);

  async function attempt(current: string): Promise<Response> {
    const answer = await send({ Authorization: `Bearer ${current}` });
    const left = Number(answer.headers.get(TOKEN_EXPIRES_IN_HEADER) ?? Number.NaN);
    if (Number.isFinite(left)) source?.learned(current, left);
    return answer;
  }
}

/** Whether it is the gateway that refuses, and because of the token. The vendor's 401 is about its key. */
async function refusesToken(response: Response): Promise<boolean> {
  if (response.status !== 401) return false;
  const body: unknown = await response
    .clone()
    .json()
    .catch(() => undefined);
  const error = z.safeParse(apiErrorSchema, body);
  return error.success && (error.data.reason?.startsWith('token-') ?? false);
}
