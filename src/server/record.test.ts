import { expect, onTestFinished, test } from 'vitest';
import type { Saves } from '../gateway/saves.ts';
import { describeOnEachDatabase } from './testing/databases.ts';
import { openRig as open } from './testing/rig.ts';

/** What is written down of a save, and what is made of it. */

const first = { 'If-None-Match': '*' };
const titles = (...jobTitles: string[]) => ({ companies: {}, people: { jobTitles } });

await describeOnEachDatabase((makePlace) => {
  async function openRig(wrap?: (saves: Saves) => Saves) {
    const rig = await open(await makePlace(), wrap);
    onTestFinished(rig.close);
    return rig;
  }

  test('a save is written down with what stood there before', async () => {
    const { save, rows } = await openRig();
    const one = await save({ ...titles('CTO'), externalUserId: 'ana' }, first);
    const etag = one.headers.get('ETag') ?? '';
    const seen = { 'If-Match': etag, 'X-Save-Source': 'undo' };
    const two = await save({ ...titles('CFO'), externalUserId: 'ana' }, seen);
    expect(await rows()).toMatchObject([
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
    expect(JSON.parse((await rows())[1]?.profile ?? '')).toEqual(titles('CFO'));
  });

  test('a save that cannot be written down is not sent', async () => {
    const { save, sent, logged } = await openRig((saves) => ({
      begin: () => Promise.reject(new Error('disk is full')),
      end: (id, ending) => saves.end(id, ending),
      pending: (of) => saves.pending(of),
      history: (query) => saves.history(query),
      refuse: (call) => saves.refuse(call),
      reps: (limit, among) => saves.reps(limit, among),
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
    expect(await rows()).toMatchObject([{ outcome: 'not-saved', vendor_status: 403 }]);
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
    expect(await rows()).toMatchObject([{ outcome: 'saved' }]);
  });

  test('a save that was answered with 500 and did nothing is not saved', async () => {
    const { faults, save, sent, rows } = await openRig();
    faults.add({ fault: { kind: 'status', status: 500 }, method: 'POST' });
    expect((await save(titles('CTO'), first)).status).toBe(500);
    expect(sent.filter((method) => method === 'POST')).toHaveLength(1);
    expect(await rows()).toMatchObject([{ outcome: 'not-saved', vendor_status: 500 }]);
  });

  test('a save whose fate is unknown says so, and the next look at the rep settles it', async () => {
    const { faults, save, rows } = await openRig();
    faults.add({ fault: { kind: 'drop' }, method: 'POST' });
    const response = await save(titles('CTO'), first);
    expect(response.status).toBe(502);
    expect(await response.text()).toContain('It is not known whether the save arrived');
    expect(await rows()).toMatchObject([{ outcome: 'pending' }]);
    expect((await save(titles('CFO'), first)).status).toBe(201);
    expect(await rows()).toMatchObject([{ outcome: 'not-saved' }, { outcome: 'saved' }]);
  });

  test('pending saves of an earlier run are settled by what stands there', async () => {
    const { saves, icps, saveDirectly, rows, reps, history } = await openRig();
    const pending = (externalUserId: string | null, title: string, formerEtag: string | null) =>
      saves.begin({
        requestId: 'r',
        actor: null,
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
    await icps.reconcile(new AbortController().signal, 0);
    expect((await rows()).map(({ outcome }) => outcome)).toEqual(['saved', 'not-saved', 'unknown']);
    // The history tells of a save whatever became of it.
    for (const [rep, outcome] of [
      ['externalUserId=arrived', 'saved'],
      ['externalUserId=lost', 'not-saved'],
      ['', 'unknown'],
    ] as const) {
      const { entries } = await history(rep);
      expect(entries).toMatchObject([{ outcome, endedAt: expect.any(String), user: null }]);
    }
    expect(await reps()).toEqual([{ externalUserId: 'arrived', savedAt: expect.any(String) }]);
  });

  test('a save that arrives after the process that sent it was killed counts as saved', async () => {
    const { saves, icps, saveDirectly, history } = await openRig();
    await saves.begin({
      requestId: 'r',
      actor: null,
      source: 'edit',
      externalUserId: 'ana',
      profile: titles('Late'),
      former: null,
      formerEtag: null,
    });
    const reconciled = icps.reconcile(new AbortController().signal, 300);
    await saveDirectly({ ...titles('Late'), externalUserId: 'ana' });
    await reconciled;
    expect((await history('externalUserId=ana')).entries).toMatchObject([{ outcome: 'saved' }]);
  });

  test('when the vendor cannot be reached, pending saves stay pending', async () => {
    const { saves, icps, faults, history, logged } = await openRig();
    await saves.begin({
      requestId: 'r',
      actor: null,
      source: 'edit',
      externalUserId: 'ana',
      profile: titles('CTO'),
      former: null,
      formerEtag: null,
    });
    faults.add({ fault: { kind: 'status', status: 403 }, times: Number.POSITIVE_INFINITY });
    await icps.reconcile(new AbortController().signal, 0);
    const { entries } = await history('externalUserId=ana');
    expect(entries).toMatchObject([{ outcome: 'pending', endedAt: null, etag: null }]);
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

  test('the history of a rep tells what each save sent and replaced, in pages', async () => {
    const { history, save } = await openRig();
    let etag = '';
    for (const [title, source] of [
      ['A', 'edit'],
      ['B', 'import'],
      ['C', 'restore'],
    ] as const) {
      const seen: Record<string, string> = etag === '' ? first : { 'If-Match': etag };
      const headers = { ...seen, 'X-Save-Source': source };
      const saved = await save({ ...titles(title), externalUserId: 'ana' }, headers);
      etag = saved.headers.get('ETag') ?? '';
    }
    await save(titles('Own'), first);

    const page = await history('externalUserId=ana&limit=2');
    expect(page.entries).toMatchObject([
      { source: 'restore', outcome: 'saved', profile: titles('C'), former: titles('B'), etag },
      { source: 'import', outcome: 'saved', profile: titles('B'), former: titles('A') },
    ]);
    const following = await history(`externalUserId=ana&limit=2&before=${page.next}`);
    expect(following).toMatchObject({
      entries: [{ former: null, source: 'edit' }],
      next: null,
    });
    expect((await history('')).entries).toMatchObject([{ profile: titles('Own') }]);
  });
});
