import * as z from 'zod/mini';

/**
 * Why the gateway itself refused, so that its 401, 403 or 503 is not taken for the vendor's. Only the gateway's own
 * answers carry a reason; one in a body of the vendor's is not passed on.
 *
 * - `token-missing`, `token-expired`, `token-invalid`: 401, the call did not prove who is asking; another token may help
 * - `keys-unavailable`: 503, the keys that verify tokens could not be had; the token may well be good
 * - `role`, `rep`, `own-user`, `tenant`: 403, known who is asking, who may not do this
 * - `foreign-page`: 403, a change that did not come from the editor's own page
 * - `record-unavailable`: 503, what costs or changes something could not be written down, so it was not sent
 * - `not-sent`: 500 to 504, what has to be read first could not be read, so nothing was sent
 * - `busy`: 429, 503 or 504, too much is waiting in the gateway; nothing was sent
 * - `gateway-fault`: 500, the gateway's own fault
 */
export const gatewayReasons = [
  'token-missing',
  'token-expired',
  'token-invalid',
  'keys-unavailable',
  'role',
  'rep',
  'own-user',
  'tenant',
  'foreign-page',
  'record-unavailable',
  'not-sent',
  'busy',
  'gateway-fault',
] as const;
export type GatewayReason = (typeof gatewayReasons)[number];

/**
 * The body of every refusal: `code` equals the HTTP status, `message` is one sentence; no field is named.
 * Source: developers.surfe.com/api-responses. `reason` is the gateway's; one that is not known here counts as none.
 */
export const apiErrorSchema = z.looseObject({
  code: z.number(),
  message: z.string(),
  reason: z.catch(z.optional(z.enum(gatewayReasons)), undefined),
});
export type ApiError = z.infer<typeof apiErrorSchema>;
