import { expect } from 'playwright/test';
import { test } from './fixtures.ts';
import { ReviewDialog } from './pages/review-dialog.ts';

test('only a minimum is sent with the widest maximum; both cleared, no range is sent', async ({
  editor,
  rep,
}) => {
  await editor.openFor(rep);
  await editor.employees.type('50', '');
  const withMinimum = await editor.bodyOfSave(() => editor.saveBar.save(rep));
  expect(withMinimum).toEqual({
    companies: { employeeCount: { from: 50, to: 100_000_000 } },
    people: {},
    externalUserId: rep,
  });

  await editor.employees.type('', '');
  await editor.saveBar.saveButton(rep).click();
  const cleared = await editor.bodyOfSave(() => new ReviewDialog(editor.page).replace());
  expect(cleared).toEqual({ companies: {}, people: {}, externalUserId: rep });
});

test('fields read short forms, and show the amount when they are left', async ({ editor, rep }) => {
  await editor.openFor(rep);
  await editor.employees.type('1.2k', '1 500');
  await expect(editor.employees.minimum).toHaveValue('1,200');
  await expect(editor.employees.maximum).toHaveValue('1,500');
  await editor.revenue.type('5M', '€10m');
  await expect(editor.revenue.minimum).toHaveValue('5,000,000');
  await expect(editor.revenue.maximum).toHaveValue('10,000,000');
});

test('a minimum above the maximum is an error that offers to swap, and is not sent', async ({
  editor,
  rep,
}) => {
  await editor.openFor(rep);
  const saves = editor.countSaves();
  await editor.employees.type('500', '50');
  const swap = editor.companies.getByRole('button', { name: 'Swap' });
  await expect(swap).toBeVisible();
  await expect(editor.employees.minimum).toHaveAttribute('aria-invalid', 'true');
  await expect(editor.employees.minimum).toHaveAccessibleDescription(/minimum.*maximum/i);

  await editor.saveBar.saveButton(rep).click();
  await expect(editor.saveBar.status).toContainText('Not saved');
  expect(saves()).toBe(0);
  await expect(editor.employees.minimum).toHaveValue('500');

  await swap.click();
  await expect(editor.employees.minimum).toHaveValue('50');
  await expect(editor.employees.maximum).toHaveValue('500');
  await editor.saveBar.save(rep);
});

test('what is no number gets a message at its field and stays as typed', async ({
  editor,
  rep,
}) => {
  await editor.openFor(rep);
  for (const text of ['many', '-5', '0', '1.5']) {
    await editor.employees.type(text, '');
    await expect(editor.employees.minimum).toHaveAttribute('aria-invalid', 'true');
    await expect(editor.employees.minimum).not.toHaveAccessibleDescription('');
    await expect(editor.employees.minimum).toHaveValue(text);
  }
});

test.describe('preset bands', () => {
  test('a second band extends the range, the only one clears it', async ({ editor, rep }) => {
    const { employees } = editor;
    await editor.openFor(rep);
    await employees.preset('51–200').click();
    await expect(employees.minimum).toHaveValue('51');
    await expect(employees.maximum).toHaveValue('200');

    await employees.preset('501–1K').click();
    await expect(employees.minimum).toHaveValue('51');
    await expect(employees.maximum).toHaveValue('1,000');
    for (const label of ['51–200', '201–500', '501–1K']) {
      await expect(employees.preset(label)).toHaveAttribute('aria-pressed', 'true');
    }

    await employees.preset('501–1K').click();
    await employees.preset('201–500').click();
    await employees.preset('51–200').click();
    await expect(employees.minimum).toHaveValue('');
    await expect(employees.maximum).toHaveValue('');
  });

  test('the band without an upper end leaves the maximum open', async ({ editor, rep }) => {
    await editor.openFor(rep);
    await editor.employees.preset('10K+').click();
    await expect(editor.employees.minimum).toHaveValue('10,001');
    await expect(editor.employees.maximum).toHaveValue('');
    await expect(editor.employees.maximumThumb).toHaveAttribute('aria-valuetext', 'no upper limit');
  });

  test('there are nine for employees and seven for revenue', async ({ editor, rep }) => {
    await editor.openFor(rep);
    await expect(editor.employees.presets.getByRole('button')).toHaveCount(9);
    await expect(editor.revenue.presets.getByRole('button')).toHaveCount(7);
  });
});

test.describe('slider', () => {
  test('moves by stops, in step with the fields', async ({ editor, rep }) => {
    const { employees } = editor;
    await editor.openFor(rep);
    await employees.type('50', '');
    await expect(employees.minimumThumb).toHaveAttribute('aria-valuetext', '50 employees');
    await employees.minimumThumb.focus();
    await employees.minimumThumb.press('ArrowRight');
    await expect(employees.minimum).toHaveValue('100');
    await employees.minimumThumb.press('PageUp');
    await expect(employees.minimum).toHaveValue('1,000');
    await employees.minimumThumb.press('Home');
    await expect(employees.minimum).toHaveValue('');
    await employees.maximumThumb.focus();
    await employees.maximumThumb.press('ArrowLeft');
    await expect(employees.maximum).not.toHaveValue('');
    await employees.maximumThumb.press('End');
    await expect(employees.maximum).toHaveValue('');
  });

  test('a typed amount between two stops stays until its thumb is moved', async ({
    editor,
    rep,
  }) => {
    const { employees } = editor;
    await editor.openFor(rep);
    await employees.type('70', '300');
    await employees.maximumThumb.focus();
    await employees.maximumThumb.press('ArrowRight');
    await expect(employees.maximum).toHaveValue('500');
    await expect(employees.minimum).toHaveValue('70');
  });
});

test('the full span and a half-open range are told apart from a limit', async ({
  editor,
  gateway,
  rep,
}) => {
  await gateway.save({
    companies: {
      employeeCount: { from: 1, to: 100_000_000 },
      revenue: { from: 1, to: 100_000_000 },
    },
    people: {},
    externalUserId: rep,
  });
  await editor.openFor(rep);
  await expect(editor.companies.getByText('does not filter')).toHaveCount(1);
  await expect(editor.reach).toContainText('1 of 8 filters active');
});
