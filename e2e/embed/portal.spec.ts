import { expect } from 'playwright/test';
import { expectAccessible, expectNoSidewaysScroll } from '../accessibility.ts';
import { exampleProfile } from '../example-profile.ts';
import { ReviewDialog } from '../pages/review-dialog.ts';
import { test } from './fixtures.ts';

test('a rep is opened, edited and saved; the portal hears of it', async ({
  page,
  portal,
  rep,
  gateway,
}) => {
  await gateway.save({ ...exampleProfile, externalUserId: rep.id });
  await portal.openRep(rep.name);
  await portal.editor.titles.add('CTO');
  await portal.editor.titles.button('Remove CEO').click();
  await expect(portal.unsaved).toBeVisible();
  await expect(portal.status).toContainText('unsaved changes: 1');
  await portal.editor.saveBar.saveButton(rep.name).click();
  await new ReviewDialog(portal.editor.within).replace();
  await portal.editor.saveBar.expectSaved();
  await expect(portal.unsaved).toBeHidden();
  await portal.link('Activity').click();
  await portal.expectPage('Activity');
  await expect(page.getByRole('row', { name: `${rep.name} saved: jobTitles` })).toBeVisible();
  expect((await gateway.stored(rep.id))?.people?.jobTitles).toEqual(['CTO']);
});

test('a team lead opens the reps of the team only', async ({
  page,
  portal,
  rep,
  rig,
  consoleGuard,
}) => {
  rig.reps.push({ id: 'crm-1042', name: 'Ann Marsh', team: 'Nordics' });
  await portal.openRep('Ann Marsh', 'Tomas Berg');
  await portal.link('Reps').click();
  await expect(page.getByRole('row', { name: rep.name })).toContainText('Not yours');
  await expect(page.getByRole('row', { name: 'Shared account' })).toHaveCount(0);
  // By its address the page opens, and the gateway decides.
  consoleGuard.allowFailedRequests(403);
  await page.goto(`/reps/${rep.id}`);
  await expect(page.frameLocator('iframe').getByRole('alert')).toContainText(rep.name);
  await expect(portal.status).toContainText('(forbidden)');
  rig.reps.splice(
    rig.reps.findIndex(({ id }) => id === 'crm-1042'),
    1,
  );
});

test('a viewer reads and cannot change', async ({ portal, rep, gateway }) => {
  await gateway.save({ ...exampleProfile, externalUserId: rep.id });
  await portal.signIn('Vera Lang');
  await portal.link(`Open ICP of ${rep.name}`).click();
  await portal.expectReady();
  const { editor } = portal;
  await expect(editor.people).toContainText('CEO');
  await expect(editor.saveBar.saveButton(rep.name)).toHaveCount(0);
  await expect(editor.titles.button('Remove CEO')).toHaveCount(0);
});

test('signing out of the portal ends it, also in another tab', async ({
  page,
  context,
  portal,
  rep,
}) => {
  await portal.openRep(rep.name);
  const other = await context.newPage();
  await other.goto('/reps');
  await other.getByRole('button', { name: 'Sign out' }).click();
  await expect(other.getByRole('heading', { name: 'Sign in' })).toBeVisible();
  await page.reload();
  await expect(page.getByRole('heading', { name: 'Sign in' })).toBeVisible();
});

test('an editor that cannot be loaded is said, with a way to try again', async ({
  page,
  portal,
  rep,
  rig,
  consoleGuard,
}) => {
  consoleGuard.allowFailedRequests('net::ERR_FAILED');
  await portal.signIn();
  await page.route(`${rig.editorUrl}/sdk/v1.js*`, (route) => route.abort(), { times: 1 });
  await portal.link(`Open ICP of ${rep.name}`).click();
  await expect(page.getByRole('alert')).toContainText('could not be loaded');
  await portal.link('Reps').click();
  await portal.expectPage('Reps');
});

for (const name of ['Reps', 'Activity', 'Help']) {
  test(`${name} is accessible and fits a phone`, async ({ page, portal }) => {
    await portal.signIn();
    await portal.link(name).click();
    await portal.expectPage(name);
    await expectAccessible(page, name);
    await page.setViewportSize({ width: 320, height: 640 });
    await expectNoSidewaysScroll(page);
  });
}

test('signing in is accessible and fits a phone', async ({ page }) => {
  await page.goto('/sign-in');
  await expectAccessible(page, 'sign in');
  await page.setViewportSize({ width: 320, height: 640 });
  await expectNoSidewaysScroll(page);
});

test('a rep fits a phone', async ({ page, portal, rep }) => {
  await page.setViewportSize({ width: 320, height: 640 });
  await portal.openRep(rep.name);
  await expectNoSidewaysScroll(page);
  await expect(portal.editor.saveBar.saveButton(rep.name)).toBeInViewport({ ratio: 1 });
});
