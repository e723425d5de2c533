import { expect } from 'playwright/test';
import { expectAccessible } from './accessibility.ts';
import { expectNoLayoutShift } from './layout-shift.ts';
import { tenCompanies, test, wide } from './recommendations.ts';

/** Filters that no company matches. */
const nothing = { people: { jobTitles: ['Nobody is called this'] } };
const today = new Date().toLocaleDateString('en-GB', { day: 'numeric', month: 'long' });

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
});

test('the fact is there from the start, and one of what is saved once the form has moved on', async ({
  editor,
  gateway,
  page,
  rep,
}) => {
  await gateway.save({ ...nothing, externalUserId: rep });
  await gateway.fetchRecommendations(rep, 10);
  await page.goto(`/?externalUserId=${rep}`);
  await editor.companies.waitFor();
  const drawn = await page.evaluate(() => performance.now());
  await expect(editor.reachState).toHaveText(/^Very narrow/);
  await expect(editor.reach).toContainText(`No companies on ${today}`);
  await page.waitForLoadState('networkidle');
  await expectNoLayoutShift(page, drawn);

  await editor.titles.add('CEO');
  await expect(editor.reach).toContainText(`As saved: No companies on ${today}`);
  await expect(editor.reachState).not.toHaveText(/^Very narrow/);
  await expect(editor.reach.getByText('Estimate:').first()).toBeVisible();
  await editor.saveBar.save(rep);
  await expect(editor.reach).not.toContainText('No companies');
});

test('a market that is used up is not called very narrow, and the way out is not a dead button', async ({
  editor,
  gateway,
  page,
  recommendations,
  rep,
}) => {
  await gateway.save({ ...tenCompanies, externalUserId: rep });
  await gateway.fetchRecommendations(rep, 100);
  await gateway.passDay();
  await editor.openFor(rep);
  await expect(editor.reachState).toHaveText(/^(Focused|Broad)/);
  await recommendations.open();
  await recommendations.button('Fetch 10 companies').click();
  const empty = recommendations.results(`No companies on ${today}`);
  await expect(empty).toContainText('seen on earlier days');
  await empty.getByRole('button', { name: 'Show how narrow it is' }).click();
  await expect(editor.reach.getByRole('button', { name: 'Why?' })).toBeFocused();
  await expect(editor.reach).toContainText(
    `No further companies on ${today} (10 earlier that day)`,
  );
  await expect(editor.reach.getByText(/the fewer recommendations/)).toBeVisible();
  // A change of the word would have been announced by now.
  await page.waitForTimeout(1000);
  await expect(editor.reachState).toHaveText(/^(Focused|Broad)/);
});
