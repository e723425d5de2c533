import { expect, test } from 'vitest';
import type { User } from '#contract/session.ts';
import { openForTests } from './gateway-for-tests.ts';

/** Who may spend money, and who may see what was spent. */

const editor: User = { id: 'u', tenant: 't', role: 'editor', reps: ['ana'], ownUser: false };
const page = { pagination: { from: 0, to: 10 } };

function openFor(user: User) {
  const check = () => Promise.resolve({ user, expiresAt: Date.now() + 60_000 });
  const answer = () => Response.json({ icpFilters: [], companies: [] });
  return openForTests(answer, { check, tenant: user.tenant });
}

test('an editor fetches for their reps and counts people', async () => {
  const { call, post } = openFor(editor);
  const fetched = await post('/api/v2/recommendations/fetch', { ...page, externalUserId: 'ana' });
  expect(fetched.status).toBe(200);
  expect((await post('/api/v2/people/search', { limit: 1 })).status).toBe(200);
  expect((await call('/api/gateway/fetches?externalUserId=ana')).status).toBe(200);
});

test('a viewer sees what was fetched, and spends nothing', async () => {
  const { asked, call, post } = openFor({ ...editor, role: 'viewer' });
  const fetched = await post('/api/v2/recommendations/fetch', { ...page, externalUserId: 'ana' });
  expect(fetched.status).toBe(403);
  expect(await fetched.json()).toMatchObject({ reason: 'role' });
  expect((await post('/api/v2/people/search', { limit: 1 })).status).toBe(403);
  expect(asked).toEqual([]);
  expect((await call('/api/gateway/fetches?externalUserId=ana')).status).toBe(200);
});

test.each([
  ['?externalUserId=bo', 'rep'],
  ['', 'own-user'],
])('what was fetched for others is not shown: %s', async (query, reason) => {
  const { call } = openFor(editor);
  const response = await call(`/api/gateway/fetches${query}`);
  expect(response.status).toBe(403);
  expect(await response.json()).toMatchObject({ reason });
});
