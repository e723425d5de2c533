import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import { createFaults } from './faults.ts';
import { openTestSandbox, type TestSandbox } from './test-client.ts';

const ICP = '/v2/recommendations/icp';
const faults = createFaults();
let sandbox: TestSandbox;

beforeAll(async () => {
  sandbox = await openTestSandbox({ companies: 1, faults });
});
afterEach(() => faults.clear());
afterAll(() => sandbox.close());

async function titlesOf(externalUserId: string) {
  const { body } = await sandbox.call('GET', `${ICP}?externalUserId=${externalUserId}`);
  return JSON.stringify(body);
}

const save = (externalUserId: string) =>
  sandbox.call('POST', ICP, { externalUserId, people: { jobTitles: ['CTO'] } });

test('a status refuses as many requests as it is told to, without effect', async () => {
  faults.add({ fault: { kind: 'status', status: 500 }, times: 2 });
  expect(await save('status')).toEqual({
    status: 500,
    body: { code: 500, message: 'Internal server error' },
  });
  expect((await save('status')).status).toBe(500);
  expect(await titlesOf('status')).toContain('"icpFilters":[]');
});

test('a rule meets only its own method and path', async () => {
  faults.add({ fault: { kind: 'status', status: 429 }, method: 'POST', path: ICP });
  expect((await sandbox.call('GET', ICP)).status).toBe(200);
  expect((await sandbox.call('GET', '/v1/credits')).status).toBe(200);
  expect((await save('rule')).status).toBe(429);
  expect((await save('rule')).status).toBe(201);
});

test('cleared rules meet nobody', async () => {
  faults.add({ fault: { kind: 'status', status: 500 }, times: Number.POSITIVE_INFINITY });
  for (let i = 0; i < 3; i++) expect((await sandbox.call('GET', ICP)).status).toBe(500);
  faults.clear();
  expect((await sandbox.call('GET', ICP)).status).toBe(200);
});

test('a dropped connection rejects as fetch does, before or after the request took effect', async () => {
  faults.add({ fault: { kind: 'drop' } });
  await expect(save('before')).rejects.toThrow(TypeError);
  expect(await titlesOf('before')).not.toContain('CTO');
  faults.add({ fault: { kind: 'drop', afterwards: true } });
  await expect(save('after')).rejects.toThrow(TypeError);
  expect(await titlesOf('after')).toContain('CTO');
});

test('a malformed answer has the right status and half a body', async () => {
  faults.add({ fault: { kind: 'malformed' } });
  const response = await sandbox.fetch(
    new Request(`https://sandbox.invalid${ICP}`, { headers: { authorization: 'Bearer key' } }),
  );
  expect(response.status).toBe(200);
  expect(response.headers.get('content-type')).toContain('application/json');
  await expect(response.json()).rejects.toThrow(SyntaxError);
});

test('a delay answers late, and an aborted request does not wait for it', async () => {
  faults.add({ fault: { kind: 'delay', ms: 40 } });
  const start = performance.now();
  expect((await sandbox.call('GET', ICP)).status).toBe(200);
  expect(performance.now() - start).toBeGreaterThanOrEqual(39);

  faults.add({ fault: { kind: 'delay', ms: 60_000 } });
  const request = new Request(`https://sandbox.invalid${ICP}`, {
    headers: { authorization: 'Bearer key' },
    signal: AbortSignal.timeout(20),
  });
  await expect(sandbox.fetch(request)).rejects.toThrow(/timeout/i);
});
