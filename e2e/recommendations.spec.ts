import { expect, type Page } from 'playwright/test';
import { expectAccessible, expectNoSidewaysScroll } from './accessibility.ts';
import { exampleProfile } from './example-profile.ts';
import { test as base } from './fixtures.ts';
import { fetchPath, searchPath } from './gateway.ts';
import { expectNoLayoutShift } from './layout-shift.ts';
import { RecommendationsDialog } from './pages/recommendations-dialog.ts';

const test = base.extend<{ recommendations: RecommendationsDialog }>({
  recommendations: async ({ page }, use) => {
    await use(new RecommendationsDialog(page));
  },
});

/** Many companies match. */
const wide = { companies: { primaryLocations: ['W-EMEA'] }, people: { seniorities: ['Manager'] } };
/** None does. */
const nothing = { people: { jobTitles: ['Nobody is called this'] } };
const today = new Date().toLocaleDateString('en-GB', { day: 'numeric', month: 'long' });

/** Counts what is sent from now on that costs money. */
function countPaid(page: Page): () => number {
  let count = 0;
  page.on('request', (request) => {
    const { pathname } = new URL(request.url());
    if (pathname.endsWith(fetchPath) || pathname.endsWith(searchPath)) count += 1;
  });
  return () => count;
}

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
  let release: () => void = () => undefined;
  const held = new Promise<void>((settle) => {
    release = settle;
  });
  await page.route(`**${fetchPath}`, async (route) => {
    await held;
    await route.continue();
  });
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

test('what is saved is fetched, not what the form holds', async ({
  editor,
  gateway,
  recommendations,
  rep,
}) => {
  await editor.openFor(rep);
  await recommendations.open();
  await expect(recommendations.dialog).toContainText('Nothing is saved');
  await expect(recommendations.number).toBeHidden();
  await recommendations.button('Close').click();

  await gateway.save({ ...wide, externalUserId: rep });
  await editor.reload();
  await editor.titles.add('Nobody is called this');
  await recommendations.open();
  await expect(recommendations.dialog).toContainText('You have unsaved changes');
  await recommendations.fetch(2);
  await expect(recommendations.companies).toHaveCount(2);
  await recommendations.button('Close').click();
  await expect(editor.reach).toContainText(`As saved: 2 companies on ${today}`);
});

test('an empty answer outranks the estimate and leads to what would widen it', async ({
  editor,
  gateway,
  page,
  recommendations,
  rep,
}) => {
  const warning = /the fewer recommendations you will receive/;
  await gateway.save({ ...nothing, externalUserId: rep });
  await editor.openFor(rep);
  await expect(editor.reachState).not.toHaveText(/^Very narrow/);
  await recommendations.open();
  await recommendations.button('Fetch 10 companies').click();
  const empty = recommendations.results(`No companies on ${today}`);
  await expect(empty).toContainText(warning);
  await expectAccessible(page, 'nothing found');
  await empty.getByRole('button', { name: 'Show what would widen it' }).click();
  await expect(recommendations.dialog).toBeHidden();
  const reliefs = editor.reach.getByRole('list', { name: 'What would widen it' });
  await expect(reliefs.getByRole('button').first()).toBeFocused();
  await expect(editor.reachState).toHaveText(/^Very narrow/);
  await expect(editor.reach).toContainText(`No companies on ${today}`);
  await expect(editor.reach.getByText('Estimate:')).toBeHidden();
  await expect(editor.reach.getByText(warning)).toBeVisible();
  await expectAccessible(page, 'the fact in the reach line');

  // Also after a reload, from the start and without a move.
  await page.reload();
  await editor.companies.waitFor();
  const drawn = await page.evaluate(() => performance.now());
  await expect(editor.reachState).toHaveText(/^Very narrow/);
  await expect(editor.reach).toContainText(`No companies on ${today}`);
  await page.waitForLoadState('networkidle');
  await expectNoLayoutShift(page, drawn);

  // Once the form holds something else, the fact is one of what is saved.
  await editor.titles.add('CEO');
  await expect(editor.reach).toContainText(`As saved: No companies on ${today}`);
  await expect(editor.reachState).not.toHaveText(/^Very narrow/);
  await expect(editor.reach.getByText('Estimate:').first()).toBeVisible();
  await editor.saveBar.save(rep);
  await expect(editor.reach).not.toContainText('No companies');
});

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
