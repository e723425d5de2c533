import { expect } from 'playwright/test';
import { EditorPage } from '../pages/editor-page.ts';
import { test } from './fixtures.ts';

test('by the React wrapper, under StrictMode: one frame, one token, also when the page draws again', async ({
  page,
  rig,
  site,
  rep,
  desk,
  gateway,
}) => {
  await page.goto(`${rig.hostOrigin(site)}/react?mount=${rep.id}`);
  const said = page.getByText(/^ready/);
  await expect(said).toContainText('ready 1,', { timeout: 20_000 });
  await page.getByRole('button', { name: 'Draw again' }).click();
  await page.getByRole('button', { name: 'Draw again' }).click();
  await expect(said).toHaveText('ready 1, drawn again 2');
  await expect(page.locator('iframe')).toHaveCount(1);
  const editor = new EditorPage(page, page.frameLocator('iframe'));
  await editor.titles.add('CTO');
  await page.getByRole('button', { name: 'Save from outside' }).click();
  await editor.saveBar.expectSaved();
  expect((await gateway.stored(rep.id))?.people?.jobTitles).toEqual(['CTO']);
  expect(desk.asked).toBe(1);
});

/**
 * Portals that keep a copy of the script are older than the editor. `released/` holds the script of each release as it
 * was built then; it is added to at a release and otherwise never written again.
 */
for (const release of ['sdk-v1.js.txt']) {
  test(`the released ${release} works with the editor of today`, async ({
    page,
    host,
    rig,
    site,
    rep,
    desk,
    gateway,
  }) => {
    await host.open(rig.hostOrigin(site), `?sdk=/released/${release}`);
    await host.mountReady({ externalUserId: rep.id, name: rep.name });
    await host.editor().titles.add('CTO');
    await expect.poll(() => host.events('dirty')).toMatchObject([{ dirty: true, changes: 1 }]);
    expect(await host.ask('save')).toBe('ok');
    expect(await host.events('saved')).toMatchObject([{ externalUserId: rep.id }]);
    expect((await gateway.stored(rep.id))?.people?.jobTitles).toEqual(['CTO']);
    await page.evaluate(() => window.host.at('one').handle.setTheme({ appearance: 'dark' }));
    await expect(page.frameLocator('iframe').locator('html')).toHaveCSS('color-scheme', 'dark');
    expect(await page.evaluate(() => window.host.at('one').handle.confirmLeave())).toBe(true);
    expect(await host.events('error')).toEqual([]);
    expect(desk.asked).toBe(1);
    await host.destroy();
    await expect(host.frame()).toHaveCount(0);
  });
}

test('a page that draws its own save bar saves, discards and is told what is wrong', async ({
  host,
  rig,
  site,
  rep,
  gateway,
}) => {
  await host.open(rig.hostOrigin(site));
  await host.mountReady({ externalUserId: rep.id, name: rep.name, saveBar: 'host' });
  const editor = host.editor();
  await expect(editor.saveBar.saveButton(rep.name)).toHaveCount(0);
  await expect(editor.saveBar.discardButton).toHaveCount(0);
  const { minimum } = editor.employees;
  await minimum.fill('many');
  expect(await host.ask('save')).toBe('invalid');
  await expect(minimum).toBeFocused();
  await minimum.fill('20');
  expect(await host.ask('save')).toBe('ok');
  expect((await gateway.stored(rep.id))?.companies?.employeeCount?.from).toBe(20);
  await editor.titles.add('CTO');
  const discarding = host.ask('discard');
  const question = editor.dialog('Discard changes?');
  await question.getByRole('button', { name: 'Keep editing' }).click();
  expect(await discarding).toBe('cancelled');
  expect(await host.isDirty()).toBe(true);
  const again = host.ask('discard');
  await question.getByRole('button', { name: 'Discard changes' }).click();
  expect(await again).toBe('ok');
  await expect.poll(() => host.isDirty()).toBe(false);
  await expect(editor.titles.chips).toHaveCount(0);
});
