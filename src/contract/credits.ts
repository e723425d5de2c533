import * as z from 'zod/mini';

/**
 * `GET /v1/credits`. `message` tells when the balance is used up. Source: developers.surfe.com, page public-017.
 */
export const creditsSchema = z.looseObject({
  message: z.optional(z.string()),
  totalEmail: z.optional(z.number()),
  totalMobile: z.optional(z.number()),
});
export type Credits = z.infer<typeof creditsSchema>;
