import type { Page } from 'playwright/test';

/** How to tell that the answer to an input is on the screen. */
export type Sign =
  /** At least as many elements match. */
  | { kind: 'shown'; selector: string; count: number }
  /** The text within the element is another than before the input. */
  | { kind: 'changed'; selector: string };

/**
 * Milliseconds from an input to the frame that shows its answer, as the page itself sees it: from the event's own
 * time stamp to the end of the first frame in which the sign holds.
 * @param event the input's first event: "pointerdown", "keydown", "paste"
 */
export async function timeToPaint(
  page: Page,
  event: string,
  sign: Sign,
  act: () => Promise<void>,
): Promise<number> {
  const measured = page.evaluateHandle(
    ({ event, sign }) => {
      const text = () => document.querySelector(sign.selector)?.textContent ?? '';
      const before = text();
      const holds = () =>
        sign.kind === 'shown'
          ? document.querySelectorAll(sign.selector).length >= sign.count
          : text() !== before;
      const time = new Promise<number>((settle, refuse) => {
        setTimeout(
          () => refuse(new Error(`No answer on the screen: ${JSON.stringify(sign)}`)),
          10_000,
        );
        const onInput = ({ timeStamp }: Event) => {
          const look = () => {
            if (!holds()) return requestAnimationFrame(look);
            // The frame is about to be painted; a message is handled after that.
            const { port1, port2 } = new MessageChannel();
            port1.onmessage = () => settle(performance.now() - timeStamp);
            port2.postMessage(null);
            return 0;
          };
          requestAnimationFrame(look);
        };
        window.addEventListener(event, onInput, { capture: true, once: true });
      });
      return { time };
    },
    { event, sign },
  );
  const handle = await measured;
  await act();
  const time = await handle.evaluate(({ time }) => time);
  await handle.dispose();
  return time;
}
