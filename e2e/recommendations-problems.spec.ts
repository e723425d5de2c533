import { expect } from 'playwright/test';
import { expectAccessible } from './accessibility.ts';
import { fetchPath, icpPath } from './gateway.ts';
import { countPaid, test, wide } from './recommendations.ts';

for (const [status, words] of [
  [402, /credits or quota are used up.*nothing is billed/],
  [403, /credits or quota are used up.*nothing is billed/],
  [404, /no ICP saved for this rep.*nothing is billed/],
  [429, /Too many requests.*nothing is billed.*Try again in/],
  [500, /Surfe had a problem.*may have been billed.*not billed twice/],
] as const) {
  test(`a refusal with ${status} says what it means and whether it costs`, async ({
    consoleGuard,
    editor,
    gateway,
    page,
    recommendations,
    rep,
  }) => {
    consoleGuard.allowFailedRequests(status);
    await gateway.save({ ...wide, externalUserId: rep });
    await editor.openFor(rep);
    await recommendations.open();
    const paid = countPaid(page);
    await gateway.addFault({ fault: { kind: 'status', status }, path: fetchPath, times: null });
    await recommendations.button('Fetch 10 companies').click();
    await expect(recommendations.problem).toContainText(words);
    await expect(recommendations.problem).toContainText('Request id');
    if (status === 402) await expectAccessible(page, 'refused');
    await gateway.clearFaults();
    expect(paid()).toBe(1);
    await recommendations.fetch(10);
    await expect(recommendations.problem).toBeHidden();
  });
}

test('a lost answer may have been billed; the same companies come again', async ({
  consoleGuard,
  editor,
  gateway,
  recommendations,
  rep,
}) => {
  consoleGuard.allowFailedRequests(502);
  await gateway.save({ ...wide, externalUserId: rep });
  await editor.openFor(rep);
  await recommendations.open();
  await gateway.addFault({ fault: { kind: 'drop', afterwards: true }, path: fetchPath });
  await recommendations.button('Fetch 10 companies').click();
  await expect(recommendations.problem).toContainText('may have been billed');
  await recommendations.fetch(10);
  expect(await gateway.fetches(rep)).toMatchObject([
    { outcome: 'answered', from: 0, companies: 10 },
    { outcome: 'unknown', from: 0, companies: null },
  ]);
});

test('what nobody here has seen is not paid for', async ({
  consoleGuard,
  editor,
  gateway,
  page,
  recommendations,
  rep,
}) => {
  consoleGuard.allowFailedRequests(412);
  await gateway.save({ ...wide, externalUserId: rep });
  await editor.openFor(rep);
  await recommendations.open();
  await gateway.save({ people: { seniorities: ['Founder'] }, externalUserId: rep });
  await recommendations.button('Fetch 10 companies').click();
  await expect(recommendations.problem).toContainText(
    'Someone else has saved this ICP since you loaded it. Nothing was fetched, so nothing is billed. Reload the page',
  );
  await expectAccessible(page, 'another version');
  expect(await gateway.fetches(rep)).toEqual([]);
  await editor.reload();
  await recommendations.open();
  await recommendations.fetch(2);
});

test('where what is saved cannot be read, it is said that nothing was sent', async ({
  consoleGuard,
  editor,
  gateway,
  recommendations,
  rep,
}) => {
  consoleGuard.allowFailedRequests(500);
  await gateway.save({ ...wide, externalUserId: rep });
  await editor.openFor(rep);
  await recommendations.open();
  await gateway.addFault({ fault: { kind: 'status', status: 500 }, path: icpPath, times: null });
  await recommendations.button('Fetch 10 companies').click();
  await expect(recommendations.problem).toContainText(
    'What is saved could not be read. Nothing was fetched, so nothing is billed.',
  );
  expect(await gateway.fetches(rep)).toEqual([]);
});

test('a fetch that nobody knows the end of is named before the next one', async ({
  consoleGuard,
  editor,
  gateway,
  page,
  recommendations,
  rep,
}) => {
  consoleGuard.allowFailedRequests(502);
  const warning = recommendations.dialog.getByText('What became of the last fetch is not known');
  await gateway.save({ ...wide, externalUserId: rep });
  await editor.openFor(rep);
  await recommendations.open();
  await gateway.addFault({ fault: { kind: 'drop', afterwards: true }, path: fetchPath });
  await recommendations.button('Fetch 10 companies').click();
  await expect(recommendations.problem).toBeVisible();
  await expect(warning).toBeHidden();
  await editor.reload();
  await recommendations.open();
  await expect(warning).toContainText('companies 1 to 10');
  await expect(warning).toContainText('It may have been billed');
  await expectAccessible(page, 'a fetch without an ending');
  await recommendations.fetch(10);
  await expect(warning).toBeHidden();
});
