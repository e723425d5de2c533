import { expect } from 'playwright/test';
import { expectAccessible } from './accessibility.ts';
import { exampleProfile } from './example-profile.ts';
import { clipboard, further, test } from './exchange-fixtures.ts';

test.describe('a link to a draft', () => {
  test('opens the form prefilled, sends nothing, and leaves the address', async ({
    browser,
    editor,
    json,
    page,
    rep,
    server,
  }) => {
    await editor.openFor(rep);
    await json.open();
    await json.load({ companies: { technologies: ['é東'] }, people: { jobTitles: ['VP, Sales'] } });
    await json.open();
    await json.show('A link to this draft');
    await json.button('Copy link to this draft').click();
    await expect(json.dialog.getByText('Copied')).toBeVisible();
    const link = await clipboard(page);
    expect(link).toBe(await json.link.inputValue());

    // Another device: without the draft that this one keeps.
    const context = await browser.newContext();
    const elsewhere = await context.newPage();
    const requests: string[] = [];
    elsewhere.on('request', (request) => requests.push(`${request.method()} ${request.url()}`));
    await elsewhere.goto(link);
    await expect(elsewhere.getByText('Filled from a link. Nothing was sent.')).toBeVisible();
    const titles = elsewhere.getByRole('list', { name: 'Chosen job titles' });
    await expect(titles.getByRole('listitem')).toHaveText(['VP, Sales']);
    await expect(elsewhere.getByText('companies.technologies').last()).toBeVisible();
    expect(elsewhere.url()).toBe(`${server.url}/?externalUserId=${rep}`);
    expect(requests.filter((request) => !request.startsWith('GET '))).toEqual([]);

    await elsewhere.getByRole('button', { name: 'Undo edit' }).click();
    await expect(titles.getByRole('listitem')).toHaveCount(0);
    await expect(elsewhere.getByText('Filled from a link')).toBeHidden();
    await expect(elsewhere.getByRole('button', { name: 'Undo edit' })).toHaveAttribute(
      'aria-disabled',
      'true',
    );
    await context.close();
  });

  test('followed in the page that is open fills the form too', async ({ editor, page, rep }) => {
    await editor.openFor(rep);
    const draft = Buffer.from('{"people": {"jobTitles": ["CFO"]}}').toString('base64url');
    await page.evaluate((fragment) => {
      window.location.hash = fragment;
    }, `draft=${draft}`);
    await expect(editor.titles.chips).toHaveText(['CFO']);
    await expect(page).toHaveURL(new RegExp(`externalUserId=${rep}$`));
    await editor.saveBar.save(rep);
    await expect(page.getByText('Filled from a link')).toBeHidden();
  });

  for (const [what, draft] of [
    ['damaged', 'a%20b'],
    ['cut off', Buffer.from('{"companies": {"ind').toString('base64url')],
    ['about something else', Buffer.from('[1]').toString('base64url')],
  ] as const) {
    test(`that is ${what} is explained and changes nothing`, async ({ editor, page, rep }) => {
      await page.goto(`/?externalUserId=${rep}#draft=${draft}`);
      await editor.ready();
      await expect(page.getByText('The draft in the link cannot be used.')).toBeVisible();
      await expect(editor.saveBar.region).toContainText('No changes.');
      await expect(page).toHaveURL(new RegExp(`externalUserId=${rep}$`));
      await page.getByRole('button', { name: 'Close', exact: true }).click();
      await expect(page.getByText('The draft in the link')).toBeHidden();
    });
  }
});

test('everything works without a mouse, and the focus comes back', async ({
  copyFrom,
  editor,
  json,
  page,
  rep,
}) => {
  const { keyboard } = page;
  await editor.openFor(rep);
  await copyFrom.trigger.focus();
  await keyboard.press('Enter');
  await expect(copyFrom.id).toBeFocused();
  await keyboard.press('Escape');
  await expect(copyFrom.dialog).toBeHidden();
  await expect(copyFrom.trigger).toBeFocused();

  await keyboard.press('Tab');
  await expect(json.trigger).toBeFocused();
  await keyboard.press('Enter');
  await expect(json.body).toBeFocused();
  for (const name of ['Download', 'Copy body']) {
    await keyboard.press('Tab');
    await expect(json.button(name)).toBeFocused();
  }
  await keyboard.press('Tab');
  await keyboard.press('Enter');
  await expect(json.curl).toBeVisible();
  while (!(await json.input.evaluate((field) => field === document.activeElement))) {
    await keyboard.press('Tab');
  }
  await keyboard.insertText(JSON.stringify(exampleProfile));
  await expect(json.loadButton).toBeEnabled();
  while (!(await json.loadButton.evaluate((button) => button === document.activeElement))) {
    await keyboard.press('Tab');
  }
  await keyboard.press('Enter');
  await expect(json.dialog).toBeHidden();
  await expect(json.trigger).toBeFocused();
  await expect(editor.titles.chips).toHaveText(['CEO']);
});

test('axe finds nothing', async ({ copyFrom, gateway, json, page, rep }) => {
  await gateway.save({ ...further, externalUserId: `${rep}-other` });
  await page.goto(
    `/?externalUserId=${rep}#draft=${Buffer.from(JSON.stringify({ companies: { revenue: 5, industries: ['x'] } })).toString('base64url')}`,
  );
  await expect(page.getByText('companies.revenue: Must be an object')).toBeVisible();
  await expectAccessible(page, 'filled from a link');

  await json.open();
  await json.show('The same request with curl');
  await json.show('A link to this draft');
  await json.button('Copy body').click();
  await expectAccessible(page, 'what a save sends');
  await json.input.fill(JSON.stringify({ id: '1', companies: { industries: ['x', 7], a: 1 } }));
  await expect(json.part('Cannot be taken')).toBeVisible();
  await expectAccessible(page, 'report');
  await json.input.fill('{');
  await expect(json.summary).toContainText('not complete JSON');
  await expectAccessible(page, 'refused');
  await page.keyboard.press('Escape');

  await copyFrom.show(`${rep}-other`);
  await expect(copyFrom.dialog).toContainText('Technology companies');
  await expectAccessible(page, 'copy from');
});
