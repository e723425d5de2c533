import { expect, type Frame, type Page } from 'playwright/test';
import { exampleProfile } from '../example-profile.ts';
import { test } from './fixtures.ts';
import { RequestsSeen } from './requests-seen.ts';

function editorFrame(page: Page): Frame {
  const frame = page.frames().find((frame) => frame.url().endsWith('/embed/v1'));
  if (frame === undefined) throw new Error('The editor has no frame');
  return frame;
}

/** All that a document keeps; nothing where the browser keeps storage from it. */
function stored(frame: Frame): Promise<string> {
  return frame.evaluate(async () => {
    try {
      const databases = await indexedDB.databases();
      return JSON.stringify([
        { ...localStorage },
        { ...sessionStorage },
        databases,
        document.cookie,
      ]);
    } catch {
      return '';
    }
  });
}

test('opening a rep takes one token, which every call carries and nothing else shows', async ({
  page,
  portal,
  rep,
  desk,
}) => {
  const seen = new RequestsSeen(page);
  const said: string[] = [];
  page.on('console', (message) => said.push(message.text()));
  await portal.openRep(rep.name);
  expect(desk.minted).toBe(1);
  expect(seen.calls.length).toBeGreaterThan(0);
  const [carried = '', ...others] = seen.tokens;
  expect(carried).toMatch(/^Bearer ey/);
  expect(others).toEqual([]);
  const token = carried.slice('Bearer '.length);
  const places = [
    ...seen.requests.map((request) => request.url()),
    ...said,
    ...(await Promise.all(page.frames().map(stored))),
    ...(await Promise.all(page.frames().map((frame) => frame.content()))),
  ];
  expect(places.filter((text) => text.includes(token))).toEqual([]);
});

test('works where the browser refuses cookies and every storage', async ({
  page,
  portal,
  rep,
  desk,
  gateway,
}) => {
  await page.addInitScript(() => {
    if (!location.pathname.startsWith('/embed/')) return;
    const refuse = () => {
      throw new DOMException('Storage is refused', 'SecurityError');
    };
    for (const name of ['localStorage', 'sessionStorage', 'indexedDB']) {
      Object.defineProperty(window, name, { get: refuse });
    }
    Object.defineProperty(Document.prototype, 'cookie', { get: refuse, set: refuse });
  });
  await portal.openRep(rep.name);
  await portal.editor.titles.add('CTO');
  await portal.editor.saveBar.save(rep.name);
  expect((await gateway.stored(rep.id))?.people?.jobTitles).toEqual(['CTO']);
  expect(desk.minted).toBe(1);
});

for (const { refusing, origin, query, complaint } of [
  {
    refusing: 'frame-ancestors of the editor',
    origin: 'stranger',
    query: '',
    complaint: "Framing 'http://icp.corp.test",
  },
  {
    refusing: 'frame-src of the page',
    origin: 'host',
    query: '?frames=none',
    complaint: "Framing 'http://icp.corp.test",
  },
] as const) {
  test(`${refusing} refuses: the notice names both settings after ten seconds`, async ({
    page,
    host,
    rig,
    site,
    desk,
    consoleGuard,
  }) => {
    consoleGuard.allow(complaint);
    consoleGuard.allow('Content security policy: frame-src refused');
    const pageOrigin = origin === 'stranger' ? rig.strangerOrigin : rig.hostOrigin(site);
    await page.clock.install();
    await host.open(pageOrigin, query);
    const loaded = page.evaluate(
      () => new Promise((settle) => document.addEventListener('load', settle, { capture: true })),
    );
    await host.mount({});
    // The browser says that a frame it refused has loaded.
    await loaded;
    expect(await host.events('error')).toEqual([]);
    await page.clock.runFor(10_000);
    const notice = page.getByRole('alert');
    for (const named of [
      'EMBED_ORIGINS',
      'frame-ancestors',
      'frame-src',
      pageOrigin,
      rig.editorUrl,
    ]) {
      await expect(notice).toContainText(named);
    }
    await expect(page.getByRole('button', { name: 'Retry' })).toBeVisible();
    expect(await host.events('error')).toMatchObject([
      { code: 'connect-timeout', message: await notice.textContent(), retryable: true },
    ]);
    expect(desk.asked).toBe(0);
  });
}

test('a parent that a proxy lets frame the editor, but the gateway does not know, gets nothing', async ({
  page,
  host,
  rig,
}) => {
  const seen = new RequestsSeen(page);
  await page.clock.install();
  await host.open(rig.strangerOrigin);
  const hello = page.evaluate(
    () =>
      new Promise((settle) =>
        addEventListener('message', ({ data }) => settle(data.type), { once: true }),
      ),
  );
  await host.mount({ editorUrl: rig.openedEditorUrl });
  // The welcome that the SDK sends for this is a perfect one.
  expect(await hello).toBe('hello');
  await page.clock.runFor(25_000);
  expect(await host.events('ready')).toEqual([]);
  expect(await host.events('error')).toMatchObject([{ code: 'timeout' }]);
  expect(seen.calls).toEqual([]);
});

test('a frame that reloads shakes hands anew; what was asked of the former one is over', async ({
  page,
  host,
  rig,
  site,
  rep,
  desk,
  gateway,
}) => {
  await gateway.save({ ...exampleProfile, externalUserId: rep.id });
  await host.open(rig.hostOrigin(site));
  await host.mountReady({ externalUserId: rep.id, theme: { tokens: { background: '#123456' } } });
  await host.editor().titles.button('Remove CEO').click();
  await expect.poll(() => host.isDirty()).toBe(true);
  const saving = host.ask('save');
  // A save that replaces waits for the last look.
  await expect(host.editor().dialog('Review changes')).toBeVisible();
  await editorFrame(page).evaluate(() => location.reload());
  expect(await saving).toBe('closed');
  await expect.poll(() => host.events('ready')).toHaveLength(2);
  expect(await host.isDirty()).toBe(false);
  expect(desk.minted).toBe(2);
  await expect(page.frameLocator('iframe').locator('body')).toHaveCSS(
    'background-color',
    'rgb(18, 52, 86)',
  );
});

test('an editor of the page’s own origin is refused', async ({ host, rig, site }) => {
  const origin = rig.hostOrigin(site);
  await host.open(origin);
  await expect(host.mount({ editorUrl: origin })).rejects.toThrow(
    `of this page's own origin, ${origin}`,
  );
  await expect(host.frame()).toHaveCount(0);
});

test('an editor that speaks no common version is named with both lists', async ({
  page,
  host,
  rig,
  site,
  desk,
}) => {
  await host.open(rig.hostOrigin(site));
  await host.mount({ editorUrl: `${rig.pretenderOrigin}/future/` });
  const notice = page.getByRole('alert');
  await expect(notice).toContainText(/speaks protocol 1, .*\(build pretender\) 2, ?3/);
  expect(await host.events('error')).toMatchObject([
    { code: 'protocol-mismatch', message: await notice.textContent(), retryable: false },
  ]);
  expect(desk.asked).toBe(0);
});
