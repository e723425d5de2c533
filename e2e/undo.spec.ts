import { expect } from 'playwright/test';
import { test } from './fixtures.ts';

test.beforeEach(async ({ editor, rep }) => {
  await editor.openFor(rep);
});

test('each act is one step: a paste, a region tick, a preset, a slider key, typing', async ({
  editor,
  page,
}) => {
  const undo = page.getByRole('button', { name: 'Undo edit' });
  const redo = page.getByRole('button', { name: 'Redo edit' });

  await editor.titles.paste('CTO\nCFO\nCMO');
  await editor.companyLocations.choose('EMEA (region)');
  await page
    .getByRole('group', { name: 'Employee presets' })
    .getByRole('button', { name: '51–200' })
    .click();
  await page.getByRole('slider', { name: 'Maximum employees' }).press('ArrowRight');
  await editor.revenue.minimum.fill('');
  await editor.revenue.minimum.pressSequentially('5000000');
  await editor.revenue.minimum.blur();

  await undo.click();
  await expect(editor.revenue.minimum).toHaveValue('');
  await undo.click();
  await expect(editor.employees.maximum).toHaveValue('200');
  await undo.click();
  await expect(editor.employees.maximum).toHaveValue('');
  await undo.click();
  await expect(editor.companyLocations.chips.getByRole('listitem')).toHaveCount(0);
  await undo.click();
  await expect(editor.titles.chips).toHaveCount(0);
  await expect(undo).toHaveAttribute('aria-disabled', 'true');

  for (let step = 0; step < 5; step++) await redo.click();
  await expect(editor.titles.chips).toHaveCount(3);
  await expect(editor.companyLocations.chips.getByRole('listitem')).toHaveText([/EMEA/]);
  await expect(editor.employees.maximum).toHaveValue('500');
  await expect(editor.revenue.minimum).toHaveValue('5,000,000');
  await expect(redo).toHaveAttribute('aria-disabled', 'true');
});

test('a drag of a thumb is one step', async ({ editor, page }) => {
  const thumb = page.getByRole('slider', { name: 'Maximum employees' });
  const box = await thumb.boundingBox();
  if (box === null) throw new Error('the slider is not drawn');
  const [x, y] = [box.x + box.width / 2, box.y + box.height / 2];
  await page.mouse.move(x, y);
  await page.mouse.down();
  for (let step = 1; step <= 10; step++) await page.mouse.move(x - step * 20, y);
  await page.mouse.up();
  await expect(editor.employees.maximum).not.toHaveValue('');
  await page.getByRole('button', { name: 'Undo edit' }).click();
  await expect(editor.employees.maximum).toHaveValue('');
});

test('Ctrl+Z and Shift work outside text fields, and leave text fields to the browser', async ({
  editor,
  page,
}) => {
  await editor.seniorities.checkbox('VP').check();
  await page.keyboard.press('Control+z');
  await expect(editor.seniorities.checkbox('VP')).not.toBeChecked();
  await page.keyboard.press('Control+Shift+z');
  await expect(editor.seniorities.checkbox('VP')).toBeChecked();

  await editor.titles.input.fill('Chief');
  await page.keyboard.press('Control+z');
  await expect(editor.seniorities.checkbox('VP')).toBeChecked();
});
