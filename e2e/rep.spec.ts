import { expect } from 'playwright/test';
import { exampleProfile } from './example-profile.ts';
import { test } from './fixtures.ts';

test('a rep is typed, opened with Enter, and named in the address and the save button', async ({
  editor,
  page,
  rep,
}) => {
  await page.goto('/');
  await expect(editor.companies).toBeHidden();
  await editor.repChooser.choose(`  ${rep} `);
  await editor.ready();
  await expect(editor.saveBar.saveButton(rep)).toBeVisible();
  expect(new URL(page.url()).searchParams.get('externalUserId')).toBe(rep);
});

test('the API key’s own user is a choice of its own, saved without externalUserId', async ({
  editor,
  gateway,
  page,
}) => {
  await page.goto('/');
  await editor.repChooser.ownUser.check();
  await editor.ready();
  await editor.titles.input.fill(`Title ${Date.now()}`);
  const sent = await editor.bodyOfSave(async () => {
    await editor.saveBar.region.getByRole('button', { name: /^Save ICP for the API key/ }).click();
    await editor.saveBar.expectSaved();
  });
  expect(sent).not.toHaveProperty('externalUserId');
  expect(await gateway.stored(null)).not.toBeNull();
});

test('reps that were saved before are offered', async ({ editor, gateway, page, rep }) => {
  await gateway.save({ ...exampleProfile, externalUserId: rep });
  await page.goto('/');
  const list = await editor.repChooser.id.getAttribute('list');
  await expect(page.locator(`datalist[id="${list}"] option[value="${rep}"]`)).toHaveCount(1);
});

test('an empty id sends nothing and says what to do', async ({ editor, page }) => {
  await page.goto('/');
  await editor.repChooser.choose('   ');
  await expect(page.getByRole('alert')).toContainText('externalUserId');
  await expect(editor.repChooser.id).toBeFocused();
  await expect(editor.companies).toBeHidden();
});

test('250 characters pass, 251 are refused', async ({ editor, page }) => {
  await page.goto('/');
  await editor.repChooser.choose('r'.repeat(251));
  await expect(page.getByRole('alert')).toContainText('at most 250');
  const longest = `${Date.now()}-`.padEnd(250, 'r');
  await editor.repChooser.choose(longest);
  await editor.ready();
  await editor.titles.add('CTO');
  await editor.saveBar.save(longest);
});

for (const [what, query] of [
  ['empty', 'externalUserId='],
  ['too long', `externalUserId=${'r'.repeat(251)}`],
  ['twice', 'externalUserId=a&externalUserId=b'],
] as const) {
  test(`an address with an externalUserId that is ${what} is explained`, async ({
    editor,
    page,
  }) => {
    await page.goto(`/?${query}`);
    await expect(page.getByText(/^The address (has|names)/)).toBeVisible();
    await expect(editor.companies).toBeHidden();
    await editor.repChooser.choose('somebody');
    await editor.ready();
  });
}

test('ids with odd characters are kept letter for letter', async ({ editor, gateway, page }) => {
  const rep = `a&b=c/#%20 <é> ${Date.now()}`;
  await page.goto('/');
  await editor.repChooser.choose(rep);
  await editor.ready();
  await editor.titles.add('CTO');
  await editor.saveBar.save(rep);
  await editor.reload();
  await expect(editor.titles.chips).toHaveText(['CTO']);
  expect((await gateway.stored(rep))?.people?.jobTitles).toEqual(['CTO']);
});

test.describe('with unsaved changes', () => {
  test('switching the rep asks: stay, discard or save', async ({ editor, gateway, page, rep }) => {
    const other = `${rep}-other`;
    const dialog = editor.dialog(`Unsaved changes for ${rep}`);
    await editor.openFor(rep);
    await editor.titles.add('CTO');

    await editor.repChooser.choose(other);
    await dialog.getByRole('button', { name: 'Stay' }).click();
    await expect(dialog).toBeHidden();
    await expect(editor.repChooser.id).toHaveValue(rep);
    await expect(editor.titles.chips).toHaveText(['CTO']);

    await editor.repChooser.choose(other);
    await dialog.getByRole('button', { name: /^Save/ }).click();
    await expect(editor.saveBar.saveButton(other)).toBeVisible();
    await expect(editor.titles.chips).toHaveCount(0);
    expect((await gateway.stored(rep))?.people?.jobTitles).toEqual(['CTO']);

    await editor.titles.add('CFO');
    await editor.repChooser.choose(rep);
    await editor
      .dialog(`Unsaved changes for ${other}`)
      .getByRole('button', { name: 'Discard changes' })
      .click();
    await expect(editor.titles.chips).toHaveText(['CTO']);
    expect(await gateway.stored(other)).toBeNull();
    await expect(page).toHaveURL(new RegExp(`externalUserId=${rep}$`));
  });

  test('closing the page asks, and only then', async ({ editor, page, rep }) => {
    let asked = 0;
    page.on('dialog', async (dialog) => {
      asked += 1;
      expect(dialog.type()).toBe('beforeunload');
      await dialog.accept();
    });
    await editor.openFor(rep);
    await editor.reload();
    expect(asked).toBe(0);
    await editor.titles.add('CTO');
    await editor.reload();
    expect(asked).toBe(1);
  });
});
