import * as z from 'zod/mini';

/** Why a save was made; sent with the POST in the header `SAVE_SOURCE_HEADER`, `edit` when it is left out. */
export const saveSourceSchema = z.enum(['edit', 'undo', 'restore', 'import']);
export type SaveSource = z.infer<typeof saveSourceSchema>;

export const SAVE_SOURCE_HEADER = 'x-save-source';

const profileSchema = z.looseObject({
  companies: z.nullish(z.looseObject({})),
  people: z.nullish(z.looseObject({})),
});

/** One save that went through the gateway. Rows are never changed once they have an ending, nor removed. */
export const historyEntrySchema = z.looseObject({
  /** Names the entry and orders it: a later save has a greater number. */
  id: z.number(),
  /** ISO 8601: when the save was written down, before it was sent. */
  startedAt: z.string(),
  /** ISO 8601; null while the ending is not known. */
  endedAt: z.nullable(z.string()),
  /** `unknown`: something else stands there than was sent or than stood there before. */
  outcome: z.enum(['pending', 'saved', 'not-saved', 'unknown']),
  source: saveSourceSchema,
  /** Who saved, where the gateway knows it. */
  user: z.nullable(z.string()),
  requestId: z.string(),
  /** What was sent. */
  profile: profileSchema,
  /** What stood there before; null when nothing did. */
  former: z.nullable(profileSchema),
  /** The version that stood there after the save, where it could be read. */
  etag: z.nullable(z.string()),
});
export type HistoryEntry = z.infer<typeof historyEntrySchema>;

/**
 * `GET /api/gateway/history?externalUserId=…&before=…&limit=…`: the saves of one rep, latest first. Without
 * `externalUserId`, those of the API key's own user. `next` is the `before` of the following page, null on the last.
 */
export const historyPageSchema = z.looseObject({
  entries: z.array(historyEntrySchema),
  next: z.nullable(z.number()),
});
export type HistoryPage = z.infer<typeof historyPageSchema>;
