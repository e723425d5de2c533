import {
  type ErrorNotice,
  type Hello,
  PROTOCOL_NAME,
  protocolVersions,
  type Welcome,
} from '#contract/protocol.ts';
import { isOpening, isWelcome, unknownOptions } from '#contract/protocol-from-host.ts';

/** The portal's answer: what to show, and the port that everything else goes over. */
export interface Connection {
  welcome: Welcome;
  port: MessagePort;
}

/** Whether this is the document that portals frame: the gateway marks it. */
export function isFramedDocument(): boolean {
  return allowList() !== null;
}

/** Whether nobody frames this document. */
export function isAlone(): boolean {
  return window.parent === window;
}

/**
 * Says to the page around this one that the editor listens, and waits for its answer. The hello goes to whoever frames
 * this document, since it says nothing secret; the welcome is taken once, from the parent only, from an origin that the
 * gateway allows, and only as an answer to this very hello.
 * @throws when the portal asks for something that the protocol does not know; the portal is told what
 */
export function shakeHands(): Promise<Connection> {
  const allowed = allowList()?.content.split(' ') ?? [];
  const hello: Hello = {
    protocol: PROTOCOL_NAME,
    type: 'hello',
    versions: [...protocolVersions],
    build: buildName(),
    nonce: randomName(),
  };
  return new Promise((settle, fail) => {
    function onMessage({ source, origin: sender, data, ports }: MessageEvent) {
      if (source !== window.parent || !allowed.includes(sender)) return;
      const [port] = ports;
      if (!isOpening(data) || data.nonce !== hello.nonce || port === undefined) return;
      if (!hello.versions.includes(data.version)) return;
      window.removeEventListener('message', onMessage);
      if (isWelcome(data)) settle({ welcome: data, port });
      else {
        const message = `The editor cannot use these options: ${unknownOptions(data).join(', ')}.`;
        const notice: ErrorNotice = { type: 'error', code: 'invalid', message, retryable: false };
        port.postMessage(notice);
        fail(new Error(message));
      }
    }
    window.addEventListener('message', onMessage);
    window.parent.postMessage(hello, '*');
  });
}

/** What the gateway wrote into this document: the origins that may frame it. */
function allowList(): HTMLMetaElement | null {
  return document.querySelector('meta[name="embed-origins"]');
}

/** The name of this file: the build puts a hash of the code into it. */
function buildName(): string {
  return new URL(import.meta.url).pathname.split('/').at(-1)?.slice(0, 100) || 'unknown';
}

/** Not `randomUUID`, which browsers keep from pages without TLS. */
function randomName(): string {
  const parts = crypto.getRandomValues(new Uint32Array(4));
  return Array.from(parts, (part) => part.toString(36)).join('-');
}
