import { expect, type Page } from 'playwright/test';
import type { EditorPage } from '../pages/editor-page.ts';
import { test } from './fixtures.ts';
import { RequestsSeen } from './requests-seen.ts';

const MINUTE = 60_000;

/** Types a title every so often, for so many seconds. */
async function editFor(seconds: number, { page, titles }: EditorPage) {
  const end = Date.now() + seconds * 1000;
  for (let count = 1; Date.now() < end; count++) {
    await titles.add(`Title ${count}`);
    await new Promise((settle) => setTimeout(settle, 400));
  }
  await page.bringToFront();
}

/** What stands over the form while there is no token. */
function panel(page: Page) {
  return page.frameLocator('iframe').getByRole('alert');
}

for (const { clock, shift, seconds } of [
  { clock: 'right', shift: 0, seconds: 8 },
  { clock: 'ten minutes fast', shift: 10 * MINUTE, seconds: 4 },
  { clock: 'ten minutes slow', shift: -10 * MINUTE, seconds: 4 },
]) {
  test(`tokens of two seconds are replaced unseen while someone edits, by a clock that is ${clock}`, async ({
    page,
    portal,
    rep,
    desk,
    gateway,
  }) => {
    if (shift !== 0) await page.clock.install({ time: Date.now() + shift });
    desk.lifeS = 2;
    const seen = new RequestsSeen(page);
    const started = Date.now();
    await portal.openRep(rep.name);
    await editFor(seconds, portal.editor);
    await portal.editor.saveBar.save(rep.name);
    const lasted = (Date.now() - started) / 1000;
    expect(seen.failures).toEqual([]);
    // Expiry is told in whole seconds, so that a token of two lives one to two, and is replaced after 0.8 to 1.6.
    expect(desk.minted).toBeGreaterThanOrEqual(Math.floor(seconds / 1.7));
    expect(desk.minted).toBeLessThanOrEqual(Math.ceil(lasted / 0.8) + 1);
    expect((await gateway.stored(rep.id))?.people?.jobTitles?.[0]).toBe('Title 1');
  });
}

for (const { answer, code, words } of [
  { answer: 'signed-out', code: 'signed-out', words: /sign in/i },
  { answer: 'fail', code: 'unavailable', words: /portal/i },
] as const) {
  test(`a portal that answers "${answer}" at the start gets a panel, and Retry works`, async ({
    page,
    host,
    rig,
    site,
    rep,
    desk,
    consoleGuard,
  }) => {
    consoleGuard.allowFailedRequests(answer === 'fail' ? 503 : 401);
    desk.answer = answer;
    await host.open(rig.hostOrigin(site));
    await host.mount({ externalUserId: rep.id });
    await expect(panel(page)).toContainText(words);
    await expect.poll(() => host.events('error')).toMatchObject([{ code }]);
    expect(desk.asked).toBe(1);
    desk.answer = 'token';
    await panel(page).getByRole('button', { name: 'Retry' }).click();
    await host.editor().ready();
    expect(desk.minted).toBe(1);
    expect(await host.events('error')).toHaveLength(1);
  });
}

test('a portal that never answers counts as unavailable after thirty seconds', async ({
  page,
  host,
  rig,
  site,
  rep,
  desk,
}) => {
  desk.answer = 'hang';
  await page.clock.install();
  await host.open(rig.hostOrigin(site));
  await host.mount({ externalUserId: rep.id });
  await expect.poll(() => desk.asked).toBe(1);
  await page.clock.runFor(31_000);
  await expect(panel(page)).toContainText(/portal/i);
  expect(await host.events('error')).toMatchObject([{ code: 'unavailable' }]);
  expect(desk.asked).toBe(1);
});

test('signed out while editing: said once, the edits stay, and Retry goes on', async ({
  page,
  host,
  rig,
  site,
  rep,
  desk,
  gateway,
  consoleGuard,
}) => {
  consoleGuard.allowFailedRequests(401);
  desk.lifeS = 2;
  await host.open(rig.hostOrigin(site));
  await host.mountReady({ externalUserId: rep.id, name: rep.name });
  const editor = host.editor();
  await editor.titles.add('CTO');
  desk.answer = 'signed-out';
  await expect(panel(page)).toContainText(/sign in/i);
  const { asked } = desk;
  // No loop: nothing is asked for longer than a token would have lived.
  await new Promise((settle) => setTimeout(settle, 2_500));
  expect(desk.asked).toBe(asked);
  expect(await host.events('error')).toMatchObject([{ code: 'signed-out' }]);
  await expect(editor.titles.chips).toHaveText(/CTO/);
  desk.answer = 'token';
  desk.lifeS = 120;
  await panel(page).getByRole('button', { name: 'Retry' }).click();
  await expect(panel(page)).toBeHidden();
  await editor.saveBar.save(rep.name);
  expect((await gateway.stored(rep.id))?.people?.jobTitles).toEqual(['CTO']);
});

test('offline while a token is due, and online again: it goes on without a reload', async ({
  page,
  context,
  portal,
  rep,
  desk,
  gateway,
  consoleGuard,
}) => {
  consoleGuard.allowFailedRequests('net::ERR_INTERNET_DISCONNECTED');
  desk.lifeS = 2;
  await portal.openRep(rep.name);
  await portal.editor.titles.add('CTO');
  await context.setOffline(true);
  await new Promise((settle) => setTimeout(settle, 2_500));
  await portal.editor.titles.add('CFO');
  await context.setOffline(false);
  await portal.editor.saveBar.save(rep.name);
  expect((await gateway.stored(rep.id))?.people?.jobTitles).toEqual(['CTO', 'CFO']);
  expect(page.frames()).toHaveLength(2);
});
