import type {
  Failure,
  FrameMessage,
  HostMessage,
  HostRequest,
  RequestType,
} from '#contract/protocol.ts';
import { hostMessageGuards } from '#contract/protocol-from-host.ts';
import { readMessage } from '#contract/protocol-shapes.ts';
import { crashFailure } from './failure.ts';

/** Milliseconds between two signs of life while a request waits for a person or a server. */
const WORKING_EVERY = 10_000;

/** What came of something that the portal asked for. */
export type Outcome = { ok: true } | ({ ok: false } & Failure);

/** Does what the portal asks for, as long as there is a form. */
export type RequestHandler = (type: RequestType) => Promise<Outcome>;

/** Hears the other messages of the portal. */
export type NoticeHandler = (message: Exclude<HostMessage, HostRequest>) => void;

export interface HostChannel {
  send: (message: FrameMessage) => void;
  /** Lets the form answer requests. @returns takes the handler away again */
  serve: (handler: RequestHandler) => () => void;
  /** No message goes or comes any more. */
  close: () => void;
}

const noForm: RequestHandler = (type) =>
  Promise.resolve(
    type === 'confirm-leave'
      ? { ok: true }
      : { ok: false, code: 'not-ready', message: 'There is no form yet.', retryable: true },
  );

/**
 * The port to the portal, once hands are shaken. Requests get a sign of life at once and a reply when the outcome is
 * known; what is malformed is dropped and counted at the document, for diagnosis.
 */
export function openHostChannel(port: MessagePort, onNotice: NoticeHandler): HostChannel {
  let handler = noForm;
  let dropped = 0;
  const send = (message: FrameMessage) => port.postMessage(message);

  async function answer({ type, id }: HostRequest) {
    const working = () => send({ type: 'working', id });
    working();
    const timer = setInterval(working, WORKING_EVERY);
    try {
      send({ type: 'reply', id, ...(await handler(type)) });
    } catch {
      send({ type: 'reply', id, ok: false, ...crashFailure });
    } finally {
      clearInterval(timer);
    }
  }

  port.onmessage = ({ data }) => {
    const message = readMessage(hostMessageGuards, data);
    if (message === undefined) return;
    if (message === null) {
      dropped += 1;
      document.documentElement.dataset['droppedMessages'] = String(dropped);
    } else if (isRequest(message)) void answer(message);
    else onNotice(message);
  };

  return {
    send,
    serve(next) {
      handler = next;
      return () => {
        if (handler === next) handler = noForm;
      };
    },
    close() {
      port.onmessage = null;
      port.close();
    },
  };
}

function isRequest(message: HostMessage): message is HostRequest {
  return ['save', 'discard', 'confirm-leave'].includes(message.type);
}
