import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { apiErrorSchema } from '#contract/errors.ts';
import { filtersSchema } from '#contract/filters.ts';
import { icpListSchema, savedIcpSchema } from '#contract/icp.ts';
import { peopleSearchSchema } from '#contract/people-search.ts';
import { documentedRateLimit } from './limiter.ts';
import { documentedRequest, openTestSandbox, type TestSandbox } from './test-client.ts';

const ICP = '/v2/recommendations/icp';

let sandbox: TestSandbox;
beforeAll(async () => {
  sandbox = await openTestSandbox();
});
afterAll(() => sandbox.close());

async function savedItem(externalUserId: string) {
  const { body } = await sandbox.call('GET', `${ICP}?externalUserId=${externalUserId}`);
  return icpListSchema.parse(body).icpFilters[0];
}

describe('an ICP', () => {
  test('of the documented request comes back as it was sent', async () => {
    const saved = await sandbox.call('POST', ICP, documentedRequest);
    expect(saved.status).toBe(201);
    const { id } = savedIcpSchema.parse(saved.body);
    const { companies, people } = documentedRequest;
    expect(saved.body).toEqual({ id, companies, people });

    const list = await sandbox.call('GET', `${ICP}?externalUserId=ext-user-123`);
    expect(list).toEqual({
      status: 200,
      body: {
        icpFilters: [{ id, type: 'DECLARED_ICP', companies, people }],
        pagination: { hasMore: false, limit: 10, totalAmount: 1 },
      },
    });
  });

  test('keeps its id when it is replaced, and nothing of the old filters', async () => {
    const first = await sandbox.call('POST', ICP, {
      externalUserId: 'r',
      companies: { industries: ['Software'] },
    });
    const second = await sandbox.call('POST', ICP, {
      externalUserId: 'r',
      people: { jobTitles: ['CTO'] },
    });
    const { id } = savedIcpSchema.parse(first.body);
    expect(second.body).toEqual({ id, companies: {}, people: { jobTitles: ['CTO'] } });
    expect(await savedItem('r')).toMatchObject({
      id,
      companies: {},
      people: { jobTitles: ['CTO'] },
    });
  });

  test('belongs to one rep, to the key when no id is given, and to one key', async () => {
    await sandbox.call('POST', ICP, { externalUserId: 'a', people: { jobTitles: ['A'] } });
    await sandbox.call('POST', ICP, { people: { jobTitles: ['own'] } });
    const own = await sandbox.call('GET', ICP);
    expect(own.body).toMatchObject({ icpFilters: [{ people: { jobTitles: ['own'] } }] });
    expect(await savedItem('a')).toMatchObject({ people: { jobTitles: ['A'] } });
    for (const path of [ICP, `${ICP}?externalUserId=a`]) {
      const others = await sandbox.call('GET', path, undefined, 'Bearer other');
      expect(others.body).toMatchObject({ icpFilters: [], pagination: { totalAmount: 0 } });
    }
  });

  test('of an unknown rep is an empty list', async () => {
    expect(await sandbox.call('GET', `${ICP}?externalUserId=nobody`)).toEqual({
      status: 200,
      body: { icpFilters: [], pagination: { hasMore: false, limit: 10, totalAmount: 0 } },
    });
  });

  test('keeps filters that the sandbox does not know, letter for letter and in order', async () => {
    const companies = {
      zipCodes: [{ countryCode: 'fr', zipCode: '75009' }],
      industries: ['Software'],
      departmentSizes: [{ department: 'R&D', from: 10, to: 1_000 }],
      employeeCount: { to: 5, from: 1, unit: null },
    };
    const people = { jobChangePeriodInDays: 720, future: { deep: [null, 1.5, 'é'] } };
    await sandbox.call('POST', ICP, { externalUserId: 'keys', companies, people });
    const response = await sandbox.call('GET', `${ICP}?externalUserId=keys`);
    expect(JSON.stringify(response.body)).toContain(JSON.stringify(companies));
    expect(JSON.stringify(response.body)).toContain(JSON.stringify(people));
  });

  test('may be empty', async () => {
    expect(await sandbox.call('POST', ICP, {})).toMatchObject({
      status: 201,
      body: { companies: {}, people: {} },
    });
  });

  test('takes codes in either case and an externalUserId of 250 characters, trimmed', async () => {
    const externalUserId = 'x'.repeat(250);
    const { status } = await sandbox.call('POST', ICP, {
      externalUserId: ` ${externalUserId} `,
      companies: { primaryLocations: ['FR', 'w-emea'] },
    });
    expect(status).toBe(201);
    expect(await savedItem(externalUserId)).toMatchObject({
      companies: { primaryLocations: ['FR', 'w-emea'] },
    });
  });
});

describe('400 with the documented body', () => {
  const refused: [string, unknown][] = [
    ['an unknown industry', { companies: { industries: ['Software', 'Underwater Basketry'] } }],
    ['an industry in another case', { companies: { industries: ['software'] } }],
    ['an unknown department', { people: { departments: ['Cafeteria'] } }],
    ['an unknown seniority', { people: { seniorities: ['Intern'] } }],
    ['an unknown country', { companies: { primaryLocations: ['zz'] } }],
    ['an unknown region', { people: { countries: ['W-DACH'] } }],
    ['from above to', { companies: { employeeCount: { from: 10, to: 1 } } }],
    ['an end below 1', { companies: { employeeCount: { from: 0, to: 10 } } }],
    ['half an employee', { companies: { employeeCount: { from: 1, to: 10.5 } } }],
    ['a range without its upper end', { companies: { revenue: { from: 1 } } }],
    ['a range of texts', { companies: { revenue: { from: '1', to: '2' } } }],
    ['a list that is none', { people: { jobTitles: 'CTO' } }],
    ['an empty title', { people: { jobTitles: [''] } }],
    ['a section that is none', { companies: [] }],
    ['an empty externalUserId', { externalUserId: '  ' }],
    ['an externalUserId of 251 characters', { externalUserId: 'x'.repeat(251) }],
    ['a body that is not JSON', '{"companies":'],
    ['a body that is not an object', '"icp"'],
    ['no body', ''],
  ];
  test.each(refused)('%s', async (_, body) => {
    expect(await sandbox.call('POST', ICP, body)).toEqual({
      status: 400,
      body: { code: 400, message: 'Invalid request' },
    });
  });

  test('an externalUserId to read that no ICP can have', async () => {
    for (const id of ['', 'x'.repeat(251)]) {
      expect((await sandbox.call('GET', `${ICP}?externalUserId=${id}`)).status).toBe(400);
    }
  });

  test('a fetch without a page, or with an impossible or too long one', async () => {
    const pages = [
      undefined,
      {},
      { from: 0 },
      { from: 5, to: 5 },
      { from: -1, to: 5 },
      { from: 0, to: 101 },
    ];
    for (const pagination of pages) {
      expect((await sandbox.call('POST', '/v2/recommendations/fetch', { pagination })).status).toBe(
        400,
      );
    }
  });
});

test('401 without the right key, whatever the path', async () => {
  const wrong = { status: 401, body: { code: 401, message: 'Missing or wrong API key' } };
  for (const authorization of [null, '', 'key', 'Bearer wrong', 'Bearer ', 'bearer key']) {
    expect(await sandbox.call('GET', ICP, undefined, authorization)).toEqual(wrong);
  }
  expect(await sandbox.call('OPTIONS', '/nowhere', undefined, null)).toEqual(wrong);
});

test('404 for unknown routes, methods, and a fetch before anything was saved', async () => {
  const missing = { status: 404, body: { code: 404, message: 'Record not found' } };
  expect(await sandbox.call('GET', '/v2/recommendations')).toEqual(missing);
  expect(await sandbox.call('DELETE', ICP)).toEqual(missing);
  const body = { externalUserId: 'nobody', pagination: { from: 0, to: 10 } };
  expect(await sandbox.call('POST', '/v2/recommendations/fetch', body)).toEqual(missing);
});

test('500 with the documented body when the sandbox itself fails, and the failure is told', async () => {
  const told: unknown[] = [];
  const broken = await openTestSandbox({ companies: 1, onError: (error) => told.push(error) });
  broken.close();
  const answer = await broken.call('GET', ICP);
  expect(answer.status).toBe(500);
  expect(apiErrorSchema.parse(answer.body)).toEqual({
    code: 500,
    message: 'Internal server error',
  });
  expect(told).toHaveLength(1);
});

test('Get Filters lists every vocabulary, each value once', async () => {
  const { status, body } = await sandbox.call('GET', '/v1/people/search/filters');
  expect(status).toBe(200);
  const filters = filtersSchema.parse(body);
  // Folding repeated values must find none.
  expect(filters).toEqual(body);
  expect(filters.industries).toHaveLength(625);
  expect(filters.industries).toEqual(expect.arrayContaining(['Software', 'FinTech', 'Technology']));
  expect(filters.departments).toHaveLength(26);
  expect(filters.departments).toEqual(expect.arrayContaining(['Engineering', 'Marketing', 'H&R']));
  expect(filters.seniorities).toEqual(documentedRequest.people.seniorities);
  expect(filters.revenues).toHaveLength(7);
  expect(filters.employeeCounts).toEqual(expect.arrayContaining(['51-200', '201-500', '501-1000']));
  expect(filters.technologies).toContain('Salesforce');
});

test('every listed value is accepted', async () => {
  const { body } = await sandbox.call('GET', '/v1/people/search/filters');
  const { industries, departments, seniorities } = filtersSchema.parse(body);
  const saved = await sandbox.call('POST', ICP, {
    companies: { industries },
    people: { departments, seniorities },
  });
  expect(saved.status).toBe(201);
});

test('credits', async () => {
  expect(await sandbox.call('GET', '/v1/credits')).toEqual({
    status: 200,
    body: { message: '', totalEmail: 1_000, totalMobile: 100 },
  });
});

test('429 after a burst of 20, then 10 a second, for each key by itself', async () => {
  let now = Date.UTC(2026, 3, 7);
  const limited = await openTestSandbox({
    companies: 1,
    clock: () => new Date(now),
    rateLimit: documentedRateLimit,
  });
  const passing = async (count: number, key = 'key') => {
    let passed = 0;
    for (let i = 0; i < count; i++) {
      const { status } = await limited.call('GET', '/v1/credits', undefined, `Bearer ${key}`);
      if (status === 200) passed++;
    }
    return passed;
  };
  expect(await passing(25)).toBe(20);
  expect(await limited.call('GET', '/v1/credits')).toEqual({
    status: 429,
    body: { code: 429, message: 'Rate limit exceeded' },
  });
  expect(await passing(1, 'other')).toBe(1);
  now += 500;
  expect(await passing(10)).toBe(5);
  now += 60_000;
  expect(await passing(30)).toBe(20);
  now -= 60_000;
  expect(await passing(1)).toBe(0);
  limited.close();
});

describe('a search for people', () => {
  const search = (body: unknown) => sandbox.call('POST', '/v2/people/search', body);

  test('returns as many as asked for, and how many there are', async () => {
    const one = await search({ limit: 1 });
    expect(one.status).toBe(200);
    const { people, total } = peopleSearchSchema.parse(one.body);
    expect(people).toHaveLength(1);
    expect(total).toBeGreaterThan(300);
    expect(peopleSearchSchema.parse((await search({})).body).people).toHaveLength(10);
  });

  test.each([
    [{ companies: { industries: ['Nonsense'] } }],
    [{ companies: { countries: ['xx'] } }],
    [{ companies: { employeeCount: { from: 5, to: 1 } } }],
    [{ people: { seniorities: 'VP' } }],
    [{ limit: 0 }],
    [{ limit: 201 }],
    ['no JSON'],
  ])('is refused when it cannot be understood: %j', async (body) => {
    expect((await search(body)).status).toBe(400);
  });

  test('uses up no recommendations and bills no company', async () => {
    const before = await sandbox.billedCompanies('key');
    await search({ limit: 200 });
    expect(await sandbox.billedCompanies('key')).toBe(before);
  });
});
