import { useEffect, useEffectEvent } from 'react';
import { flushSync } from 'react-dom';

/**
 * Acts when the page is left or hidden, before anyone else hears of it: what is only typed so far has to be part of
 * the form by the time a draft is written.
 */
export function useLeaving(act: () => void) {
  const leave = useEffectEvent(() => {
    if (document.visibilityState === 'hidden') flushSync(act);
  });
  const unload = useEffectEvent(() => flushSync(act));
  useEffect(() => {
    const [onHide, onUnload] = [() => leave(), () => unload()];
    window.addEventListener('visibilitychange', onHide, { capture: true });
    window.addEventListener('pagehide', onUnload, { capture: true });
    return () => {
      window.removeEventListener('visibilitychange', onHide, { capture: true });
      window.removeEventListener('pagehide', onUnload, { capture: true });
    };
  }, []);
}
