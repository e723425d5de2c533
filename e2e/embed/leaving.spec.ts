import { type Dialog, expect, type Page } from 'playwright/test';
import type { PortalPage } from '../pages/portal-page.ts';
import { test } from './fixtures.ts';

/** What the browser itself asked before the page was left; each is answered with "stay". */
function refuseToLeave(page: Page): Dialog[] {
  const asked: Dialog[] = [];
  page.on('dialog', async (dialog) => {
    asked.push(dialog);
    await dialog.dismiss();
  });
  return asked;
}

function leaveDialog({ editor }: PortalPage, rep: string) {
  const dialog = editor.dialog(`Unsaved changes for ${rep}`);
  return {
    dialog,
    button: (name: string) => dialog.getByRole('button', { name, exact: true }),
  };
}

test('without changes the page is left unasked', async ({ page, portal, rep }) => {
  const asked = refuseToLeave(page);
  await portal.openRep(rep.name);
  await portal.link('Help').click();
  await portal.expectPage('Help');
  await page.goBack();
  await portal.ready();
  await page.reload();
  await portal.ready();
  expect(asked).toEqual([]);
});

test('with changes the browser asks at a link, at a reload and when the tab closes; after a save or discard no more', async ({
  page,
  portal,
  rep,
}) => {
  const asked = refuseToLeave(page);
  await portal.openRep(rep.name);
  await portal.editor.titles.add('CTO');
  await expect(portal.unsaved).toBeVisible();
  await portal.link('Help').click();
  await expect.poll(() => asked.length).toBe(1);
  await page.evaluate(() => location.reload());
  await expect.poll(() => asked.length).toBe(2);
  await page.close({ runBeforeUnload: true });
  await expect.poll(() => asked.length).toBe(3);
  expect(asked.map((dialog) => dialog.type())).toEqual(Array(3).fill('beforeunload'));
  await expect(portal.editor.titles.chips).toHaveText(/CTO/);
  await portal.editor.saveBar.discardButton.click();
  await expect(portal.unsaved).toBeHidden();
  await portal.link('Help').click();
  await portal.expectPage('Help');
  await page.goBack();
  await portal.ready();
  await portal.editor.titles.add('CFO');
  await portal.editor.saveBar.save(rep.name);
  await expect(portal.unsaved).toBeHidden();
  await portal.link('Help').click();
  await portal.expectPage('Help');
  expect(asked).toHaveLength(3);
});

test('within the portal the editor asks: Stay keeps the changes, Discard leaves', async ({
  page,
  portal,
  rep,
  gateway,
}) => {
  await portal.openRep(rep.name);
  await portal.editor.titles.add('CTO');
  await expect(portal.unsaved).toBeVisible();
  const { dialog, button } = leaveDialog(portal, rep.name);
  await portal.link('Reps').click();
  await expect(dialog).toBeVisible();
  await button('Stay').click();
  await expect(dialog).toBeHidden();
  await portal.expectPage(rep.name);
  await expect(portal.editor.titles.chips).toHaveText(/CTO/);
  await portal.link('Reps').click();
  await button('Discard changes').click();
  await portal.expectPage('Reps');
  expect(await gateway.stored(rep.id)).toBeNull();
  expect(page.frames()).toHaveLength(1);
});

test('Save saves and leaves', async ({ portal, rep, gateway }) => {
  await portal.openRep(rep.name);
  await portal.editor.titles.add('CTO');
  await portal.link('Reps').click();
  await leaveDialog(portal, rep.name).button(`Save for ${rep.name}`).click();
  await portal.expectPage('Reps');
  expect((await gateway.stored(rep.id))?.people?.jobTitles).toEqual(['CTO']);
  await expect(portal.status).toContainText('saved');
});

test('Save with a value that cannot be used stays and goes to it', async ({ portal, rep }) => {
  await portal.openRep(rep.name);
  const { minimum } = portal.editor.employees;
  await minimum.fill('many');
  await minimum.blur();
  await portal.editor.titles.add('CTO');
  await portal.link('Reps').click();
  const { dialog, button } = leaveDialog(portal, rep.name);
  await button(`Save for ${rep.name}`).click();
  await expect(dialog).toBeHidden();
  await portal.expectPage(rep.name);
  await expect(minimum).toBeFocused();
  await expect(minimum).toHaveValue('many');
});

test('the rep switcher and the Back button ask as links do', async ({ page, portal, rep, rig }) => {
  const other = { id: `${rep.id}-other`, name: `${rep.name} Other`, team: 'Tests' };
  rig.reps.push(other);
  await portal.openRep(rep.name);
  await portal.editor.titles.add('CTO');
  await expect(portal.unsaved).toBeVisible();
  const { dialog, button } = leaveDialog(portal, rep.name);
  await portal.switcher.selectOption(other.name);
  await button('Stay').click();
  await expect(portal.switcher.locator(':checked')).toHaveText(rep.name);
  await page.evaluate(() => history.back());
  await expect(dialog).toBeVisible();
  await button('Stay').click();
  await expect(dialog).toBeHidden();
  await expect(page).toHaveURL(new RegExp(`/reps/${rep.id}$`));
  await portal.switcher.selectOption(other.name);
  await button('Discard changes').click();
  await portal.expectPage(other.name);
  await portal.ready();
  await expect(portal.editor.titles.chips).toHaveCount(0);
  rig.reps.splice(rig.reps.indexOf(other), 1);
});

test('what is typed back to what is saved is no change, nor is another order of a list', async ({
  portal,
  rep,
  gateway,
}) => {
  const people = { jobTitles: ['CTO', 'CFO'] };
  const companies = { employeeCount: { from: 10, to: 500 } };
  await gateway.save({ externalUserId: rep.id, people, companies });
  await portal.openRep(rep.name);
  const { minimum } = portal.editor.employees;
  await minimum.fill('20');
  await minimum.blur();
  await expect(portal.unsaved).toBeVisible();
  await minimum.fill('10');
  await minimum.blur();
  await expect(portal.unsaved).toBeHidden();
  await portal.editor.titles.button('Remove CTO').click();
  await expect(portal.unsaved).toBeVisible();
  await portal.editor.titles.add('CTO');
  await expect(portal.editor.titles.chips).toHaveText([/CFO/, /CTO/]);
  await expect(portal.unsaved).toBeHidden();
});
