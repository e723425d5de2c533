import { expect } from 'playwright/test';
import { test } from './fixtures.ts';

/** What is loaded anew beside the form never takes the form and its edits away. */

test('edits stay while the accepted values are asked for again', async ({
  consoleGuard,
  editor,
  gateway,
  page,
  rep,
}) => {
  consoleGuard.allowFailedRequests(403);
  const path = '/v1/people/search/filters';
  await gateway.addFault({ fault: { kind: 'status', status: 403 }, path });
  await page.goto(`/?externalUserId=${rep}`);
  const again = page.getByRole('alert').getByRole('button', { name: 'Try again' });
  await expect(again).toBeVisible();
  await editor.titles.add('CTO');
  await gateway.addFault({ fault: { kind: 'delay', ms: 800 }, path });
  await again.click();
  await expect(editor.titles.chips).toHaveText(['CTO']);
  await expect(editor.seniorities.checkbox('Director')).toBeVisible();
  await expect(editor.titles.chips).toHaveText(['CTO']);
  await expect(page.getByRole('button', { name: 'Undo edit' })).not.toHaveAttribute(
    'aria-disabled',
  );
});
