import * as z from 'zod/mini';
import { SAVE_SOURCE_HEADER, type SaveSource, saveSourceSchema } from '#contract/history.ts';
import { externalUserIdSchema } from '#contract/icp.ts';
import { Refusal } from './refusal.ts';
import type { HistoryQuery } from './saves.ts';

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
 * Lets a people search pass that costs one credit. It is there to count people; what it returns is charged by ten, and
 * nobody was asked about more.
 * @throws Refusal 400
 */
export function requireCheapSearch(body: Record<string, unknown>): void {
  if (body['limit'] === 1) return;
  throw new Refusal(400, 'A people search goes through with limit 1 only, which costs one credit.');
}

const HISTORY_PAGE = { usual: 20, most: 100 };
/** The greatest number that PostgreSQL's `integer` holds, so the greatest that names a save. */
const GREATEST_ID = 2_147_483_647;

/**
 * Which page of which rep's history a query asks for.
 * @throws Refusal 400
 */
export function readHistoryQuery(query: URLSearchParams): HistoryQuery {
  const [before, limit] = [single(query, 'before'), single(query, 'limit')];
  const rest = new URLSearchParams(query);
  for (const name of ['before', 'limit']) rest.delete(name);
  return {
    externalUserId: repOfQuery(rest),
    before: before === undefined ? null : readCount('before', before, GREATEST_ID),
    limit: limit === undefined ? HISTORY_PAGE.usual : readCount('limit', limit, HISTORY_PAGE.most),
  };
}

function single(query: URLSearchParams, name: string): string | undefined {
  const given = query.getAll(name);
  if (given.length > 1) throw new Refusal(400, `Give ${name} once.`);
  return given[0];
}

function readCount(name: string, text: string, most: number): number {
  const count = /^\d{1,10}$/.test(text) ? Number(text) : 0;
  if (count >= 1 && count <= most) return count;
  throw new Refusal(400, `${name} must be a whole number from 1 to ${most}.`);
}

/**
 * The rep that a query names; null (the API key's own user) when it names none.
 * @throws Refusal 400, also for any other parameter: nothing is passed on that nobody understood
 */
export function repOfQuery(query: URLSearchParams): string | null {
  const foreign = [...query.keys()].find((name) => name !== 'externalUserId');
  if (foreign !== undefined) {
    throw new Refusal(400, 'This call does not take that query parameter.');
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
  if (parsed.data.includes('\0') || /\p{Surrogate}/u.test(parsed.data)) {
    // PostgreSQL refuses the one and replaces the other, so that two reps could become one.
    throw new Refusal(400, 'externalUserId holds a character that cannot be stored.');
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
