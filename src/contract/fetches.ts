import * as z from 'zod/mini';

/**
 * One fetch of recommendations that went through the gateway: what was asked for and how much came back, never whom it
 * brought. Rows are never changed once they have an ending, nor removed.
 */
export const fetchEntrySchema = z.looseObject({
  /** Names the entry and orders it: a later fetch has a greater number. */
  id: z.number(),
  /** ISO 8601: when the fetch was written down, before it was sent. */
  startedAt: z.string(),
  /** ISO 8601; null while the ending is not known. */
  endedAt: z.nullable(z.string()),
  /**
   * `answered`: companies came back, or none. `refused`: nothing was fetched. `unknown`: the answer was lost, and what it
   * held may be billed; so it is with `pending` once the process that sent it is gone.
   */
  outcome: z.enum(['pending', 'answered', 'refused', 'unknown']),
  /** The page that was asked for, counted from 0; `to` is not included. */
  from: z.number(),
  to: z.number(),
  /** Companies that came back; null without a usable answer. */
  companies: z.nullable(z.number()),
  /** Whether the vendor has more; null where it did not say. */
  hasMore: z.nullable(z.boolean()),
  /** The version of the ICP that stood saved from before the fetch until after it; null where that is not certain. */
  etag: z.nullable(z.string()),
  /** Who fetched, where the gateway knows it. */
  user: z.nullable(z.string()),
  requestId: z.string(),
});
export type FetchEntry = z.infer<typeof fetchEntrySchema>;

/**
 * `GET /api/gateway/fetches?externalUserId=…`: the fetches of one rep, latest first, at most a hundred. Without
 * `externalUserId`, those of the API key's own user.
 */
export const fetchListSchema = z.looseObject({ fetches: z.array(fetchEntrySchema) });
export type FetchList = z.infer<typeof fetchListSchema>;
