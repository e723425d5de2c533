import { expect } from 'playwright/test';
import { test } from './fixtures.ts';
import { type FaultRule, icpPath } from './gateway.ts';
import type { EditorPage } from './pages/editor-page.ts';

/** Edits, for a save that is going to fail. */
async function edit(editor: EditorPage, rep: string) {
  await editor.openFor(rep);
  await editor.employees.type('70', '300');
  await editor.titles.add('CTO');
}

async function expectEditsKept(editor: EditorPage) {
  await expect(editor.employees.minimum).toHaveValue('70');
  await expect(editor.employees.maximum).toHaveValue('300');
  await expect(editor.titles.chips).toHaveText(['CTO']);
  await expect(editor.saveBar.region).toContainText('2 changes');
}

const refusals: {
  what: string;
  fault: FaultRule['fault'];
  status: number;
  says: RegExp;
}[] = [
  {
    what: '402, no credits',
    fault: { kind: 'status', status: 402 },
    status: 402,
    says: /credits or quota/,
  },
  {
    what: '403, quota used up',
    fault: { kind: 'status', status: 403 },
    status: 403,
    says: /credits or quota/,
  },
  {
    what: '500',
    fault: { kind: 'status', status: 500 },
    status: 500,
    says: /a value may be refused/,
  },
];

for (const { what, fault, status, says } of refusals) {
  test(`${what}: says what to do, keeps the edits, and a second try saves`, async ({
    consoleGuard,
    editor,
    gateway,
    rep,
  }) => {
    consoleGuard.allowFailedRequests(status);
    await edit(editor, rep);
    await gateway.addFault({ fault, method: 'POST', path: icpPath });
    await editor.saveBar.saveButton(rep).click();
    await expect(editor.saveBar.problem).toContainText(says);
    await expectEditsKept(editor);
    expect(await gateway.stored(rep)).toBeNull();

    await editor.saveBar.region.getByRole('button', { name: 'Try again' }).click();
    await editor.saveBar.expectSaved();
    await expect(editor.saveBar.problem).toBeHidden();
  });
}

test('401: names the key as the cause and keeps the edits', async ({
  consoleGuard,
  editor,
  page,
  rep,
}) => {
  consoleGuard.allowFailedRequests(401);
  await edit(editor, rep);
  // The sandbox takes the gateway's key, so the answer to a revoked one is given here, as documented.
  await page.route(`**/api${icpPath}`, (route) =>
    route.request().method() === 'POST'
      ? route.fulfill({ status: 401, json: { code: 401, message: 'unauthorized' } })
      : route.continue(),
  );
  await editor.saveBar.saveButton(rep).click();
  await expect(editor.saveBar.problem).toContainText(/API key/);
  await expectEditsKept(editor);
});

test('429: counts down visibly, keeps the edits and saves by itself', async ({
  consoleGuard,
  editor,
  page,
  rep,
}) => {
  consoleGuard.allowFailedRequests(429);
  await edit(editor, rep);
  // The gateway waits out a short 429 itself; this is the one that it passes on.
  await page.route(
    `**/api${icpPath}`,
    (route) =>
      route.request().method() === 'POST'
        ? route.fulfill({
            status: 429,
            headers: { 'Retry-After': '2' },
            json: { code: 429, message: 'Too many requests' },
          })
        : route.fallback(),
    { times: 1 },
  );
  await editor.saveBar.saveButton(rep).click();
  await expect(editor.saveBar.region).toContainText('Next try in 2 seconds');
  await expectEditsKept(editor);
  await editor.saveBar.expectSaved();
});

for (const [what, fault] of [
  ['is lost', { kind: 'drop', afterwards: true }],
  ['cannot be read', { kind: 'malformed' }],
] as const) {
  test(`a save whose answer ${what} is looked up, and counts as saved when it is`, async ({
    editor,
    gateway,
    rep,
  }) => {
    await edit(editor, rep);
    await gateway.addFault({ fault, method: 'POST', path: icpPath });
    await editor.saveBar.saveButton(rep).click();
    await editor.saveBar.expectSaved();
    expect((await gateway.stored(rep))?.people?.jobTitles).toEqual(['CTO']);
  });
}

test('a save that the vendor never answers: says what is not known, with the request id', async ({
  consoleGuard,
  editor,
  gateway,
  rep,
}) => {
  consoleGuard.allowFailedRequests(502);
  await edit(editor, rep);
  await gateway.addFault({ fault: { kind: 'drop' }, method: 'POST', path: icpPath });
  await editor.saveBar.saveButton(rep).click();
  await expect(editor.saveBar.problem).toContainText(/not known whether/);
  await expect(editor.saveBar.problem).toContainText(/Request id: \S+/);
  await expectEditsKept(editor);
  await editor.saveBar.region.getByRole('button', { name: 'Try again' }).click();
  await editor.saveBar.expectSaved();
});

test('an answer that is no JSON is a clear error', async ({ editor, page, rep }) => {
  await edit(editor, rep);
  await page.route(`**/api${icpPath}`, (route) =>
    route.request().method() === 'POST'
      ? route.fulfill({ status: 201, body: '<html>', headers: { 'X-Request-Id': 'abc-1' } })
      : route.continue(),
  );
  await editor.saveBar.saveButton(rep).click();
  await expect(editor.saveBar.problem).toContainText(/could not be read/);
  await expect(editor.saveBar.problem).toContainText('abc-1');
  await expectEditsKept(editor);
});

test('offline: says so, keeps the edits, and saves when the connection is back', async ({
  consoleGuard,
  context,
  editor,
  rep,
}) => {
  consoleGuard.allowFailedRequests('net::ERR_INTERNET_DISCONNECTED');
  await edit(editor, rep);
  await context.setOffline(true);
  await editor.saveBar.saveButton(rep).click();
  await expect(editor.saveBar.problem).toContainText(/offline/);
  await expectEditsKept(editor);
  await context.setOffline(false);
  await editor.saveBar.region.getByRole('button', { name: 'Try again' }).click();
  await editor.saveBar.expectSaved();
});

test('a load that fails is explained and can be tried again', async ({
  consoleGuard,
  editor,
  gateway,
  page,
  rep,
}) => {
  consoleGuard.allowFailedRequests(403);
  await gateway.addFault({
    fault: { kind: 'status', status: 403 },
    method: 'GET',
    path: icpPath,
  });
  await page.goto(`/?externalUserId=${rep}`);
  await expect(page.getByRole('alert')).toContainText(/could not be loaded/);
  await page.getByRole('button', { name: 'Try again' }).click();
  await editor.ready();
});

test('vocabularies that cannot be loaded are explained; the other filters can be edited and saved', async ({
  consoleGuard,
  editor,
  gateway,
  page,
  rep,
}) => {
  consoleGuard.allowFailedRequests(403);
  await gateway.addFault({
    fault: { kind: 'status', status: 403 },
    path: '/v1/people/search/filters',
    times: null,
  });
  await page.goto(`/?externalUserId=${rep}`);
  await expect(page.getByRole('alert')).toContainText(/industries, departments and seniorities/);
  await editor.titles.add('CTO');
  await editor.saveBar.save(rep);
});
