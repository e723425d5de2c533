import * as z from 'zod/mini';

/**
 * The body of every refusal: `code` equals the HTTP status, `message` is one sentence; no field is named.
 * Source: developers.surfe.com/api-responses.
 */
export const apiErrorSchema = z.looseObject({ code: z.number(), message: z.string() });
export type ApiError = z.infer<typeof apiErrorSchema>;
