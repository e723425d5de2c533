import * as z from 'zod/mini';

/** `GET /api/gateway/reps`: the reps for whom an ICP was saved through this gateway, latest save first. */
export const repsSchema = z.looseObject({
  reps: z.array(
    z.looseObject({
      externalUserId: z.string(),
      /** ISO 8601 time of the last successful save. */
      savedAt: z.string(),
    }),
  ),
});
export type Reps = z.infer<typeof repsSchema>;
