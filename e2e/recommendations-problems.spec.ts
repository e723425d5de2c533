import { expect } from 'playwright/test';
import { expectAccessible } from './accessibility.ts';
import { fetchPath } from './gateway.ts';
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
