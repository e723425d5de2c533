import type { ApiError } from '#contract/errors.ts';

/**
 * The documented body of every refusal: the status again, and one sentence that names no field. The sentences of 400,
 * 401 and 429 stand in the documentation (developers.surfe.com/api-responses); the others are ours.
 */
const messages = {
  400: 'Invalid request',
  401: 'Missing or wrong API key',
  402: 'Not enough credits',
  403: 'Quota exceeded',
  404: 'Record not found',
  429: 'Rate limit exceeded',
  500: 'Internal server error',
} as const;

export type RefusalStatus = keyof typeof messages;

export function refusal(status: RefusalStatus): Response {
  const body: ApiError = { code: status, message: messages[status] };
  return Response.json(body, { status });
}
