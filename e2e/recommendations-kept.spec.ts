import { expect } from 'playwright/test';
import { expectAccessible } from './accessibility.ts';
import { fetchPath } from './gateway.ts';
import { countPaid, holdFetches, tenCompanies, test, wide } from './recommendations.ts';

test('what is fetched again stands once, and nothing that was paid for is lost', async ({
  editor,
  gateway,
  recommendations,
  rep,
}) => {
  const { companies, number } = recommendations;
  await gateway.save({ ...tenCompanies, externalUserId: rep });
  await editor.openFor(rep);
  await recommendations.open();
  await recommendations.fetch(4);
  await number.fill('50');
  await recommendations.button('Fetch the next 50 companies').click();
  await expect(companies).toHaveCount(10);
  const all = await companies.allTextContents();
  for (const count of [3, 50]) {
    await number.fill(String(count));
    await recommendations.button(`Fetch the first ${count} companies again`).click();
    const first = recommendations.results(count === 3 ? 'Companies 1 to 3' : 'Companies 1 to 10');
    await expect(first.getByRole('heading', { level: 3 })).toBeFocused();
    expect(await companies.allTextContents()).toEqual(all);
    await expect(recommendations.dialog).toContainText('There are no more for this ICP today');
  }
  const { text } = await recommendations.download();
  const rows = text.trimEnd().split('\r\n').slice(1);
  expect(new Set(rows).size).toBe(rows.length);
  expect(new Set(rows.map((row) => /[\w-]+\.example/.exec(row)?.[0])).size).toBe(10);
});

test('what arrives behind the closed dialog is announced, and stays while another rep is looked at', async ({
  editor,
  gateway,
  page,
  recommendations,
  rep,
}) => {
  const { companies, trigger } = recommendations;
  const other = `${rep}-other`;
  await gateway.save({ ...wide, externalUserId: rep });
  await editor.openFor(rep);
  await recommendations.open();
  const paid = countPaid(page);
  const release = await holdFetches(page);
  await recommendations.button('Fetch 10 companies').click();
  await page.keyboard.press('Escape');
  await expect(recommendations.news('Fetching recommendations …')).toBeVisible();

  await editor.repChooser.choose(other);
  await expect(page.getByRole('heading', { level: 1, name: other })).toBeVisible();
  await expect(trigger).toHaveAccessibleDescription('');
  release();
  await expect.poll(() => gateway.fetches(rep)).toMatchObject([{ outcome: 'answered' }]);
  await editor.repChooser.choose(rep);
  await expect(page.getByRole('heading', { level: 1, name: rep, exact: true })).toBeVisible();
  await expect(recommendations.news('10 companies arrived')).toBeVisible();
  await expect(trigger).toHaveAccessibleDescription('10 companies arrived');
  await recommendations.open();
  await expect(companies).toHaveCount(10);
  await recommendations.button('Close').click();
  await expect(trigger).toHaveAccessibleDescription('');
  expect(paid()).toBe(1);
});

test('what fails behind the closed dialog is announced, and explained when it is opened', async ({
  consoleGuard,
  editor,
  gateway,
  page,
  recommendations,
  rep,
}) => {
  consoleGuard.allowFailedRequests(402);
  await gateway.save({ ...wide, externalUserId: rep });
  await editor.openFor(rep);
  await recommendations.open();
  const release = await holdFetches(page);
  await gateway.addFault({ fault: { kind: 'status', status: 402 }, path: fetchPath });
  await recommendations.button('Fetch 10 companies').click();
  await page.keyboard.press('Escape');
  release();
  await expect(recommendations.news('The fetch did not work')).toBeVisible();
  await expectAccessible(page, 'failed behind the closed dialog');
  await recommendations.open();
  await expect(recommendations.problem).toContainText('nothing is billed');
});
