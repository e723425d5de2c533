import { expect } from 'playwright/test';
import { expectAccessible, expectNoSidewaysScroll } from './accessibility.ts';
import { exampleProfile } from './example-profile.ts';
import { test as base } from './fixtures.ts';
import { Gateway } from './gateway.ts';
import { startServer } from './server.ts';
import { type Claims, identityEnvironment, SigningProxy } from './signing-proxy.ts';

/** Behind a proxy that says who is asking, as the editor stands alone in a company. */
const test = base.extend<{ signIn: SigningProxy; proxyUrl: string }>({
  server: [
    async ({}, use) => {
      const server = await startServer(identityEnvironment);
      await use(server);
      await server.stop();
    },
    { scope: 'worker', timeout: 180_000 },
  ],
  signIn: async ({ server }, use) => {
    await use(new SigningProxy(server.url));
  },
  proxyUrl: async ({ signIn }, use) => {
    const url = await signIn.start();
    await use(url);
    await signIn.stop();
  },
  baseURL: async ({ proxyUrl }, use) => {
    await use(proxyUrl);
  },
  gateway: async ({ server, proxyUrl }, use) => {
    await use(new Gateway({ ...server, url: proxyUrl }));
  },
});

const everything: Claims = { sub: 'admin', role: 'editor', reps: '*', ownUser: true };

test.beforeEach(({ signIn }) => {
  signIn.signedIn = everything;
});

test('a viewer reads everything and can change nothing', async ({
  editor,
  gateway,
  page,
  signIn,
  rep,
}) => {
  const technologies = { companies: { ...exampleProfile.companies, technologies: ['PHP'] } };
  await gateway.save({ ...exampleProfile, ...technologies, externalUserId: rep });
  signIn.signedIn = { ...everything, sub: 'vera', role: 'viewer' };
  await page.goto(`/?externalUserId=${rep}`);

  await expect(page.getByText('you can look at this ICP but not change it')).toBeVisible();
  await expect(page.getByText('Signed in as vera')).toBeVisible();
  await expect(editor.employees.maximum).toHaveValue('100,000,000');
  await expect(page.getByRole('list', { name: 'Chosen industries' })).toHaveText('Technology');
  await expect(page.getByRole('list', { name: 'Chosen company locations' })).toContainText(
    'France',
  );
  await expect(editor.titles.chips).toHaveText(['CEO']);
  await expect(page.getByText('companies.technologies')).toBeVisible();

  for (const role of ['checkbox', 'slider', 'spinbutton'] as const) {
    await expect(editor.companies.or(editor.people).getByRole(role)).toHaveCount(0);
  }
  for (const box of await page.getByRole('textbox').all()) await expect(box).not.toBeEditable();
  const acts = /^(Save|Discard|Undo|Redo|Choose|Change|Remove|Clear|Copy from|Restore)/;
  await expect(page.getByRole('button', { name: acts })).toHaveCount(0);
  await expect(page.getByRole('region', { name: 'Save' })).toHaveCount(0);
  await expectAccessible(page, 'read-only');

  await page.getByRole('button', { name: 'History', exact: true }).click();
  const history = editor.dialog('History');
  await expect(history.getByText('admin')).toBeVisible();
  await expect(history.getByRole('button', { name: 'Details' })).toBeVisible();
  await expect(history.getByRole('button', { name: 'Restore' })).toHaveCount(0);
  await page.keyboard.press('Escape');

  await page.getByRole('button', { name: 'JSON', exact: true }).click();
  const json = editor.dialog('JSON');
  await expect(json.getByRole('textbox', { name: 'Request body' })).toHaveValue(/"technologies"/);
  await expect(json.getByRole('heading', { name: 'Load a body' })).toHaveCount(0);
  await expect(json.getByRole('button', { name: 'Load into the form' })).toHaveCount(0);
  await expectAccessible(page, 'read-only JSON');
});

test('a viewer’s page fits a narrow window, and a link’s draft is not loaded', async ({
  editor,
  gateway,
  page,
  signIn,
  rep,
}) => {
  await gateway.save({ ...exampleProfile, externalUserId: rep });
  signIn.signedIn = { ...everything, sub: 'vera', role: 'viewer' };
  await page.setViewportSize({ width: 320, height: 700 });
  await page.goto(`/?externalUserId=${rep}#draft=${btoa('{"people":{"jobTitles":["CFO"]}}')}`);
  await expect(page.getByText('The draft in the link was not loaded.')).toBeVisible();
  await expect(editor.titles.chips).toHaveText(['CEO']);
  const warning = page.getByText(/the fewer recommendations you will receive/);
  await expect(warning.filter({ visible: true })).toHaveCount(1);
  await expectNoSidewaysScroll(page);
});

test('an editor of two reps is offered these two and no others', async ({
  consoleGuard,
  editor,
  gateway,
  page,
  signIn,
  rep,
}) => {
  await gateway.save({ ...exampleProfile, externalUserId: `${rep}-foreign` });
  signIn.signedIn = { sub: 'edi', role: 'editor', reps: [rep, `${rep}-b`], ownUser: false };
  await page.goto('/');
  await expect(page.getByRole('heading', { name: 'Your reps' })).toBeVisible();
  await expect(page.getByRole('main').getByRole('listitem')).toHaveText([
    `${rep}nothing saved yet`,
    `${rep}-bnothing saved yet`,
  ]);
  await expect(editor.repChooser.ownUser).toBeDisabled();
  await expectAccessible(page, 'two reps');

  await editor.repChooser.choose(`${rep}-foreign`);
  await expect(page.getByRole('alert')).toHaveText(
    'You have no access to this rep. Choose one of the list.',
  );
  await editor.repChooser.choose(rep);
  await editor.ready();
  await editor.seniorities.checkbox('VP').check();
  await editor.saveBar.save(rep);

  consoleGuard.allowFailedRequests(403);
  await page.goto(`/?externalUserId=${rep}-foreign`);
  await expect(page.getByRole('alert')).toContainText('You have no access to this rep.');
  await expect(page.getByRole('alert')).toContainText('Ask whoever looks after the admin portal');
  await expectAccessible(page, 'a rep without access');
});

test('a sign-in that expires mid-edit costs nothing but a new sign-in', async ({
  consoleGuard,
  editor,
  gateway,
  signIn,
  rep,
}) => {
  await editor.openFor(rep);
  await editor.titles.add('CTO');
  signIn.life = -60;
  consoleGuard.allowFailedRequests(401);
  await editor.saveBar.saveButton(rep).click();
  await expect(editor.saveBar.problem).toContainText('Your sign-in has expired.');
  await expect(editor.saveBar.problem).toContainText('Your edits are still here.');
  await expect(editor.titles.chips).toHaveText(['CTO']);
  await expectAccessible(editor.page, 'expired');

  signIn.life = 300;
  await editor.saveBar.problem.getByRole('button', { name: 'Try again' }).click();
  await editor.saveBar.expectSaved();
  expect((await gateway.stored(rep))?.people).toMatchObject({ jobTitles: ['CTO'] });
});

test('without a sign-in nothing is shown, and signing in is enough', async ({
  consoleGuard,
  editor,
  page,
  signIn,
  rep,
}) => {
  signIn.signedIn = null;
  consoleGuard.allowFailedRequests(401);
  await page.goto(`/?externalUserId=${rep}`);
  await expect(page.getByRole('alert').first()).toContainText('You are not signed in.');
  await expectAccessible(page, 'signed out');
  signIn.signedIn = everything;
  await page.getByRole('button', { name: 'Try again' }).first().click();
  await editor.ready();
});

test('an editor who became a viewer is told so, with the edits kept', async ({
  consoleGuard,
  editor,
  signIn,
  rep,
}) => {
  await editor.openFor(rep);
  await editor.titles.add('CTO');
  signIn.signedIn = { ...everything, role: 'viewer' };
  consoleGuard.allowFailedRequests(403);
  await editor.saveBar.saveButton(rep).click();
  await expect(editor.saveBar.problem).toContainText('your role is viewer');
  await expect(editor.titles.chips).toHaveText(['CTO']);
});

test('a draft is shown to the person who wrote it and to nobody else', async ({
  editor,
  page,
  signIn,
  rep,
}) => {
  page.on('dialog', (dialog) => dialog.accept());
  await editor.openFor(rep);
  await editor.titles.add('CTO');
  await expect(page.getByText('Draft on this device, not sent')).toBeVisible();
  signIn.signedIn = { ...everything, sub: 'other' };
  await editor.reload();
  await expect(editor.titles.chips).toHaveCount(0);
  signIn.signedIn = everything;
  await editor.reload();
  await expect(editor.titles.chips).toHaveText(['CTO']);
});
