import { expect, onTestFinished, test, vi } from 'vitest';
import { recommendationsSchema } from '#contract/recommendations.ts';
import type { FetchRecord, NewFetch } from '../gateway/fetch-record.ts';
import { describeOnEachDatabase } from './testing/databases.ts';
import { openRig as open } from './testing/rig.ts';

/** What is written down of a fetch of recommendations, which is paid for. */

const first = { 'If-None-Match': '*' };
const fetchPath = '/v2/recommendations/fetch';
const icpPath = '/v2/recommendations/icp';
const anyone = { companies: {}, people: {}, externalUserId: 'ana' };
const page = (from: number, to: number) => ({ externalUserId: 'ana', pagination: { from, to } });
const newFetch = (externalUserId: string | null, from = 0): NewFetch => ({
  requestId: `request ${from}`,
  actor: null,
  externalUserId,
  from,
  to: from + 10,
  etag: null,
});

await describeOnEachDatabase((makePlace) => {
  async function openRig(wrapFetches?: (record: FetchRecord) => FetchRecord) {
    const rig = await open(await makePlace(), undefined, wrapFetches);
    onTestFinished(rig.close);
    return rig;
  }

  test('a fetch passes unchanged, and its counts are kept, not its people', async () => {
    const { fetch, fetches, load, save } = await openRig();
    await save(anyone, first);
    const { etag } = await load('ana');
    const response = await fetch(page(0, 3));
    expect(response.status).toBe(200);
    const body = recommendationsSchema.parse(await response.json());
    expect(body.companies).toHaveLength(3);
    expect(body.pagination).toEqual({ from: 0, to: 3, hasMore: true });
    const kept = await fetches('externalUserId=ana');
    expect(kept).toEqual([
      {
        id: expect.any(Number),
        startedAt: expect.any(String),
        endedAt: expect.any(String),
        outcome: 'answered',
        from: 0,
        to: 3,
        companies: 3,
        hasMore: true,
        etag,
        user: null,
        requestId: response.headers.get('X-Request-Id'),
      },
    ]);
    expect(await fetches('')).toEqual([]);
  });

  test('fetches come latest first, of one rep only', async () => {
    const { fetch, fetches, save } = await openRig();
    await save(anyone, first);
    await save({ ...anyone, externalUserId: undefined }, first);
    await fetch(page(0, 10));
    await fetch({ pagination: { from: 0, to: 1 } });
    await fetch(page(10, 30));
    const pages = (await fetches('externalUserId=ana')).map((kept) => [
      kept.from,
      kept.companies,
      kept.hasMore,
    ]);
    expect(pages).toEqual([
      [10, 10, false],
      [0, 10, true],
    ]);
    expect(await fetches('')).toMatchObject([{ from: 0, to: 1, companies: 1 }]);
  });

  test('an empty answer is kept as such', async () => {
    const { fetch, fetches, save } = await openRig();
    await save({ ...anyone, people: { jobTitles: ['Nobody is called this'] } }, first);
    await fetch(page(0, 10));
    expect(await fetches('externalUserId=ana')).toMatchObject([
      { outcome: 'answered', companies: 0, hasMore: false },
    ]);
  });

  test('a refused fetch is kept with its ending', async () => {
    const { faults, fetch, fetches, save } = await openRig();
    expect((await fetch(page(0, 10))).status).toBe(404);
    await save(anyone, first);
    faults.add({ fault: { kind: 'status', status: 402 }, path: fetchPath });
    expect((await fetch(page(0, 10))).status).toBe(402);
    expect(await fetches('externalUserId=ana')).toMatchObject([
      { outcome: 'refused', companies: null, etag: expect.any(String) },
      { outcome: 'refused', companies: null, etag: null },
    ]);
  });

  test.each([
    ['was lost', { kind: 'drop', afterwards: true }, 502],
    ['was cut off', { kind: 'malformed' }, 502],
    ['was a fault', { kind: 'status', status: 500 }, 500],
  ] as const)(
    'a fetch whose answer %s may be billed, and is never repeated by itself',
    async (_, fault, status) => {
      const { faults, fetch, fetches, paths, save } = await openRig();
      await save(anyone, first);
      faults.add({ fault, path: fetchPath });
      expect((await fetch(page(0, 10))).status).toBe(status);
      expect(paths.filter((path) => path.endsWith(fetchPath))).toHaveLength(1);
      expect(await fetches('externalUserId=ana')).toMatchObject([
        { outcome: 'unknown', companies: null },
      ]);
    },
  );

  test('a fetch is for what its author has seen, if they say what', async () => {
    const { fetch, fetches, load, paths, save, saveDirectly } = await openRig();
    await save(anyone, first);
    const seen = { 'If-Match': (await load('ana')).etag ?? '' };
    expect((await fetch(page(0, 2), { headers: seen })).status).toBe(200);
    await saveDirectly({ ...anyone, people: { seniorities: ['VP'] } });
    const refused = await fetch(page(2, 4), { headers: seen });
    expect(refused.status).toBe(412);
    expect(await refused.json()).toMatchObject({
      message: 'Someone else has saved this ICP since you loaded it. Nothing was fetched.',
      current: { people: { seniorities: ['VP'] } },
    });
    expect(refused.headers.get('ETag')).toBe((await load('ana')).etag);
    expect((await fetch(page(0, 2), { headers: { 'If-Match': '*' } })).status).toBe(400);
    expect(paths.filter((path) => path.endsWith(fetchPath))).toHaveLength(1);
    expect(await fetches('externalUserId=ana')).toHaveLength(1);
  });

  test.each([
    ['is lost', { kind: 'drop' }, 502],
    ['is cut off', { kind: 'malformed' }, 502],
    ['is a fault', { kind: 'status', status: 500 }, 500],
  ] as const)(
    'where the answer to what is saved %s, the fetch says that it was not sent',
    async (_, fault, status) => {
      const { faults, fetch, fetches, paths, save } = await openRig();
      await save(anyone, first);
      faults.add({ fault, path: icpPath, times: Number.POSITIVE_INFINITY });
      const response = await fetch(page(0, 10));
      expect(response.status).toBe(status);
      expect(await response.json()).toMatchObject({ reason: 'not-sent' });
      expect(paths).not.toContain(`POST ${fetchPath}`);
      expect(await fetches('externalUserId=ana')).toEqual([]);
    },
  );

  test('where what is saved may not be read, the vendor’s own refusal is passed on', async () => {
    const { faults, fetch, paths, save } = await openRig();
    await save(anyone, first);
    faults.add({ fault: { kind: 'status', status: 402 }, path: icpPath });
    const response = await fetch(page(0, 10));
    expect(response.status).toBe(402);
    expect(await response.json()).not.toHaveProperty('reason');
    expect(paths).not.toContain(`POST ${fetchPath}`);
  });

  test('nothing is sent for somebody who left while it was written down', async () => {
    const gone = new AbortController();
    const { fetch, fetches, paths, save } = await openRig((record) => ({
      begin: async (begun) => {
        const id = await record.begin(begun);
        gone.abort();
        return id;
      },
      end: (id, ending) => record.end(id, ending),
      latest: (rep, limit) => record.latest(rep, limit),
    }));
    await save(anyone, first);
    await fetch(page(0, 10), { signal: gone.signal });
    expect(paths).not.toContain(`POST ${fetchPath}`);
    expect(await fetches('externalUserId=ana')).toMatchObject([{ outcome: 'refused' }]);
  });

  test('an answer does not wait for long until its ending is written down', async () => {
    let writeOn: () => void = () => undefined;
    const slow = new Promise<void>((resolve) => {
      writeOn = resolve;
    });
    const { fetch, fetches, fetchesIdle, save } = await openRig((record) => ({
      begin: (begun) => record.begin(begun),
      end: async (id, ending) => {
        await slow;
        await record.end(id, ending);
      },
      latest: (rep, limit) => record.latest(rep, limit),
    }));
    await save(anyone, first);
    expect((await fetch(page(0, 10))).status).toBe(200);
    expect(await fetches('externalUserId=ana')).toMatchObject([{ outcome: 'pending' }]);
    writeOn();
    await fetchesIdle();
    expect(await fetches('externalUserId=ana')).toMatchObject([{ outcome: 'answered' }]);
  });

  test('a fetch that cannot be written down is not sent', async () => {
    const { fetch, logged, paths, save } = await openRig((record) => ({
      begin: () => Promise.reject(new Error('disk is full')),
      end: (id, ending) => record.end(id, ending),
      latest: (rep, limit) => record.latest(rep, limit),
    }));
    await save(anyone, first);
    const response = await fetch(page(0, 10));
    expect(response.status).toBe(503);
    expect(await response.json()).toMatchObject({ reason: 'record-unavailable' });
    expect(paths).not.toContain(`POST ${fetchPath}`);
    expect(logged.join()).toContain('disk is full');
  });

  test.each([[{}], [{ pagination: { from: 5, to: 5 } }], [{ pagination: { from: 0, to: 3e9 } }]])(
    'a page that cannot be written down is not sent: %j',
    async (body) => {
      const { fetch, fetches, paths } = await openRig();
      expect((await fetch(body)).status).toBe(400);
      expect(paths).toEqual([]);
      expect(await fetches('')).toEqual([]);
    },
  );

  test('a fetch is seen through and written down though whoever asked has gone', async () => {
    const { faults, fetch, fetches, fetchesIdle, paths, save } = await openRig();
    await save(anyone, first);
    faults.add({ fault: { kind: 'delay', ms: 300 }, path: fetchPath });
    const gone = new AbortController();
    const asked = fetch(page(0, 4), { signal: gone.signal });
    await vi.waitFor(() => expect(paths).toContain(`POST ${fetchPath}`));
    gone.abort();
    await fetchesIdle();
    await asked;
    expect(await fetches('externalUserId=ana')).toMatchObject([
      { outcome: 'answered', companies: 4 },
    ]);
  });

  test('a save that falls into a fetch leaves it open which version was asked', async () => {
    const { faults, fetch, fetches, paths, save, saveDirectly } = await openRig();
    await save(anyone, first);
    faults.add({ fault: { kind: 'delay', ms: 300 }, path: fetchPath });
    const asked = fetch(page(0, 4));
    await vi.waitFor(() => expect(paths).toContain(`POST ${fetchPath}`));
    await saveDirectly({ ...anyone, people: { seniorities: ['VP'] } });
    await asked;
    expect(await fetches('externalUserId=ana')).toMatchObject([{ etag: null }]);
  });

  test('a fetch without an ending stays pending, also after a restart, and ends once', async () => {
    const place = await makePlace();
    const record = await place.open('sandbox');
    onTestFinished(record.close);
    const id = await record.fetches.begin(newFetch(null));
    const again = await place.open('sandbox');
    onTestFinished(again.close);
    expect(await again.fetches.latest(null, 10)).toMatchObject([
      { id, outcome: 'pending', endedAt: null, companies: null, hasMore: null },
    ]);
    const ending = { outcome: 'answered', companies: 0, etag: null, vendorStatus: 200 } as const;
    await again.fetches.end(id, { ...ending, hasMore: false });
    await again.fetches.end(id, { ...ending, companies: 9, hasMore: true });
    expect(await record.fetches.latest(null, 10)).toMatchObject([
      { outcome: 'answered', companies: 0, hasMore: false },
    ]);
  });

  test('fetches of the sandbox and of the vendor do not mix', async () => {
    const place = await makePlace();
    const record = await place.open('sandbox');
    onTestFinished(record.close);
    await record.fetches.begin(newFetch('ana'));
    const live = await place.open('https://api.surfe.com');
    onTestFinished(live.close);
    expect(await live.fetches.latest('ana', 10)).toEqual([]);
  });
});
