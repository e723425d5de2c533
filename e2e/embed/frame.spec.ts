import { readdir, readFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { expect, type Locator } from 'playwright/test';
import { expectAccessible, expectNoSidewaysScroll } from '../accessibility.ts';
import { documentedExample } from '../documented-example.ts';
import { ReviewDialog } from '../pages/review-dialog.ts';
import { test } from './fixtures.ts';

const built = resolve(import.meta.dirname, '../../node_modules/.cache/icp-editor/editor');

/** Expects the whole of an element within the window. */
async function expectWhollyVisible(element: Locator) {
  await expect(element).toBeInViewport({ ratio: 1 });
}

test('no built stylesheet measures by the viewport, which in a frame is somebody else’s', async () => {
  const names = await readdir(built, { recursive: true });
  const sheets = names.filter((name) => name.endsWith('.css'));
  expect(sheets.length).toBeGreaterThan(0);
  for (const sheet of sheets) {
    const css = await readFile(join(built, sheet), 'utf8');
    expect(css.match(/[\d.]+[sld]?v(?:h|w|b|i|min|max)\b/g), sheet).toBeNull();
  }
});

test('a frame of several screens is filled and does not grow', async ({
  page,
  host,
  rig,
  site,
  rep,
}) => {
  await host.open(rig.hostOrigin(site));
  await page.locator('body').evaluate((body) => {
    body.style.height = 'auto';
    body.style.gridTemplateRows = 'auto 6000px auto';
  });
  await host.mountReady({ externalUserId: rep.id });
  const height = () => host.frame().evaluate((frame) => frame.clientHeight);
  const content = () =>
    page
      .frameLocator('iframe')
      .locator('html')
      .evaluate((html) => html.scrollHeight);
  expect([await height(), await content()]).toEqual([6_000, 6_000]);
  await host.editor().departments.open();
  await page.clock.install();
  await page.clock.runFor(5_000);
  expect([await height(), await content()]).toEqual([6_000, 6_000]);
});

for (const { width, height } of [
  { width: 1280, height: 720 },
  { width: 390, height: 844 },
]) {
  test(`at ${width} × ${height} save bar and dialog are wholly visible, scrolled to the end`, async ({
    page,
    portal,
    rep,
    gateway,
  }) => {
    await page.setViewportSize({ width, height });
    await gateway.save({ ...documentedExample, externalUserId: rep.id });
    await portal.openRep(rep.name);
    const { editor } = portal;
    await editor.titles.button('Remove Software Engineer').click();
    await page
      .frameLocator('iframe')
      .locator('html')
      .evaluate((html) => html.scrollTo(0, html.scrollHeight));
    await expectWhollyVisible(editor.saveBar.region);
    await expectWhollyVisible(editor.saveBar.saveButton(rep.name));
    await editor.saveBar.saveButton(rep.name).click();
    const review = new ReviewDialog(editor.within);
    await expectWhollyVisible(review.dialog);
    await expectWhollyVisible(review.replaceButton);
    await review.cancelButton.click();
    await expectNoSidewaysScroll(page);
  });
}

test('Tab goes from the page into the frame, through it and out again, and back', async ({
  page,
  host,
  rig,
  site,
  rep,
}) => {
  await host.open(rig.hostOrigin(site));
  await host.mountReady({ externalUserId: rep.id, title: 'ICP of a rep' });
  await expect(page.getByTitle('ICP of a rep', { exact: true })).toBeVisible();
  const before = page.getByRole('button', { name: 'Before' });
  const after = page.getByRole('button', { name: 'After' });
  const inFrame = page.frameLocator('iframe').locator(':focus');
  await before.focus();
  await page.keyboard.press('Tab');
  await expect(inFrame).toBeVisible();
  for (let presses = 0; presses < 100 && (await inFrame.count()) > 0; presses++) {
    await page.keyboard.press('Tab');
  }
  await expect(after).toBeFocused();
  await page.keyboard.press('Shift+Tab');
  await expect(inFrame).toHaveCount(1);
});

test('axe finds nothing in portal and frame', async ({ page, portal, rep, gateway }) => {
  await gateway.save({ ...documentedExample, externalUserId: rep.id });
  await portal.openRep(rep.name);
  await expectAccessible(page, 'a rep in the portal');
});

test('what the editor copies reaches the clipboard', async ({ page, host, rig, rep }) => {
  // Browsers give the clipboard to secure pages only: TLS, or this machine by its own names.
  await host.open(rig.localHostOrigin);
  await host.mountReady({ editorUrl: rig.gateway.url, externalUserId: rep.id, name: rep.name });
  await host.editor().titles.add('CTO');
  await host.editor().within.getByRole('button', { name: 'Copy sentence' }).click();
  const copied = () => page.evaluate(() => navigator.clipboard.readText());
  await expect.poll(copied).toContain('CTO');
});
