import type { GatewayReason } from '#contract/errors.ts';
import type { Log } from './log.ts';
import { Refusal } from './refusal.ts';
import type { RefusedCall, Saves } from './saves.ts';

/** A call that is being judged. */
export type Attempt = Pick<
  RefusedCall,
  'requestId' | 'actor' | 'call' | 'externalUserId' | 'profile'
>;

/** Writing these down would be the very load, or need the very record, for the lack of which they are refused. */
const unrecorded: readonly (GatewayReason | undefined)[] = ['busy', 'record-unavailable'];

/**
 * Runs a check and writes down what it refuses, before anyone hears of it. A refusal stands even when it could not be
 * written down: nothing has happened that the record would miss, and the log has it.
 */
export async function recordingRefusals<T>(
  { saves, log }: { saves: Pick<Saves, 'refuse'>; log: Log },
  attempt: Attempt,
  check: () => T | Promise<T>,
): Promise<T> {
  try {
    return await check();
  } catch (error) {
    if (error instanceof Refusal && !unrecorded.includes(error.reason)) {
      const { status, reason = null, headers } = error;
      const etag = headers['ETag'] ?? null;
      await saves.refuse({ ...attempt, etag, status, reason }).catch((cause: unknown) => {
        log.error('A refusal could not be written down.', cause, attempt.requestId);
      });
    }
    throw error;
  }
}
