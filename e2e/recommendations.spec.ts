import { expect } from 'playwright/test';
import { expectAccessible, expectNoSidewaysScroll } from './accessibility.ts';
import { exampleProfile } from './example-profile.ts';
import { countPaid, holdFetches, test, wide } from './recommendations.ts';

const today = new Date().toLocaleDateString('en-GB', { day: 'numeric', month: 'long' });

test('nothing is fetched or counted by itself', async ({
  editor,
  gateway,
  page,
  recommendations,
  rep,
}) => {
  const paid = countPaid(page);
  const credits: string[] = [];
  page.on('request', (request) => {
    if (request.url().endsWith('/v1/credits')) credits.push(request.url());
  });
  await gateway.save({ ...wide, externalUserId: rep });
  await editor.openFor(rep);
  await editor.titles.add('CTO');
  await editor.saveBar.save(rep);
  await editor.reload();
  await page.getByRole('button', { name: 'History', exact: true }).click();
  await expect(editor.dialog('History')).toBeVisible();
  await page.keyboard.press('Escape');
  expect(credits).toEqual([]);
  await recommendations.trigger.hover();
  await recommendations.open();
  await expect(recommendations.dialog).toContainText('1,000 email, 100 mobile');
  await recommendations.number.fill('20');
  await page.keyboard.press('Enter');
  await page.keyboard.press('Escape');
  await expect(recommendations.trigger).toBeFocused();
  expect(paid()).toBe(0);
  expect(await gateway.fetches(rep)).toEqual([]);
});

test('says what it costs, then shows companies with reasons and people', async ({
  editor,
  gateway,
  page,
  recommendations,
  rep,
}) => {
  const { dialog } = recommendations;
  await gateway.save({ ...wide, externalUserId: rep });
  await editor.openFor(rep);
  await recommendations.open();
  await expect(dialog).toContainText('bills each company that you have not fetched before');
  await expect(dialog).toContainText('repeats are free');
  await expect(dialog).toContainText('do not come back on later days');
  await expect(dialog).toContainText('nothing is billed');
  await expect(recommendations.number).toHaveValue('10');
  await expect(recommendations.number).toBeFocused();
  await expectAccessible(page, 'before anything is sent');

  await recommendations.fetch(10);
  await expect(recommendations.companies).toHaveCount(10);
  const results = recommendations.results('Companies 1 to 10');
  await expect(results).toContainText(`Fetched on ${today}`);
  await expect(results).toContainText('more available');
  const first = results.getByRole('listitem').first();
  await expect(first).toContainText(/\d employees · /);
  await expect(first).toContainText('Location match: Based in');
  const link = first.getByRole('list', { name: 'People' }).getByRole('link').first();
  await expect(link).toHaveAttribute('href', /^https:\/\/linkedin\.example\/in\//);
  await expect(link).toHaveAttribute('rel', 'noopener noreferrer');
  await expect(link).toHaveAttribute('target', '_blank');
  // Where no window may be opened, the address can be copied.
  await expect(first.getByText(/^linkedin\.example\/in\//).first()).toBeVisible();
  await expectAccessible(page, 'with companies');
  expect(await gateway.fetches(rep)).toMatchObject([
    { from: 0, to: 10, companies: 10, hasMore: true, outcome: 'answered' },
  ]);
});

test('the next page is a deliberate act; what was fetched stays, also when the dialog is closed', async ({
  editor,
  gateway,
  page,
  recommendations,
  rep,
}) => {
  const { dialog, companies } = recommendations;
  await gateway.save({ ...wide, externalUserId: rep });
  await editor.openFor(rep);
  await recommendations.open();
  const paid = countPaid(page);
  await recommendations.fetch(3);
  await expect(dialog).toContainText('Each further company is billed as well.');
  await recommendations.button('Fetch the next 3 companies').click();
  const second = recommendations.results('Companies 4 to 6');
  await expect(second.getByRole('heading', { level: 3 })).toBeFocused();
  await expect(companies).toHaveCount(6);
  expect(new Set(await companies.allTextContents()).size).toBe(6);
  await recommendations.button('Close').click();
  await recommendations.open();
  await expect(companies).toHaveCount(6);
  await expect(recommendations.button('Fetch the next 10 companies')).toBeVisible();
  expect(paid()).toBe(2);
  await recommendations.button('Close').click();
  await expect(editor.reach).toContainText(`6 companies on ${today}, more available`);
  await editor.reload();
  await expect(editor.reach).toContainText(`6 companies on ${today}, more available`);
});

test('a click while one is under way sends nothing', async ({
  editor,
  gateway,
  page,
  recommendations,
  rep,
}) => {
  await gateway.save({ ...wide, externalUserId: rep });
  await editor.openFor(rep);
  await recommendations.open();
  const paid = countPaid(page);
  const release = await holdFetches(page);
  await recommendations.button('Fetch 10 companies').dblclick();
  const busy = recommendations.button('Fetching …');
  await expect(busy).toBeVisible();
  await busy.click({ force: true });
  await expectAccessible(page, 'fetching');
  // Closed and opened again, it is still the same fetch.
  await page.keyboard.press('Escape');
  await recommendations.open();
  await recommendations.button('Fetching …').click({ force: true });
  release();
  await expect(recommendations.companies).toHaveCount(10);
  expect(paid()).toBe(1);
});

test('the table has one row per person', async ({ editor, gateway, recommendations, rep }) => {
  await gateway.save({ ...wide, externalUserId: rep });
  await editor.openFor(rep);
  await recommendations.open();
  await expect(recommendations.button('Download CSV')).toBeHidden();
  await recommendations.fetch(5);
  const names = await recommendations.companies.allTextContents();
  const { name, text } = await recommendations.download();
  expect(name).toMatch(new RegExp(`^recommendations-${rep}-\\d{4}-\\d\\d-\\d\\d\\.csv$`));
  expect(text.startsWith('\uFEFFCompany,Domain,Employees,')).toBe(true);
  const rows = text.trimEnd().split('\r\n').slice(1);
  expect(rows.length).toBeGreaterThanOrEqual(5);
  const domains = new Set(rows.map((row) => /[\w-]+\.example/.exec(row)?.[0]));
  expect(domains.size).toBe(5);
  for (const domain of domains) expect(names.join()).toContain(domain);
});

test('how many is checked at its field', async ({
  editor,
  gateway,
  page,
  recommendations,
  rep,
}) => {
  await gateway.save({ ...wide, externalUserId: rep });
  await editor.openFor(rep);
  await recommendations.open();
  const paid = countPaid(page);
  for (const wrong of ['', '0', '101', '1.5', '-3']) {
    await recommendations.number.fill(wrong);
    await recommendations.button('Fetch companies').click();
    await expect(recommendations.number).toBeFocused();
    await expect(recommendations.number).toHaveAccessibleDescription(
      'Enter a whole number from 1 to 100.',
    );
  }
  await expectAccessible(page, 'a wrong number');
  expect(paid()).toBe(0);
});

test('by keyboard alone', async ({ editor, gateway, page, recommendations, rep }) => {
  await gateway.save({ ...exampleProfile, people: {}, externalUserId: rep });
  await editor.openFor(rep);
  await recommendations.trigger.focus();
  await page.keyboard.press('Enter');
  await expect(recommendations.number).toBeFocused();
  await page.keyboard.press('ControlOrMeta+a');
  await page.keyboard.type('2');
  await page.keyboard.press('Tab');
  await expect(recommendations.button('Fetch 2 companies')).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(recommendations.dialog.getByRole('heading', { level: 3 }).first()).toBeFocused();
  await expect(recommendations.companies).toHaveCount(2);
  await page.keyboard.press('Escape');
  await expect(recommendations.trigger).toBeFocused();
});

test('on a narrow screen', async ({ editor, gateway, page, recommendations, rep }) => {
  await page.setViewportSize({ width: 320, height: 800 });
  await gateway.save({ ...wide, externalUserId: rep });
  await editor.openFor(rep);
  await recommendations.open();
  await recommendations.fetch(3);
  await expectAccessible(page, 'narrow');
  await expectNoSidewaysScroll(page);
});
