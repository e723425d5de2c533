import type { Page } from 'playwright/test';

/** What the renderer of the page itself holds after a collection of garbage. Frames of another site have their own. */
export async function openThings(page: Page) {
  const devtools = await page.context().newCDPSession(page);
  await devtools.send('Performance.enable');
  // What is only freed by finalisation of the first goes with the second.
  await devtools.send('HeapProfiler.collectGarbage');
  await devtools.send('HeapProfiler.collectGarbage');
  const { metrics } = await devtools.send('Performance.getMetrics');
  await devtools.detach();
  const read = (wanted: string) => {
    const metric = metrics.find(({ name }) => name === wanted);
    if (metric === undefined) throw new Error(`Chromium does not tell ${wanted}`);
    return metric.value;
  };
  return {
    documents: read('Documents'),
    frames: read('Frames'),
    listeners: read('JSEventListeners'),
    nodes: read('Nodes'),
    /** Bytes. */
    heap: read('JSHeapUsedSize'),
  };
}
