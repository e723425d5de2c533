import fc from 'fast-check';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { savedIcpSchema } from '#contract/icp.ts';
import { openTestSandbox, type TestSandbox } from './test-client.ts';

const ICP = '/v2/recommendations/icp';
const FETCH = '/v2/recommendations/fetch';

let sandbox: TestSandbox;
const failures: unknown[] = [];
beforeAll(async () => {
  sandbox = await openTestSandbox({ companies: 30, onError: (error) => failures.push(error) });
});
afterAll(() => sandbox.close());

const anything = fc.jsonValue({ maxDepth: 3 });

/** Bodies near enough to an ICP to get past the first check. */
const section = fc.dictionary(
  fc.oneof(
    fc.constantFrom('employeeCount', 'industries', 'primaryLocations', 'revenue'),
    fc.constantFrom('countries', 'departments', 'jobTitles', 'seniorities', '__proto__'),
    fc.string(),
  ),
  fc.oneof(
    anything,
    fc.array(fc.constantFrom('Software', 'Sales', 'VP', 'fr', 'W-EMEA', '%', "'", '\u0000', '😀')),
    fc.record({ from: fc.maxSafeNat(), to: fc.maxSafeNat() }),
  ),
);

test('whatever is sent is saved or refused, and what is saved comes back and can be fetched', async () => {
  let saved = 0;
  const check = async (body: unknown) => {
    const answer = await sandbox.call('POST', ICP, JSON.stringify(body));
    if (answer.status !== 201) {
      expect(answer).toEqual({ status: 400, body: { code: 400, message: 'Invalid request' } });
      return;
    }
    saved++;
    const { companies = {}, people = {}, externalUserId } = JSON.parse(JSON.stringify(body));
    const query =
      externalUserId === undefined ? '' : `?externalUserId=${encodeURIComponent(externalUserId)}`;
    const list = await sandbox.call('GET', `${ICP}${query}`);
    expect(JSON.stringify(list.body)).toContain(
      `"companies":${JSON.stringify(companies)},"people":${JSON.stringify(people)}`,
    );
    const fetched = await sandbox.call('POST', FETCH, {
      externalUserId,
      pagination: { from: 0, to: 5 },
    });
    expect(fetched.status).toBe(200);
  };
  const near = fc.record(
    { companies: section, people: section, externalUserId: fc.string({ maxLength: 260 }) },
    { requiredKeys: [] },
  );
  await fc.assert(fc.asyncProperty(fc.oneof(anything, near, near, near), check), { numRuns: 300 });
  expect(saved).toBeGreaterThan(20);
  expect(failures).toEqual([]);
});

test('the furthest page is empty', async () => {
  await sandbox.call('POST', ICP, {});
  const from = Number.MAX_SAFE_INTEGER - 100;
  expect(await sandbox.call('POST', FETCH, { pagination: { from, to: from + 100 } })).toEqual({
    status: 200,
    body: { companies: [], pagination: { from, to: from + 100, hasMore: false } },
  });
});

test('saves at the same time leave one ICP with one id', async () => {
  const answers = await Promise.all(
    Array.from({ length: 40 }, (_, index) =>
      sandbox.call('POST', ICP, { externalUserId: 'crowd', people: { jobTitles: [`${index}`] } }),
    ),
  );
  const ids = answers.map(({ body }) => savedIcpSchema.parse(body).id);
  expect(new Set(ids).size).toBe(1);
  const { body } = await sandbox.call('GET', `${ICP}?externalUserId=crowd`);
  expect(body).toMatchObject({ icpFilters: [{ id: ids[0] }], pagination: { totalAmount: 1 } });
});

test('saves, reads and fetches of many reps at once do not mix', async () => {
  const reps = Array.from({ length: 25 }, (_, index) => `rep-${index}`);
  await Promise.all(
    reps.map(async (externalUserId) => {
      const people = { jobTitles: [externalUserId] };
      await sandbox.call('POST', ICP, { externalUserId, people });
      const [list, fetched] = await Promise.all([
        sandbox.call('GET', `${ICP}?externalUserId=${externalUserId}`),
        sandbox.call('POST', FETCH, { externalUserId, pagination: { from: 0, to: 5 } }),
      ]);
      expect(list.body).toMatchObject({ icpFilters: [{ people }] });
      expect(fetched.status).toBe(200);
    }),
  );
});
