import { expect } from 'playwright/test';
import { test } from './fixtures.ts';

test('a pasted list is split on lines, duplicates are reported, one undo takes all back', async ({
  editor,
  rep,
}) => {
  const { titles } = editor;
  await editor.openFor(rep);
  await titles.paste('"VP, Sales"\nDirector, Product\nCTO\ncto');
  await expect(titles.chips).toHaveText(['VP, Sales', 'Director, Product', 'CTO']);
  await expect(titles.outcome).toHaveText('Added 3 titles, 1 already there. 3 in the list.');
  await titles.button('Undo').click();
  await expect(titles.chips).toHaveCount(0);
});

test('one line with commas is split outside quotes, and can be kept as one', async ({
  editor,
  rep,
}) => {
  const { titles } = editor;
  await editor.openFor(rep);
  await titles.paste('Head of Sales, "VP, Growth", CMO');
  await expect(titles.chips).toHaveText(['Head of Sales', 'VP, Growth', 'CMO']);
  await titles.button('Undo').click();

  await titles.paste('Director, Product');
  await expect(titles.chips).toHaveText(['Director', 'Product']);
  await titles.button('Keep as one').click();
  await expect(titles.chips).toHaveText(['Director, Product']);
});

test('tabs and semicolons separate, spaces never do', async ({ editor, rep }) => {
  const { titles } = editor;
  await editor.openFor(rep);
  await titles.paste('Chief Technology Officer\tVP Sales; Head of IT');
  await expect(titles.chips).toHaveText(['Chief Technology Officer', 'VP Sales', 'Head of IT']);
});

test('Enter and leaving the field commit, a repeated title is told', async ({ editor, rep }) => {
  const { titles } = editor;
  await editor.openFor(rep);
  await titles.add('CTO');
  await titles.add('  cto ');
  await expect(titles.outcome).toContainText('already in the list');
  await expect(titles.chips).toHaveText(['CTO']);
  await titles.input.fill('CFO');
  await titles.input.blur();
  await expect(titles.chips).toHaveText(['CTO', 'CFO']);
});

test('Backspace in the empty field goes to the last chip, a second takes it back as text', async ({
  editor,
  rep,
}) => {
  const { titles } = editor;
  await editor.openFor(rep);
  await titles.add('CTO', 'CFO');
  await titles.input.press('Backspace');
  await expect(editor.page.getByRole('button', { name: 'Remove CFO' })).toBeFocused();
  await editor.page.keyboard.press('Backspace');
  await expect(titles.input).toHaveValue('CFO');
  await expect(titles.chips).toHaveText(['CTO']);
});

test('more than twenty pasted titles are shown before anything changes', async ({
  editor,
  rep,
}) => {
  const { titles } = editor;
  await editor.openFor(rep);
  await titles.add('Title 1');
  await titles.paste([...numbered(30), '', 'title 2'].join('\n'));
  const preview = editor.dialog('Add pasted job titles');
  await expect(preview).toContainText('29');
  await preview.getByRole('button', { name: 'Cancel' }).click();
  await expect(titles.chips).toHaveText(['Title 1']);

  await titles.paste(numbered(30).join('\n'));
  await preview.getByRole('button', { name: 'Add 29 titles' }).click();
  await expect(titles.chips).toHaveCount(30);
});

test('5,000 titles fold into a count, stay editable as text, and are saved', async ({
  editor,
  gateway,
  rep,
}) => {
  const { titles } = editor;
  await editor.openFor(rep);
  await titles.paste(numbered(5_000).join('\n'));
  await editor
    .dialog('Add pasted job titles')
    .getByRole('button', { name: 'Add 5,000 titles' })
    .click();
  await expect(editor.people.getByText('5,000 titles', { exact: true })).toBeVisible();

  await titles.button('Edit as text').click();
  const asText = editor.dialog('Edit job titles as text');
  await expect(asText.getByRole('textbox')).toHaveValue(/^Title 1\nTitle 2\n/);
  await asText.getByRole('textbox').fill('CEO\nVP, Sales');
  await asText.getByRole('button', { name: 'Use this list' }).click();
  await expect(titles.chips).toHaveText(['CEO', 'VP, Sales']);
  await titles.button('Undo').click();

  await editor.saveBar.save(rep);
  expect((await gateway.stored(rep))?.people?.jobTitles).toHaveLength(5_000);
});

function numbered(count: number): string[] {
  return Array.from({ length: count }, (_, index) => `Title ${index + 1}`);
}
