import { expect, type Locator } from 'playwright/test';
import { exampleProfile } from './example-profile.ts';
import { test } from './fixtures.ts';
import type { EditorPage } from './pages/editor-page.ts';
import { type Picker, queryFor } from './pages/picker.ts';

/** Goes on with Tab until a control has the focus, as a person without a mouse does. */
async function tabTo(editor: EditorPage, target: Locator) {
  for (let presses = 0; presses < 150; presses++) {
    if (await target.evaluate((element) => element === document.activeElement)) return;
    await editor.page.keyboard.press('Tab');
  }
  throw new Error(`Tab does not reach ${target}`);
}

async function pick(editor: EditorPage, picker: Picker, ...labels: string[]) {
  const { keyboard } = editor.page;
  await tabTo(editor, picker.trigger);
  await keyboard.press('Enter');
  for (const label of labels) {
    await expect(picker.search).toBeFocused();
    await keyboard.press('ControlOrMeta+A');
    await keyboard.type(queryFor(label));
    await expect(picker.checkbox(label)).toBeVisible();
    await tabTo(editor, picker.checkbox(label));
    await keyboard.press('Space');
    await expect(picker.checkbox(label)).toBeChecked();
    while (!(await picker.search.evaluate((input) => input === document.activeElement))) {
      await keyboard.press('Shift+Tab');
    }
  }
  await picker.close();
  await expect(picker.trigger).toBeFocused();
}

test('every field can be set and saved without a mouse', async ({ editor, gateway, page, rep }) => {
  const { keyboard } = page;
  await page.goto('/');
  await tabTo(editor, editor.repChooser.id);
  await keyboard.type(rep);
  await keyboard.press('Enter');
  await editor.ready();

  await pick(editor, editor.industries, 'Technology');
  await tabTo(editor, editor.employees.minimum);
  await keyboard.type('1');
  await tabTo(editor, editor.employees.maximum);
  await keyboard.type('100m');
  await tabTo(editor, editor.revenue.minimum);
  await keyboard.type('1');
  await tabTo(editor, editor.revenue.maximum);
  await keyboard.type('100m');
  await pick(editor, editor.companyLocations, 'France', 'EMEA (region)');
  await tabTo(editor, page.getByRole('button', { name: 'Choose departments' }));
  await keyboard.press('Enter');
  await tabTo(editor, editor.departments.checkbox('Marketing'));
  await keyboard.press('Space');
  await tabTo(editor, editor.seniorities.checkbox('Founder'));
  await keyboard.press('Space');
  await tabTo(editor, editor.titles.input);
  await keyboard.type('CEO');
  await keyboard.press('Enter');
  await pick(editor, editor.peopleCountries, 'France', 'EMEA (region)');
  await tabTo(editor, editor.saveBar.saveButton(rep));
  await keyboard.press('Enter');
  await editor.saveBar.expectSaved();

  expect(await gateway.stored(rep)).toMatchObject(exampleProfile);
});

test('sliders and presets work from the keyboard', async ({ editor, page, rep }) => {
  await editor.openFor(rep);
  await tabTo(editor, editor.employees.minimumThumb);
  await page.keyboard.press('ArrowRight');
  await expect(editor.employees.minimum).not.toHaveValue('');
  await page.keyboard.press('Home');
  await expect(editor.employees.minimum).toHaveValue('');
  await tabTo(editor, editor.employees.preset('51–200'));
  await page.keyboard.press('Space');
  await expect(editor.employees.minimum).toHaveValue('51');
});

test('groups in a panel open from the keyboard', async ({ editor, page, rep }) => {
  const { companyLocations } = editor;
  await editor.openFor(rep);
  await tabTo(editor, companyLocations.trigger);
  await page.keyboard.press('Enter');
  await expect(companyLocations.search).toBeFocused();
  const show = companyLocations.panel.getByRole('button', { name: 'Show APAC', exact: true });
  await tabTo(editor, show);
  await page.keyboard.press('Enter');
  await expect(companyLocations.checkbox('Japan')).toBeVisible();
  await tabTo(editor, companyLocations.checkbox('Japan'));
  await page.keyboard.press('Space');
  await page.keyboard.press('Escape');
  await expect(companyLocations.chip('Japan')).toBeVisible();
});

test('a refused save puts the focus on the field that needs attention', async ({ editor, rep }) => {
  await editor.openFor(rep);
  await editor.revenue.type('9M', '1M');
  await editor.page.keyboard.press('Control+s');
  await expect(editor.revenue.minimum).toBeFocused();
});
