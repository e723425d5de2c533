import * as z from 'zod/mini';

/** `GET /api/gateway/session`: whom the gateway speaks to, so that the editor can say when nothing is real. */
export const sessionSchema = z.looseObject({
  /** `sandbox`: the built-in stand-in, nothing is billed. `live`: the vendor. */
  upstream: z.enum(['sandbox', 'live']),
});
export type Session = z.infer<typeof sessionSchema>;
