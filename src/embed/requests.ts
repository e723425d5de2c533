import type { Failure, RequestType } from '#contract/protocol.ts';
import type { IcpEditorProblem } from './options.ts';

/** Milliseconds of silence after which a request that was said to be under way counts as lost. */
const WORKING_LIMIT = 120_000;

/** An `Error` with a code, as the promises of the handle reject with it. */
function problem(failure: Failure): Error & IcpEditorProblem {
  return Object.assign(new Error(failure.message), failure);
}

const silent: Failure = {
  code: 'timeout',
  message: 'The editor did not answer.',
  retryable: true,
};
const gone: Failure = { code: 'closed', message: 'The editor is gone.', retryable: false };

/** What the frame says about a request: under way, done, or why not. */
type Answer = 'working' | 'done' | Failure;

/** What was asked of the frame and is not answered yet. Every promise settles: by a reply, by silence, or by the end. */
export function createRequests() {
  const pending = new Map<number, (answer: Answer) => void>();
  let last = 0;
  return {
    /** @param limit milliseconds of silence before the first sign that the frame got it */
    ask: (type: RequestType, port: MessagePort | null, limit: number) =>
      new Promise<void>((resolve, reject) => {
        if (!port) {
          reject(problem(gone));
          return;
        }
        last += 1;
        const id = last;
        const wait = (ms: number) => setTimeout(() => hear(silent), ms);
        let timer = wait(limit);
        const hear = (answer: Answer) => {
          clearTimeout(timer);
          if (answer === 'working') {
            timer = wait(WORKING_LIMIT);
            return;
          }
          pending.delete(id);
          if (answer === 'done') resolve();
          else reject(problem(answer));
        };
        pending.set(id, hear);
        port.postMessage({ type, id });
      }),
    hear(id: number, answer: Answer) {
      pending.get(id)?.(answer);
    },
    closeAll() {
      for (const hear of pending.values()) hear(gone);
    },
  };
}
