import { type FrameMessage, protocolVersions, type TokenNeeded } from '#contract/protocol.ts';
import { frameMessageGuards } from '#contract/protocol-from-frame.ts';
import { isHello, readMessage } from '#contract/protocol-shapes.ts';
import { createFrameView } from './frame-view.ts';
import type { IcpEditorErrorCode, IcpEditorHandle, IcpEditorOptions } from './options.ts';
import { createRequests } from './requests.ts';
import { fetchToken, type TokenClock } from './token.ts';
import { frameUrl, welcomeOf, wireTheme } from './wire-options.ts';

/** Milliseconds: for the frame to speak, to become usable once it has its token, for replies. */
const HELLO_LIMIT = 10_000;
const READY_LIMIT = 20_000;
const REPLY_LIMIT = 30_000;
/** A person waits at a link meanwhile, so a frame that crashed is given up sooner. */
const LEAVE_LIMIT = 5_000;

/**
 * Mounts the editor in an element and fills it: the element needs a height. Adds one element, and a `beforeunload`
 * handler while there are unsaved edits; `destroy` takes both away.
 * @throws TypeError when `editorUrl` is no address or of the page's own origin, or it is not said whose ICP it is
 */
export function mountIcpEditor(element: Element, options: IcpEditorOptions): IcpEditorHandle {
  const url = frameUrl(options.editorUrl);
  const welcome = welcomeOf(options);
  const requests = createRequests();
  const view = createFrameView(element, url.href, options.title ?? 'ICP editor', load);
  /** Whom to tell; nobody any more once it is destroyed. */
  let host: Partial<IcpEditorOptions> = options;
  let port: MessagePort | null = null;
  let ready = false;
  let dirty = false;
  let dropped = 0;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let token: ReturnType<typeof fetchToken> | null = null;
  const clock: TokenClock = {};
  const askBeforeLeaving = (event: Event) => event.preventDefault();

  function load() {
    disconnect();
    view.load();
    giveUpAfter(HELLO_LIMIT, 'connect-timeout', notConnected(url.origin));
  }

  /** Unless something comes in time. */
  function giveUpAfter(ms: number, code: IcpEditorErrorCode, message: string) {
    clearTimeout(timer);
    timer = setTimeout(() => fail(code, message, true), ms);
  }

  function waitUntilReady() {
    giveUpAfter(READY_LIMIT, 'timeout', 'The editor cannot be used yet.');
  }

  function fail(code: IcpEditorErrorCode, message: string, retryable: boolean) {
    view.explain(message, retryable);
    tell(host.onError, { code, message, retryable });
  }

  function setDirty(now: boolean, changes: number) {
    dirty = now;
    (now ? addEventListener : removeEventListener)('beforeunload', askBeforeLeaving);
    tell(host.onDirty, { dirty: now, changes });
  }

  function disconnect() {
    clearTimeout(timer);
    port?.close();
    port = null;
    ready = false;
    // Fetched for a document that went without asking: by now it may be old.
    if (!clock.timer) token = null;
    requests.closeAll();
    if (dirty) setDirty(false, 0);
  }

  function onWindowMessage({ source, origin, data }: MessageEvent) {
    const { contentWindow } = view.frame;
    if (!contentWindow || source !== contentWindow || origin !== url.origin) return;
    if (!isHello(data)) {
      dropped += 1;
      return;
    }
    // The document in the frame is a new one: whatever there was of the former is over.
    disconnect();
    // The portal may have destroyed it on hearing that.
    if (!view.frame.isConnected) return;
    const version = protocolVersions.find((known) => data.versions.includes(known));
    if (version === undefined) {
      fail('protocol-mismatch', noCommonVersion(data.versions, data.build), false);
      return;
    }
    view.wait();
    const { port1, port2 } = new MessageChannel();
    port = port1;
    port1.onmessage = ({ data: sent }) => {
      const message = readMessage(frameMessageGuards, sent);
      if (message === null) dropped += 1;
      else if (message) receive(message, port1);
    };
    // The frame will ask for one: fetched while it loads the rest of itself.
    token ??= fetchToken(options.getToken, clock);
    contentWindow.postMessage({ ...welcome, version, nonce: data.nonce }, url.origin, [port2]);
    waitUntilReady();
  }

  function receive(message: FrameMessage, from: MessagePort) {
    switch (message.type) {
      case 'token-needed':
        void answer(message, from);
        break;
      case 'ready':
        clearTimeout(timer);
        ready = true;
        view.reveal();
        tell(host.onReady, message);
        break;
      case 'dirty':
        setDirty(message.dirty, message.changes);
        break;
      case 'working':
        requests.hear(message.id, 'working');
        break;
      case 'reply':
        requests.hear(message.id, message.ok ? 'done' : message);
        break;
      case 'saved':
        tell(host.onSaved, message);
        break;
      case 'error':
        clearTimeout(timer);
        // The editor says itself what is wrong, and has the means to mend it.
        view.reveal();
        tell(host.onError, message);
        break;
    }
  }

  /** One call of `getToken` serves every question that comes while it runs. */
  async function answer({ id }: TokenNeeded, from: MessagePort) {
    if (!ready) clearTimeout(timer);
    token ??= fetchToken(options.getToken, clock);
    const outcome = await token;
    token = null;
    if (from !== port) return;
    if (!ready) waitUntilReady();
    from.postMessage({ type: 'token', id, ...outcome });
  }

  addEventListener('message', onWindowMessage);
  view.paint(welcome.theme);
  load();

  return {
    isDirty: () => dirty,
    save: () => requests.ask('save', port, REPLY_LIMIT),
    discard: () => requests.ask('discard', port, REPLY_LIMIT),
    async confirmLeave() {
      // Whether the person stays, the save failed, or the frame is gone or silent: what is unsaved decides.
      if (ready) await requests.ask('confirm-leave', port, LEAVE_LIMIT).catch(() => undefined);
      return !dirty;
    },
    setTheme(theme) {
      welcome.theme = wireTheme(theme);
      view.paint(welcome.theme);
      port?.postMessage({ type: 'theme', theme: welcome.theme });
    },
    droppedMessages: () => dropped,
    destroy() {
      host = {};
      removeEventListener('message', onWindowMessage);
      port?.postMessage({ type: 'close' });
      disconnect();
      clearTimeout(clock.timer);
      view.remove();
    },
  };
}

/** A mistake of the page in one of its callbacks is the page's to see, and stops nothing here. */
function tell<Event>(callback: ((event: Event) => void) | undefined, event: Event) {
  try {
    callback?.(event);
  } catch (error) {
    reportError(error);
  }
}

function notConnected(editor: string): string {
  return `The editor did not answer. ${editor} cannot be reached, or is refused here: EMBED_ORIGINS of its gateway (frame-ancestors) has to list ${location.origin}, and frame-src of this page's CSP ${editor}.`;
}

function noCommonVersion(versions: number[], build: string): string {
  return `This script speaks protocol ${protocolVersions}, the editor (build ${build}) ${versions}: load the editor's own.`;
}
