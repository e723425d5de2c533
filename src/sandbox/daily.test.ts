import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { recommendationsSchema } from '#contract/recommendations.ts';
import { openTestSandbox, type TestSandbox } from './test-client.ts';

let now: Date;
let sandbox: TestSandbox;

beforeEach(async () => {
  now = new Date('2026-04-07T09:00:00Z');
  sandbox = await openTestSandbox({ companies: 400, clock: () => now });
  for (const externalUserId of ['rep', 'colleague']) await save(externalUserId, {});
});
afterEach(() => sandbox.close());

const save = (externalUserId: string, companies: object) =>
  sandbox.call('POST', '/v2/recommendations/icp', { externalUserId, companies });

async function page(from: number, to: number, externalUserId = 'rep') {
  const { status, body } = await sandbox.call('POST', '/v2/recommendations/fetch', {
    externalUserId,
    pagination: { from, to },
  });
  expect(status).toBe(200);
  const { companies, pagination } = recommendationsSchema.parse(body);
  return { body, companies, domains: companies.map((company) => company.domain), pagination };
}

describe('the daily rules', () => {
  test('the same page is the same, to the letter, until midnight UTC', async () => {
    const morning = await page(0, 10);
    expect(morning.domains).toHaveLength(10);
    await page(10, 20);
    now = new Date('2026-04-07T23:59:59Z');
    expect((await page(0, 10)).body).toEqual(morning.body);
  });

  test('pages of one day follow each other without overlap', async () => {
    const whole = (await page(0, 30)).domains;
    const parts = [await page(0, 10), await page(10, 25), await page(25, 30)];
    expect(parts.flatMap((part) => part.domains)).toEqual(whole);
    expect(parts.map((part) => part.pagination)).toEqual([
      { from: 0, to: 10, hasMore: true },
      { from: 10, to: 25, hasMore: true },
      { from: 25, to: 30, hasMore: true },
    ]);
  });

  test('what was shown on one day does not come back on a later one; what was not, does', async () => {
    const shown = new Set((await page(20, 40)).domains);
    const whole = (await page(0, 100, 'colleague')).domains;
    now = new Date('2026-04-08T00:00:00Z');
    const next = (await page(0, 80)).domains;
    expect(next).toEqual(whole.filter((domain) => !shown.has(domain)));
    now = new Date('2026-05-08T00:00:00Z');
    expect(
      (await page(0, 100)).domains.filter((domain) => shown.has(domain) || next.includes(domain)),
    ).toEqual([]);
  });

  test('a rep does not use up the companies of another', async () => {
    const first = await page(0, 10);
    now = new Date('2026-04-08T00:00:00Z');
    expect((await page(0, 10, 'colleague')).domains).toEqual(first.domains);
  });

  test('when all are used up nothing more comes, until a wider profile is saved', async () => {
    await save('rep', { primaryLocations: ['fr'] });
    const first = await page(0, 100);
    expect(first.domains.length).toBeGreaterThan(10);
    expect(first.pagination?.hasMore).toBe(false);
    now = new Date('2026-04-08T12:00:00Z');
    expect(await page(0, 100)).toMatchObject({
      domains: [],
      pagination: { from: 0, to: 100, hasMore: false },
    });
    await save('rep', { primaryLocations: ['fr', 'us'] });
    const wider = await page(0, 100);
    expect(new Set(wider.companies.map((company) => company.hqCountry))).toEqual(
      new Set(['United States']),
    );
  });
});

test('each unique company of a month is billed once', async () => {
  const billed = () => sandbox.billedCompanies('key');
  expect(await billed()).toBe(0);
  await page(0, 10);
  await page(0, 10);
  await page(5, 15);
  expect(await billed()).toBe(15);
  await page(0, 20, 'colleague');
  expect(await billed()).toBe(20);
  expect(await sandbox.billedCompanies('other')).toBe(0);
  now = new Date('2026-05-01T00:00:00Z');
  expect(await billed()).toBe(0);
  await page(0, 10);
  expect(await billed()).toBe(10);
});

test('every company says why it is recommended', async () => {
  await sandbox.call('POST', '/v2/recommendations/icp', {
    externalUserId: 'rep',
    companies: {
      industries: ['Health Care', 'Software'],
      employeeCount: { from: 1, to: 500 },
      revenue: { from: 1, to: 100_000_000 },
      primaryLocations: ['W-EMEA'],
    },
    people: { seniorities: ['Other', 'Manager'] },
  });
  const { companies } = await page(0, 100);
  expect(companies.length).toBeGreaterThan(1);
  for (const { recommendation } of companies) {
    expect(recommendation?.id).toMatch(/^[0-9a-f-]{36}$/);
    expect(recommendation?.generatedAt).toBe('2026-04-07T00:00:00.000Z');
    const reasons = recommendation?.reasons ?? [];
    expect(reasons.map((reason) => reason.type)).toEqual([
      'INDUSTRY_MATCH',
      'EMPLOYEE_COUNT_MATCH',
      'REVENUE_MATCH',
      'LOCATION_MATCH',
      'PEOPLE_MATCH',
    ]);
    for (const { title, shortDescription, description, score } of reasons) {
      expect([title, shortDescription, description].every((text) => text)).toBe(true);
      expect(score).toBeGreaterThanOrEqual(50);
      expect(score).toBeLessThanOrEqual(100);
    }
  }
  const ids = companies.map((company) => company.recommendation?.id);
  expect(new Set(ids).size).toBe(ids.length);
});

test('without a filter, that is the reason', async () => {
  const { companies } = await page(0, 1);
  expect(companies[0]?.recommendation?.reasons).toMatchObject([{ type: 'NO_FILTER' }]);
});
