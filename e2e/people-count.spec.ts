import { expect } from 'playwright/test';
import { expectAccessible } from './accessibility.ts';
import { searchPath } from './gateway.ts';
import { countPaid, holdFetches, test, wide } from './recommendations.ts';

test('people are counted when asked for, and the price stands on the button', async ({
  consoleGuard,
  editor,
  gateway,
  page,
  recommendations,
  rep,
}) => {
  await gateway.save({
    companies: { ...wide.companies, yearFounded: { from: 2000, to: 2020 } },
    people: wide.people,
    externalUserId: rep,
  });
  await editor.openFor(rep);
  await recommendations.open();
  await expect(recommendations.dialog).toContainText(
    'no counterpart for companies.yearFounded: this filter does not count',
  );
  const [request] = await Promise.all([
    page.waitForRequest((one) => one.url().endsWith(searchPath)),
    recommendations.countButton.click(),
  ]);
  expect(request.postDataJSON()).toEqual({
    companies: { countries: ['W-EMEA'] },
    people: { seniorities: ['Manager'] },
    limit: 1,
  });
  await expect(recommendations.count).toHaveText(/^[\d,]+ people, unverified, at \d\d:\d\d$/);
  await expectAccessible(page, 'counted');

  consoleGuard.allowFailedRequests(402);
  await gateway.addFault({ fault: { kind: 'status', status: 402 }, path: searchPath });
  await recommendations.countButton.click();
  await expect(recommendations.problem).toContainText('no credit was used');
  expect(await gateway.fetches(rep)).toEqual([]);
});

test('people are counted while a fetch is under way, and the credits are read again', async ({
  editor,
  gateway,
  page,
  recommendations,
  rep,
}) => {
  await gateway.save({ ...wide, externalUserId: rep });
  await editor.openFor(rep);
  await recommendations.open();
  await expect(recommendations.dialog).toContainText('Credits on the account');
  let readings = 0;
  page.on('response', (response) => {
    if (response.url().endsWith('/v1/credits')) readings += 1;
  });
  const paid = countPaid(page);
  const release = await holdFetches(page);
  await recommendations.button('Fetch 10 companies').click();
  await expect(recommendations.button('Fetching …')).toBeVisible();
  await recommendations.countButton.click();
  await expect(recommendations.count).toContainText('unverified');
  await expect.poll(() => readings).toBe(1);
  release();
  await expect(recommendations.companies).toHaveCount(10);
  await expect.poll(() => readings).toBe(2);
  expect(paid()).toBe(2);
});
