import * as z from 'zod/mini';
import { SAVE_SOURCE_HEADER, type SaveSource, saveSourceSchema } from '#contract/history.ts';
import { externalUserIdSchema } from '#contract/icp.ts';
import { Refusal } from './refusal.ts';

const bodySchema = z.record(z.string(), z.unknown());

/**
 * The JSON object of a body. It is passed on as it was understood here, not letter for letter, so that the vendor
 * cannot read another rep out of it than the gateway did.
 * @throws Refusal 400
 */
export async function readBody(request: Request): Promise<Record<string, unknown>> {
  try {
    return z.parse(bodySchema, await request.json());
  } catch (error) {
    throw new Refusal(400, 'The body must be a JSON object.', { cause: error });
  }
}

/**
 * The rep that a body names; null (the API key's own user) when it names none.
 * @throws Refusal 400
 */
export function repOfBody(body: Record<string, unknown>): string | null {
  return 'externalUserId' in body ? readRep(body['externalUserId']) : null;
}

/**
 * The rep that a query names; null (the API key's own user) when it names none.
 * @throws Refusal 400, also for any other parameter: nothing is passed on that nobody understood
 */
export function repOfQuery(query: URLSearchParams): string | null {
  const foreign = [...query.keys()].find((name) => name !== 'externalUserId');
  if (foreign !== undefined) {
    throw new Refusal(400, 'The only query parameter of this call is externalUserId.');
  }
  const given = query.getAll('externalUserId');
  if (given.length > 1) throw new Refusal(400, 'Give externalUserId once.');
  return given.length === 0 ? null : readRep(given[0]);
}

function readRep(given: unknown): string {
  const parsed = z.safeParse(externalUserIdSchema, given);
  if (!parsed.success) {
    const message = parsed.error.issues[0]?.message ?? '';
    throw new Refusal(400, `externalUserId cannot be used: ${message}.`);
  }
  if (parsed.data !== given) {
    throw new Refusal(400, 'externalUserId must not begin or end with a space.');
  }
  return parsed.data;
}

/**
 * Why a save is made; an edit when it is not said.
 * @throws Refusal 400
 */
export function readSource(headers: Headers): SaveSource {
  const parsed = z.safeParse(saveSourceSchema, headers.get(SAVE_SOURCE_HEADER) ?? 'edit');
  if (parsed.success) return parsed.data;
  const known = saveSourceSchema.options.join(', ');
  throw new Refusal(400, `${SAVE_SOURCE_HEADER} must be one of ${known}.`);
}
