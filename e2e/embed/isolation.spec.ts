import { expect, type Frame, type Page } from 'playwright/test';
import { test } from './fixtures.ts';
import { openThings } from './open-things.ts';

const HOSTILE = 1_000;

/** Perfect copies of what the editor says, from somebody else. */
const copies = [
  { protocol: 'icp-editor', type: 'hello', versions: [1], build: 'copy', nonce: 'copied' },
  { type: 'ready', externalUserId: null, name: 'Copy', version: null },
  { type: 'dirty', dirty: true, changes: 3 },
  { type: 'saved', externalUserId: null, version: '"copy"', savedAt: '2026-01-01', fields: [] },
  { type: 'error', code: 'internal', message: 'Copied', retryable: true },
];

async function pretender(page: Page): Promise<Frame> {
  const find = () => page.frames().find((frame) => frame.url().includes('pretender'));
  await expect.poll(() => find()?.evaluate(() => 'heard' in window)).toBe(true);
  const frame = find();
  if (frame === undefined) throw new Error('There is no pretender');
  return frame;
}

test('perfect copies of the messages from another frame and from the page itself are ignored', async ({
  page,
  host,
  rig,
  site,
  rep,
  gateway,
}) => {
  await host.open(rig.hostOrigin(site));
  await host.mountReady({ externalUserId: rep.id, name: rep.name });
  // The second editor is none, and says hello by itself.
  await page.evaluate((src) => {
    const frame = document.createElement('iframe');
    frame.src = src;
    document.getElementById('two')?.append(frame);
  }, `${rig.pretenderOrigin}/embed/v1`);
  const other = await pretender(page);
  const welcome = {
    ...{ protocol: 'icp-editor', type: 'welcome', version: 1, nonce: 'copied', name: 'Copy' },
    ...{ externalUserId: 'somebody-else', locale: null, saveBar: 'host' },
    theme: { appearance: 'dark', tokens: { background: '#ff0000' } },
  };
  await other.evaluate(
    ([copies, welcome]) => {
      for (const copy of copies) parent.postMessage(copy, '*');
      for (const copy of copies) parent.frames[0]?.postMessage(copy, '*');
      parent.frames[0]?.postMessage(welcome, '*', [new MessageChannel().port2]);
    },
    [copies, welcome] as const,
  );
  await page.evaluate(
    ([copies, welcome]) => {
      for (const copy of copies) window.postMessage(copy, '*');
      // From the parent, but not as an answer to this document's hello.
      window.frames[0]?.postMessage(welcome, '*', [new MessageChannel().port2]);
    },
    [copies, welcome] as const,
  );
  const editor = host.editor();
  await editor.titles.add('CTO');
  await editor.saveBar.save(rep.name);
  expect((await gateway.stored(rep.id))?.people?.jobTitles).toEqual(['CTO']);
  expect(await host.events('ready')).toHaveLength(1);
  expect(await host.events('saved')).toMatchObject([{ externalUserId: rep.id }]);
  expect(await host.events('dirty')).toEqual([
    { dirty: true, changes: 1 },
    { dirty: false, changes: 0 },
  ]);
  expect(await host.events('error')).toEqual([]);
  await expect(host.frame('two')).toHaveCount(1);
  expect(await other.evaluate(() => window.heard), 'no welcome for a copy').toEqual([]);
});

test('a thousand hostile messages from a frame that got a port change nothing', async ({
  page,
  host,
  rig,
  site,
}) => {
  await host.open(rig.hostOrigin(site));
  await host.mount({ editorUrl: rig.pretenderOrigin, externalUserId: 'rep' });
  const frame = await pretender(page);
  await expect.poll(() => frame.evaluate(() => window.heard.length)).toBe(1);
  const before = await openThings(page);
  await frame.evaluate((count) => {
    const [port] = window.heard[0]?.ports ?? [];
    for (const message of window.hostileMessages(count)) {
      port?.postMessage(message);
      parent.postMessage(message, '*');
    }
    port?.postMessage({ type: 'ready', externalUserId: 'rep', name: 'Rep', version: null });
  }, HOSTILE);
  await expect.poll(() => host.events('ready')).toHaveLength(1);
  // Messages by the window and by the port come in no common order.
  await expect.poll(() => host.droppedMessages()).toBeGreaterThan(1.6 * HOSTILE);
  for (const kind of ['dirty', 'saved', 'error'] as const) {
    expect(await host.events(kind)).toEqual([]);
  }
  expect(await host.isDirty()).toBe(false);
  const after = await openThings(page);
  expect(after.listeners).toBeLessThanOrEqual(before.listeners);
  expect(after.nodes).toBeLessThanOrEqual(before.nodes + 10);
});

test('a thousand hostile messages from strangers and from the page never reach the editor', async ({
  page,
  host,
  rig,
  site,
  rep,
}) => {
  await host.open(rig.hostOrigin(site));
  await host.mountReady({ externalUserId: rep.id, name: rep.name });
  await page.evaluate((src) => {
    const frame = document.createElement('iframe');
    frame.src = src;
    document.getElementById('two')?.append(frame);
  }, `${rig.pretenderOrigin}/embed/v1`);
  const other = await pretender(page);
  const flood = (count: number) => {
    for (const message of window.hostileMessages(count)) {
      window.top?.postMessage(message, '*');
      window.top?.frames[0]?.postMessage(message, '*');
    }
  };
  await other.evaluate(flood, HOSTILE);
  await page.evaluate(flood, HOSTILE);
  const editor = host.editor();
  await editor.titles.add('CTO');
  await editor.saveBar.save(rep.name);
  expect(await host.events('ready')).toHaveLength(1);
  expect(await host.events('error')).toEqual([]);
  expect(await host.droppedMessages(), 'what is not from the frame is not even looked at').toBe(0);
});

test('an editor whose page floods its port drops it, counts it, and goes on working', async ({
  page,
  host,
  rig,
  site,
  rep,
}) => {
  await host.open(rig.hostOrigin(site));
  // The page speaks the protocol itself, so that it holds the port.
  await page.evaluate(
    ([src, externalUserId]) => {
      const frame = document.createElement('iframe');
      const { port1, port2 } = new MessageChannel();
      const send = (message: object) => port1.postMessage(message);
      port1.onmessage = async ({ data }) => {
        window.heard.push({ data, ports: [port1] });
        if (data.type !== 'token-needed') return;
        const response = await fetch('/token', { method: 'POST' });
        send({ type: 'token', id: data.id, token: (await response.json()).token });
      };
      window.heard = [];
      addEventListener('message', ({ data, source }) => {
        const theme = { appearance: 'light', tokens: {} };
        const welcome = { protocol: 'icp-editor', type: 'welcome', version: 1, name: 'Rep', theme };
        const more = { externalUserId, locale: null, saveBar: 'editor', nonce: data.nonce };
        const flawed = { ...welcome, ...more, saveBar: 'nobody' };
        const to = { targetOrigin: '*', transfer: [new MessageChannel().port2] };
        source?.postMessage({ ...welcome, ...more, nonce: 'another' }, to);
        source?.postMessage({ ...welcome, ...more, version: 2 }, { targetOrigin: '*' });
        source?.postMessage(flawed, { targetOrigin: '*' });
        source?.postMessage({ ...welcome, ...more }, { targetOrigin: '*', transfer: [port2] });
      });
      frame.src = src;
      document.getElementById('one')?.append(frame);
    },
    [`${rig.editorUrl}/embed/v1`, rep.id] as const,
  );
  const editor = host.editor();
  await editor.ready();
  const root = page.frameLocator('iframe').locator('html');
  await page.evaluate((count) => {
    const port = window.heard[0]?.ports[0];
    for (const message of window.hostileMessages(count)) port?.postMessage(message);
    port?.postMessage({ type: 'discard', id: 7 });
  }, HOSTILE);
  const replies = () =>
    page.evaluate(() =>
      window.heard
        .map(({ data }) => data)
        .filter((data) => JSON.stringify(data).includes('"type":"reply"')),
    );
  await expect.poll(replies).toEqual([{ type: 'reply', id: 7, ok: true }]);
  // Types that only the editor sends are no concern of its port, and pass for those of the future.
  expect(Number(await root.getAttribute('data-dropped-messages'))).toBeGreaterThan(0.4 * HOSTILE);
  await editor.titles.add('CTO');
  await editor.saveBar.save('Rep');
});
