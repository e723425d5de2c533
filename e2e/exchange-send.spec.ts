import { readFile } from 'node:fs/promises';
import { expect } from 'playwright/test';
import { exampleProfile } from './example-profile.ts';
import { clipboard, further, test } from './exchange-fixtures.ts';

test.describe('what a save sends', () => {
  test('is shown before it is sent, and is what is sent', async ({
    editor,
    gateway,
    json,
    page,
    rep,
  }) => {
    await gateway.save({ ...further, externalUserId: rep });
    await editor.openFor(rep);
    await editor.titles.add('VP, Sales');
    await json.open();
    const shown = await json.body.inputValue();
    expect(Object.keys(JSON.parse(shown).companies)).toEqual([
      'employeeCount',
      'industries',
      'primaryLocations',
      'revenue',
      'excludeIndustries',
    ]);
    await json.button('Copy body').click();
    await expect(json.dialog.getByText('Copied')).toBeVisible();
    expect(await clipboard(page)).toBe(shown);
    await json.button('Close').click();

    const sent = await editor.bodyOfSave(() => editor.saveBar.save(rep));
    expect(sent).toEqual(JSON.parse(shown));
  });

  test('can be downloaded, and copied as a command without the key', async ({
    editor,
    gateway,
    json,
    page,
    rep,
  }) => {
    await gateway.save({ ...exampleProfile, externalUserId: rep });
    await editor.openFor(rep);
    await json.open();
    const shown = await json.body.inputValue();
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      json.button('Download').click(),
    ]);
    expect(download.suggestedFilename()).toBe(`icp-${rep}.json`);
    expect(await readFile(await download.path(), 'utf8')).toBe(`${shown}\n`);

    await json.show('The same request with curl');
    await json.button('Copy curl command').click();
    await expect(json.dialog.getByText('Copied')).toBeVisible();
    const command = await clipboard(page);
    expect(command).toBe(await json.curl.inputValue());
    expect(command).toContain(`\n${shown}\n`);
    expect(command).toContain('"Authorization: Bearer $SURFE_API_KEY"');
  });

  test('is not shown while the form has something that cannot be sent', async ({
    editor,
    json,
    rep,
  }) => {
    await editor.openFor(rep);
    await editor.employees.type('9', '5');
    await json.open();
    await expect(json.dialog).toContainText(
      'Employees: Minimum employees (9) is above maximum employees (5)',
    );
    await expect(json.body).toBeHidden();
  });

  test('is selected for copying by hand where the browser refuses to copy', async ({
    editor,
    json,
    page,
    rep,
  }) => {
    await page.addInitScript(() => {
      navigator.clipboard.writeText = () => Promise.reject(new DOMException('', 'NotAllowedError'));
    });
    await editor.openFor(rep);
    const selection = () => page.evaluate(() => window.getSelection()?.toString());
    await page.getByRole('button', { name: 'Copy sentence' }).click();
    await expect(page.getByText('The text is selected')).toBeVisible();
    expect(await selection()).toBe('Any company; anyone in it.');

    await json.open();
    await json.button('Copy body').click();
    await expect(json.dialog.getByText('The text is selected')).toBeVisible();
    await expect(json.body).toBeFocused();
    expect(await selection()).toBe(await json.body.inputValue());
  });
});

test('the sentence is copied as text', async ({ editor, gateway, page, rep }) => {
  await gateway.save({ ...exampleProfile, externalUserId: rep });
  await editor.openFor(rep);
  await page.getByRole('button', { name: 'Copy sentence' }).click();
  await expect(page.getByText('Copied', { exact: true })).toBeVisible();
  expect(await clipboard(page)).toMatch(/^Technology companies with .*, in France or EMEA\.$/);
});
