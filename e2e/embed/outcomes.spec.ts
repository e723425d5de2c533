import { expect } from 'playwright/test';
import { test } from './fixtures.ts';

/** What the host page hears of what it asked for, and in which order. */

test('the edits count as saved before the page hears of the save', async ({
  page,
  host,
  rig,
  site,
  rep,
}) => {
  await host.open(rig.hostOrigin(site));
  await host.mountReady({ externalUserId: rep.id, name: '' });
  await host.editor().titles.add('CTO');
  await expect.poll(() => host.isDirty()).toBe(true);
  expect(await host.ask('save')).toBe('ok');
  const heard = await page.evaluate(() => window.host.at('one').events.map(({ name }) => name));
  expect(heard).toEqual(['ready', 'dirty', 'dirty', 'saved']);
});

test('while the person settles a conflict, a save is answered and the decisions stay', async ({
  host,
  rig,
  site,
  rep,
  gateway,
  consoleGuard,
}) => {
  consoleGuard.allowFailedRequests(412);
  await host.open(rig.hostOrigin(site));
  await host.mountReady({ externalUserId: rep.id });
  const editor = host.editor();
  await editor.titles.add('CFO');
  await gateway.save({ people: { jobTitles: ['CTO'] }, externalUserId: rep.id });
  expect(await host.ask('save')).toBe('conflict');
  const theirs = editor
    .dialog('Someone else saved this ICP')
    .getByRole('radio', { name: /^Theirs/ });
  await theirs.check();
  expect(await host.ask('save')).toBe('conflict');
  await expect(theirs).toBeChecked();
});

test('a last look whose code does not come ends the save, as often as it is asked for', async ({
  page,
  host,
  rig,
  site,
  rep,
  gateway,
  consoleGuard,
}) => {
  consoleGuard.allowFailedRequests('net::ERR_FAILED');
  consoleGuard.allow('TypeError: Failed to fetch dynamically imported module');
  await gateway.save({ people: { jobTitles: ['CTO'] }, externalUserId: rep.id });
  await page.route('**/review-dialog-*.js', (route) => route.abort());
  await host.open(rig.hostOrigin(site));
  await host.mountReady({ externalUserId: rep.id });
  const editor = host.editor();
  await editor.titles.button('Remove CTO').click();
  expect(await host.ask('save')).toBe('cancelled');
  expect(await host.ask('save')).toBe('cancelled');
  await expect(
    page.frameLocator('iframe').getByText('This part of the editor could not be loaded.'),
  ).toBeVisible();
  expect((await gateway.stored(rep.id))?.people?.jobTitles).toEqual(['CTO']);
});

test('an option that the editor cannot use is named at once', async ({ page, host, rig, site }) => {
  await host.open(rig.hostOrigin(site));
  await host.mount({ externalUserId: null, locale: 'x'.repeat(101) });
  await expect
    .poll(() => host.events('error'))
    .toMatchObject([{ code: 'invalid', message: expect.stringContaining('locale') }]);
  await expect(page.frameLocator('iframe').getByRole('alert')).toContainText('stopped working');
});
