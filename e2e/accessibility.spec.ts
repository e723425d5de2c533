import { expect, type Page } from 'playwright/test';
import { expectAccessible } from './accessibility.ts';
import { exampleProfile } from './example-profile.ts';
import { test } from './fixtures.ts';
import { icpPath } from './gateway.ts';

test.describe('axe finds nothing', () => {
  test('before a rep is chosen, and with a refused id', async ({ editor, page }) => {
    await page.goto('/');
    await expect(editor.repChooser.id).toBeVisible();
    await expectAccessible(page, 'no rep');
    await editor.repChooser.choose('r'.repeat(251));
    await expect(page.getByRole('alert')).toBeVisible();
    await expectAccessible(page, 'refused id');
  });

  test('while it loads, and when it cannot be loaded', async ({
    consoleGuard,
    editor,
    gateway,
    page,
    rep,
  }) => {
    consoleGuard.allowFailedRequests(403);
    const release = await holdLoading(page);
    await page.goto(`/?externalUserId=${rep}`);
    await expect(page.getByText('Loading the ICP of')).toBeAttached();
    await expectAccessible(page, 'loading');
    await expect(editor.companies).toBeHidden();
    release();
    await editor.ready();
    await gateway.addFault({
      fault: { kind: 'status', status: 403 },
      method: 'GET',
      path: icpPath,
    });
    await page.reload();
    await expect(page.getByRole('alert')).toBeVisible();
    await expectAccessible(page, 'not loaded');
  });

  test('with nothing saved yet, with everything set, and after a save', async ({
    editor,
    gateway,
    page,
    rep,
  }) => {
    await editor.openFor(rep);
    await expectAccessible(page, 'nothing saved yet');
    await gateway.save({
      companies: { ...exampleProfile.companies, excludeIndustries: ['Gambling'] },
      people: exampleProfile.people,
      externalUserId: rep,
    });
    await editor.reload();
    await editor.departments.open();
    await expectAccessible(page, 'everything set');
    await editor.titles.add('CTO');
    await expectAccessible(page, 'changed');
    await editor.saveBar.save(rep);
    await expectAccessible(page, 'saved');
  });

  for (const picker of ['industries', 'companyLocations', 'peopleCountries'] as const) {
    test(`with the panel of ${picker} open`, async ({ editor, page, rep }) => {
      await editor.openFor(rep);
      await editor[picker].open();
      await expectAccessible(page, 'groups');
      await editor[picker].search.fill('an');
      await expectAccessible(page, 'search');
    });
  }

  test('after a region was turned into countries', async ({ editor, page, rep }) => {
    const { companyLocations } = editor;
    await editor.openFor(rep);
    await companyLocations.open();
    await companyLocations.tick('EMEA (region)');
    await companyLocations.show('EMEA');
    await companyLocations.search.fill('Italy');
    await companyLocations.checkbox('Italy').uncheck();
    await expectAccessible(page, 'search');
    await companyLocations.search.fill('');
    await expectAccessible(page, 'groups');
  });

  test('with values out of order and values not recognised', async ({
    editor,
    gateway,
    page,
    rep,
  }) => {
    await gateway.save({ ...exampleProfile, externalUserId: rep });
    await page.route('**/api/v1/people/search/filters', async (route) => {
      const response = await route.fetch();
      const filters = await response.json();
      await route.fulfill({ response, json: { ...filters, industries: ['Accounting'] } });
    });
    await editor.openFor(rep);
    await expect(editor.industries.chip('Technology')).toContainText('not recognised');
    await editor.employees.type('500', '50');
    await expectAccessible(page, 'minimum above maximum, value not recognised');
  });

  test('with the dialogs of titles and of leaving', async ({ editor, page, rep }) => {
    await editor.openFor(rep);
    await editor.titles.paste(Array.from({ length: 60 }, (_, i) => `Title ${i}`).join('\n'));
    const preview = editor.dialog('Add pasted job titles');
    await expect(preview).toBeVisible();
    await expectAccessible(page, 'paste preview');
    await preview.getByRole('button', { name: 'Add 60 titles' }).click();
    await expectAccessible(page, 'folded titles');
    await editor.titles.button('Edit as text').click();
    await expect(editor.dialog('Edit job titles as text')).toBeVisible();
    await expectAccessible(page, 'titles as text');
    await page.keyboard.press('Escape');
    await editor.repChooser.choose(`${rep}-other`);
    await expect(editor.dialog(/^Unsaved changes/)).toBeVisible();
    await expectAccessible(page, 'leaving');
  });

  test('after a conflict and a refusal', async ({ consoleGuard, editor, gateway, page, rep }) => {
    consoleGuard.allowFailedRequests(412);
    consoleGuard.allowFailedRequests(403);
    await editor.openFor(rep);
    await editor.titles.add('CTO');
    await gateway.addFault({
      fault: { kind: 'status', status: 403 },
      method: 'POST',
      path: icpPath,
    });
    await editor.saveBar.saveButton(rep).click();
    await expect(editor.saveBar.problem).toBeVisible();
    await expectAccessible(page, 'refused');
    await gateway.save({ ...exampleProfile, externalUserId: rep });
    await editor.saveBar.saveButton(rep).click();
    await expect(editor.dialog('Someone else saved this ICP')).toBeVisible();
    await expectAccessible(page, 'conflict');
  });

  test('on a narrow screen, with a panel as a sheet', async ({ editor, gateway, page, rep }) => {
    // So tall that the bar covers nothing: what lies under it counts as obscured, though it can be scrolled free.
    await page.setViewportSize({ width: 320, height: 2_400 });
    await gateway.save({ ...exampleProfile, externalUserId: rep });
    await editor.openFor(rep);
    await expectAccessible(page, 'narrow');
    await editor.companyLocations.open();
    await expectAccessible(page, 'sheet');
  });
});

test.describe('the user’s own settings', () => {
  test('reduced motion: nothing moves while it loads', async ({ editor, page, rep }) => {
    await page.emulateMedia({ reducedMotion: 'reduce' });
    const release = await holdLoading(page);
    await page.goto(`/?externalUserId=${rep}`);
    await expect(page.getByText('Loading the ICP of')).toBeAttached();
    const moving = await page.evaluate(
      () => document.getAnimations().filter(({ playState }) => playState === 'running').length,
    );
    expect(moving).toBe(0);
    release();
    await editor.ready();
  });

  test('forced colours: what is pressed, chosen and focused still shows', async ({
    editor,
    page,
    rep,
  }) => {
    await page.emulateMedia({ forcedColors: 'active' });
    await editor.openFor(rep);
    const pressed = editor.employees.preset('51–200');
    await pressed.click();
    const look = (element: Element) => {
      const { color, backgroundColor, borderColor, borderWidth, outlineStyle } =
        getComputedStyle(element);
      return { color, backgroundColor, borderColor, borderWidth, outlineStyle };
    };
    await page.mouse.move(0, 0);
    await editor.employees.maximum.focus();
    expect(await pressed.evaluate(look)).not.toEqual(
      await editor.employees.preset('1').evaluate(look),
    );
    const focused = await editor.employees.maximum.evaluate(look);
    expect(focused.outlineStyle).not.toBe('none');
  });

  test('the appearance can be switched and is kept', async ({ editor, page, rep }) => {
    await editor.openFor(rep);
    const appearance = page.getByRole('button', { name: /^Appearance/ });
    const background = () => page.evaluate(() => getComputedStyle(document.body).backgroundColor);
    await appearance.click();
    await expect(appearance).toHaveText(/light/);
    const light = await background();
    await appearance.click();
    await expect(appearance).toHaveText(/dark/);
    expect(await background()).not.toBe(light);
    await editor.reload();
    await expect(appearance).toHaveText(/dark/);
    expect(await background()).not.toBe(light);
  });
});

/** Holds the answer with the saved ICP back, for as long as a test looks at what is shown meanwhile. */
async function holdLoading(page: Page): Promise<() => void> {
  let release: () => void = () => undefined;
  const held = new Promise<void>((settle) => {
    release = settle;
  });
  await page.route(`**/api${icpPath}*`, async (route) => {
    await held;
    await route.continue();
  });
  return () => release();
}
