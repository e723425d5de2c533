import { expect, onTestFinished, test, vi } from 'vitest';
import { etagOf } from '../gateway/precondition.ts';
import { makePlace } from './testing/places.ts';
import { openRig as open } from './testing/rig.ts';

/** What a save has to say, and what it is refused for. */

const first = { 'If-None-Match': '*' };
const titles = (...jobTitles: string[]) => ({ companies: {}, people: { jobTitles } });

async function openRig() {
  const place = await makePlace(null);
  onTestFinished(place.remove);
  const rig = await open(place);
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
    expect(await rows()).toEqual([]);
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
