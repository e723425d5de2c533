import { expect } from 'playwright/test';
import type { HostPage } from '../pages/host-page.ts';
import { test } from './fixtures.ts';
import { keepLedger } from './ledger.ts';
import { openThings } from './open-things.ts';
import type { TokenDesk } from './token-desk.ts';

const nothing = { listeners: [], timers: 0, ports: 0, frames: 0 };

/** How far an editor gets before it is taken away. */
const steps: {
  step: string;
  reach: (host: HostPage, desk: TokenDesk, rep: string) => Promise<void>;
}[] = [
  {
    step: 'at once',
    reach: (host, _, rep) => host.mount({ externalUserId: rep }),
  },
  {
    step: 'once it waits for its token',
    reach: async (host, desk, rep) => {
      desk.answer = 'hang';
      await host.mount({ externalUserId: rep });
      await expect.poll(() => desk.asked).toBe(1);
    },
  },
  {
    step: 'once it has its token',
    reach: async (host, desk, rep) => {
      await host.mount({ externalUserId: rep });
      await expect.poll(() => desk.minted).toBe(1);
    },
  },
  {
    step: 'once it is ready',
    reach: (host, _, rep) => host.mountReady({ externalUserId: rep }),
  },
  {
    step: 'with unsaved changes',
    reach: async (host, _, rep) => {
      await host.mountReady({ externalUserId: rep });
      await host.editor().titles.add('CTO');
      await expect.poll(() => host.isDirty()).toBe(true);
    },
  },
];

for (const { step, reach } of steps) {
  test(`taken away ${step}, nothing stays and nothing is reported any more`, async ({
    page,
    host,
    rig,
    site,
    rep,
    desk,
  }) => {
    await keepLedger(page);
    await host.open(rig.hostOrigin(site));
    await reach(host, desk, rep.id);
    await host.destroy();
    const reported = await page.evaluate(() => window.host.at('one').events.length);
    await expect.poll(() => page.evaluate(() => window.ledger())).toEqual(nothing);
    await expect(page.locator('#one')).toBeEmpty();
    await host.destroy();
    desk.reset();
    // Longer than what was under way takes to arrive.
    await new Promise((settle) => setTimeout(settle, 500));
    expect(await page.evaluate(() => window.ledger())).toEqual(nothing);
    expect(await page.evaluate(() => window.host.at('one').events.length)).toBe(reported);
  });
}

test('taken away while a save is under way, its promise is rejected as closed', async ({
  page,
  host,
  rig,
  site,
  rep,
  gateway,
}) => {
  await keepLedger(page);
  await host.open(rig.hostOrigin(site));
  await host.mountReady({ externalUserId: rep.id });
  await host.editor().titles.add('CTO');
  await gateway.addFault({ fault: { kind: 'delay', ms: 1_500 }, method: 'POST' });
  const saving = host.ask('save');
  await expect(host.editor().saveBar.status).toContainText('Saving');
  await host.destroy();
  expect(await saving).toBe('closed');
  await expect.poll(() => page.evaluate(() => window.ledger())).toEqual(nothing);
});

test('two editors on one page do not hear each other; saving one leaves the other’s guard on', async ({
  page,
  host,
  rig,
  site,
  rep,
  gateway,
}) => {
  const other = `${rep.id}-other`;
  await host.open(rig.hostOrigin(site));
  await host.mount({ externalUserId: rep.id, name: 'One' }, 'one');
  await host.mountReady({ externalUserId: other, name: 'Two' }, 'two');
  await host.editor('one').ready();
  await host.editor('one').titles.add('CTO');
  await host.editor('two').titles.add('CFO');
  await expect.poll(() => host.isDirty('one')).toBe(true);
  await expect.poll(() => host.isDirty('two')).toBe(true);
  await host.editor('one').saveBar.save('One');
  expect(await host.events('saved', 'one')).toMatchObject([{ externalUserId: rep.id }]);
  expect(await host.events('saved', 'two')).toEqual([]);
  expect([await host.isDirty('one'), await host.isDirty('two')]).toEqual([false, true]);
  expect((await gateway.stored(rep.id))?.people?.jobTitles).toEqual(['CTO']);
  expect(await gateway.stored(other)).toBeNull();
  const asked = page.waitForEvent('dialog');
  const leaving = page.close({ runBeforeUnload: true });
  const dialog = await asked;
  expect(dialog.type()).toBe('beforeunload');
  await dialog.accept();
  await leaving;
});

test('mounted and taken away 200 times, nothing stays', async ({ page, host, rig, site, rep }) => {
  test.setTimeout(180_000);
  const mountAndDestroy = async (times: number) => {
    await page.evaluate(
      async ([times, externalUserId]) => {
        for (let time = 0; time < times; time++) {
          window.host.mount('one', { externalUserId });
          const { handle, events } = window.host.at('one');
          // Most go before they are ready, at whatever step they are; some are waited for.
          const wanted = time % 40 === 0 ? 'ready' : null;
          const until = performance.now() + (wanted === null ? (time % 10) * 8 : 10_000);
          while (performance.now() < until && !events.some(({ name }) => name === wanted)) {
            await new Promise(requestAnimationFrame);
          }
          handle.destroy();
        }
      },
      [times, rep.id] as const,
    );
  };
  await keepLedger(page);
  await host.open(rig.hostOrigin(site));
  await mountAndDestroy(40);
  const before = await openThings(page);
  await mountAndDestroy(200);
  await expect.poll(() => page.evaluate(() => window.ledger())).toEqual(nothing);
  await expect
    .poll(async () => {
      const after = await openThings(page);
      return {
        documents: after.documents - before.documents,
        frames: after.frames - before.frames,
        listeners: after.listeners - before.listeners,
        // Fewer are none that stayed.
        nodes: Math.max(0, after.nodes - before.nodes),
        // Compiled code and caches vary by a little; 200 leaked mounts would be many times this.
        heap: Math.max(0, after.heap - before.heap - 500_000),
      };
    })
    .toEqual({ documents: 0, frames: 0, listeners: 0, nodes: 0, heap: 0 });
});
