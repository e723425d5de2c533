import * as z from 'zod/mini';

/**
 * The body of every refusal: `code` equals the HTTP status, `message` is one sentence; no field is named.
 * Source: developers.surfe.com/api-responses.
 */
export const apiErrorSchema = z.looseObject({ code: z.number(), message: z.string() });
export type ApiError = z.infer<typeof apiErrorSchema>;

/**
 * The gateway's answer when the stored ICP is no longer the one that the caller saw (412): the profile that stands
 * there now, null when it is gone. Its version is in the `ETag` header.
 */
export const preconditionFailedSchema = z.looseObject({
  code: z.literal(412),
  message: z.string(),
  current: z.nullable(z.looseObject({ id: z.string() })),
});
