import type { Page } from 'playwright/test';

declare global {
  interface Window {
    ledger: () => { listeners: string[]; timers: number; ports: number; frames: number };
  }
}

/** Has the page keep a ledger of its listeners on the window, timers and message ports. Call it before the page opens. */
export async function keepLedger(page: Page) {
  await page.addInitScript(() => {
    if (window !== window.top) return;
    const ofTheTestRunner =
      /^(?:__playwright|mouse|pointer|touch|click|auxclick|dblclick|contextmenu)/;
    const listeners: { type: string; listener: unknown }[] = [];
    const timers = new Set<unknown>();
    const ports = new Set<MessagePort>();

    /** Lets `note` see every call of a function before it is made, with what it is called with. */
    const watch = <Watched extends (...values: never[]) => unknown>(
      watched: Watched,
      note: (values: unknown[]) => void,
      after: (result: unknown) => void = () => undefined,
    ): Watched =>
      new Proxy(watched, {
        apply(target, self, values) {
          note(values);
          const result = Reflect.apply(target, self, values);
          after(result);
          return result;
        },
      });

    window.addEventListener = watch(window.addEventListener, ([type, listener]) =>
      listeners.push({ type: String(type), listener }),
    );
    window.removeEventListener = watch(window.removeEventListener, ([type, listener]) => {
      const index = listeners.findIndex((one) => one.type === type && one.listener === listener);
      if (index >= 0) listeners.splice(index, 1);
    });

    // A timer that went off has ended too.
    let lastSet: unknown = null;
    window.setTimeout = watch(
      window.setTimeout,
      (values) => {
        const [act] = values;
        if (typeof act !== 'function') return;
        const timer = { id: null as unknown };
        lastSet = timer;
        values[0] = () => {
          timers.delete(timer.id);
          act();
        };
      },
      (id) => {
        Object.assign(Object(lastSet), { id });
        timers.add(id);
      },
    );
    window.clearTimeout = watch(window.clearTimeout, ([id]) => timers.delete(id));

    window.MessageChannel = new Proxy(window.MessageChannel, {
      construct(target) {
        const channel = new target();
        const { port1 } = channel;
        ports.add(port1);
        port1.close = watch(port1.close, () => ports.delete(port1));
        return channel;
      },
    });

    window.ledger = () => ({
      listeners: listeners.map(({ type }) => type).filter((type) => !ofTheTestRunner.test(type)),
      timers: timers.size,
      ports: ports.size,
      frames: window.frames.length,
    });
  });
}
