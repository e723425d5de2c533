import { expect, onTestFinished, test, vi } from 'vitest';
import { etagOf } from '../gateway/precondition.ts';
import { openRig as open } from './rig.ts';

const first = { 'If-None-Match': '*' };
const titles = (...jobTitles: string[]) => ({ companies: {}, people: { jobTitles } });

async function openRig(...wrap: Parameters<typeof open>) {
  const rig = await open(...wrap);
  onTestFinished(rig.close);
  return rig;
}

test('nothing saved yet is an empty list without a version', async () => {
  const { load } = await openRig();
  for (const rep of ['ana', undefined]) {
    expect(await load(rep)).toEqual({ status: 200, icp: null, etag: null });
  }
});

test('a 404 of the vendor is nothing saved yet, too', async () => {
  const { faults, load } = await openRig();
  faults.add({ fault: { kind: 'status', status: 404 }, method: 'GET' });
  expect(await load('ana')).toEqual({ status: 200, icp: null, etag: null });
});

test('a save answers as the vendor does, with the version that stands there now', async () => {
  const { load, save } = await openRig();
  const saved = await save({ ...titles('CTO'), externalUserId: 'ana' }, first);
  expect(saved.status).toBe(201);
  expect(await saved.json()).toMatchObject({ id: expect.any(String) });
  const { icp, etag } = await load('ana');
  expect(icp).toMatchObject(titles('CTO'));
  expect(etag).toBe(etagOf(icp));
  expect(saved.headers.get('ETag')).toBe(etagOf(icp));
});

test('the key’s own user and the reps are kept apart', async () => {
  const { load, save } = await openRig();
  await save(titles('Own'), first);
  expect((await save({ ...titles('Ana'), externalUserId: 'ana' }, first)).status).toBe(201);
  expect((await load()).icp).toMatchObject(titles('Own'));
  expect((await load('ana')).icp).toMatchObject(titles('Ana'));
});

test.each<[Record<string, string>, number]>([
  [{}, 428],
  [{ 'If-Match': '*' }, 400],
  [{ 'If-Match': '"a", "b"' }, 400],
  [{ 'If-Match': 'a' }, 400],
  [{ 'If-None-Match': '"a"' }, 400],
  [{ 'If-Match': '"a"', 'If-None-Match': '*' }, 400],
  [{ ...first, 'X-Save-Source': 'whim' }, 400],
])(
  'a save must say what it replaces: %j is answered with %i and not sent',
  async (headers, status) => {
    const { save, sent, rows } = await openRig();
    const response = await save(titles('CTO'), headers);
    expect(response.status).toBe(status);
    expect(await response.json()).toMatchObject({ code: status, requestId: expect.any(String) });
    expect(sent).toEqual([]);
    expect(rows()).toEqual([]);
  },
);

test('a save over what someone else saved is refused, and shows it', async () => {
  const { load, save, saveDirectly, sent } = await openRig();
  const etag = (await save(titles('Mine'), first)).headers.get('ETag') ?? '';
  await saveDirectly(titles('Theirs'));
  sent.length = 0;
  const response = await save(titles('Mine again'), { 'If-Match': etag });
  expect(response.status).toBe(412);
  expect(await response.json()).toEqual({
    code: 412,
    message: expect.stringContaining('Someone else has saved this ICP'),
    current: expect.objectContaining(titles('Theirs')),
    requestId: expect.any(String),
  });
  expect(response.headers.get('ETag')).toBe((await load()).etag);
  expect(sent).not.toContain('POST');
});

test('a first save where something stands, and a replacing one where nothing does, are refused', async () => {
  const { save } = await openRig();
  const gone = await save(titles('CTO'), { 'If-Match': '"abc"' });
  expect(gone.status).toBe(412);
  expect(await gone.json()).toMatchObject({ current: null });
  expect(gone.headers.get('ETag')).toBeNull();
  await save(titles('CTO'), first);
  expect((await save(titles('CFO'), first)).status).toBe(412);
});

test('a version that a proxy has marked as weak is the same version', async () => {
  const { save } = await openRig();
  const etag = (await save(titles('CTO'), first)).headers.get('ETag');
  expect((await save(titles('CFO'), { 'If-Match': `W/${etag}` })).status).toBe(201);
});

test('of 50 first savers at once one is saved, and 49 are told', async () => {
  const { save } = await openRig();
  const writers = Array.from({ length: 50 }, (_, index) => save(titles(`T${index}`), first));
  const statuses = (await Promise.all(writers)).map(({ status }) => status);
  expect(statuses.filter((status) => status === 201)).toHaveLength(1);
  expect(statuses.filter((status) => status === 412)).toHaveLength(49);
});

test('of 50 concurrent writers each lands on what it saw: no title is lost', async () => {
  const { load, save, rows } = await openRig();
  async function add(title: string): Promise<void> {
    for (;;) {
      const { icp, etag } = await load('ana');
      const body = titles(...(icp?.people?.jobTitles ?? []), title);
      const seen: Record<string, string> = etag === null ? first : { 'If-Match': etag };
      const { status } = await save({ ...body, externalUserId: 'ana' }, seen);
      if (status === 201) return;
      expect(status).toBe(412);
    }
  }
  const names = Array.from({ length: 50 }, (_, index) => `Title ${index}`);
  await Promise.all(names.map(add));
  const { icp } = await load('ana');
  expect(icp?.people?.jobTitles?.toSorted()).toEqual(names.toSorted());
  const saved = rows();
  expect(saved).toHaveLength(50);
  for (const [index, row] of saved.entries()) {
    expect(row.former_etag).toBe(saved[index - 1]?.after_etag ?? null);
  }
}, 60_000);

test('writers of different reps do not wait for each other', async () => {
  const { faults, save, sent } = await openRig();
  faults.add({ fault: { kind: 'delay', ms: 1500 }, method: 'POST' });
  const order: string[] = [];
  const slow = save({ ...titles('A'), externalUserId: 'slow' }, first);
  const slowDone = slow.then(() => order.push('slow'));
  await vi.waitFor(() => expect(sent).toContain('POST'));
  await save({ ...titles('B'), externalUserId: 'quick' }, first);
  order.push('quick');
  await slowDone;
  expect(order).toEqual(['quick', 'slow']);
});

test('a save is written down with what stood there before', async () => {
  const { save, rows } = await openRig();
  const one = await save({ ...titles('CTO'), externalUserId: 'ana' }, first);
  const etag = one.headers.get('ETag') ?? '';
  const seen = { 'If-Match': etag, 'X-Save-Source': 'undo' };
  const two = await save({ ...titles('CFO'), externalUserId: 'ana' }, seen);
  expect(rows()).toMatchObject([
    {
      external_user_id: 'ana',
      former: null,
      former_etag: null,
      outcome: 'saved',
      vendor_status: 201,
    },
    {
      former: expect.stringContaining('CTO'),
      former_etag: etag,
      after_etag: two.headers.get('ETag'),
      outcome: 'saved',
      source: 'undo',
      request_id: two.headers.get('X-Request-Id'),
    },
  ]);
  expect(JSON.parse(rows()[1]?.profile ?? '')).toEqual(titles('CFO'));
});

test('a save that cannot be written down is not sent', async () => {
  const { save, sent, logged } = await openRig((saves) => ({
    begin: () => Promise.reject(new Error('disk is full')),
    end: (id, ending) => saves.end(id, ending),
    pending: (of) => saves.pending(of),
    reps: (limit) => saves.reps(limit),
    close: () => saves.close(),
  }));
  const response = await save(titles('CTO'), first);
  expect(response.status).toBe(503);
  expect(await response.json()).toMatchObject({
    message: 'The save could not be written down, so it was not sent.',
  });
  expect(sent).not.toContain('POST');
  expect(logged.join()).toContain('disk is full');
});

test('a refused save is written down as not saved', async () => {
  const { faults, save, rows, reps } = await openRig();
  faults.add({ fault: { kind: 'status', status: 403 }, method: 'POST' });
  expect((await save({ ...titles('CTO'), externalUserId: 'ana' }, first)).status).toBe(403);
  expect(rows()).toMatchObject([{ outcome: 'not-saved', vendor_status: 403 }]);
  expect(await reps()).toEqual([]);
});

test.each([
  ['the answer was lost', { kind: 'drop', afterwards: true }],
  ['the answer was cut off', { kind: 'malformed' }],
] as const)('a save that arrived although %s is a success', async (_, fault) => {
  const { faults, load, save, rows } = await openRig();
  faults.add({ fault, method: 'POST' });
  const response = await save(titles('CTO'), first);
  expect(response.status).toBe(201);
  expect(await response.json()).toMatchObject({ id: expect.any(String), ...titles('CTO') });
  expect(response.headers.get('ETag')).toBe((await load()).etag);
  expect(rows()).toMatchObject([{ outcome: 'saved' }]);
});

test('a save that was answered with 500 and did nothing is not saved', async () => {
  const { faults, save, sent, rows } = await openRig();
  faults.add({ fault: { kind: 'status', status: 500 }, method: 'POST' });
  expect((await save(titles('CTO'), first)).status).toBe(500);
  expect(sent.filter((method) => method === 'POST')).toHaveLength(1);
  expect(rows()).toMatchObject([{ outcome: 'not-saved', vendor_status: 500 }]);
});

test('a save whose fate is unknown says so, and the next look at the rep settles it', async () => {
  const { faults, save, rows } = await openRig();
  faults.add({ fault: { kind: 'drop' }, method: 'POST' });
  const response = await save(titles('CTO'), first);
  expect(response.status).toBe(502);
  expect(await response.text()).toContain('It is not known whether the save arrived');
  expect(rows()).toMatchObject([{ outcome: 'pending' }]);
  expect((await save(titles('CFO'), first)).status).toBe(201);
  expect(rows()).toMatchObject([{ outcome: 'not-saved' }, { outcome: 'saved' }]);
});

test('pending saves of an earlier run are settled by what stands there', async () => {
  const { saves, icps, saveDirectly, rows, reps } = await openRig();
  const pending = (externalUserId: string | null, title: string, formerEtag: string | null) =>
    saves.begin({
      requestId: 'r',
      source: 'edit',
      externalUserId,
      profile: titles(title),
      former: null,
      formerEtag,
    });
  await saveDirectly({ ...titles('Arrived'), externalUserId: 'arrived' });
  await saveDirectly(titles('By someone else'));
  await pending('arrived', 'Arrived', null);
  await pending('lost', 'Lost', null);
  await pending(null, 'Mine', null);
  await icps.reconcile(new AbortController().signal);
  expect(rows().map(({ outcome }) => outcome)).toEqual(['saved', 'not-saved', 'unknown']);
  expect(await reps()).toEqual([{ externalUserId: 'arrived', savedAt: expect.any(String) }]);
});

test('when the vendor cannot be reached, pending saves stay pending', async () => {
  const { saves, icps, faults, rows, logged } = await openRig();
  await saves.begin({
    requestId: 'r',
    source: 'edit',
    externalUserId: 'ana',
    profile: titles('CTO'),
    former: null,
    formerEtag: null,
  });
  faults.add({ fault: { kind: 'status', status: 403 }, times: Number.POSITIVE_INFINITY });
  await icps.reconcile(new AbortController().signal);
  expect(rows()).toMatchObject([{ outcome: 'pending' }]);
  expect(logged.join()).toContain('They stay pending');
});

test('known reps come latest save first, each once', async () => {
  const { save, reps } = await openRig();
  const etag = (await save({ ...titles('A'), externalUserId: 'ana' }, first)).headers.get('ETag');
  await save({ ...titles('B'), externalUserId: 'bo' }, first);
  await save(titles('Own'), first);
  await save({ ...titles('C'), externalUserId: 'ana' }, { 'If-Match': etag ?? '' });
  expect((await reps()).map(({ externalUserId }) => externalUserId)).toEqual(['ana', 'bo']);
});
