import { expect, onTestFinished, test } from 'vitest';
import type { Saves } from '../gateway/saves.ts';
import { describeOnEachDatabase } from './testing/databases.ts';
import { openRig as open } from './testing/rig.ts';

/** A save leaves exactly one row, whatever becomes of it: among the saves once it was sent, else among the refusals. */

const first = { 'If-None-Match': '*' };
const body = { people: { jobTitles: ['CTO'] }, externalUserId: 'ana' };

await describeOnEachDatabase((makePlace) => {
  async function openRig(wrap?: (saves: Saves) => Saves) {
    const place = await makePlace();
    const rig = await open(place, wrap);
    onTestFinished(rig.close);
    const refusals = () => place.query('select * from refusals order by id');
    return { ...rig, refusals };
  }

  test('a save that came too late is a refusal, with what it wanted and what stood there', async () => {
    const { save, rows, refusals } = await openRig();
    const saved = await save(body, first);
    const late = await save({ ...body, people: { jobTitles: ['CFO'] } }, first);
    expect(late.status).toBe(412);
    expect(await rows()).toHaveLength(1);
    expect(await refusals()).toMatchObject([
      {
        upstream: 'sandbox',
        request_id: late.headers.get('X-Request-Id'),
        call: 'POST /v2/recommendations/icp',
        external_user_id: 'ana',
        profile: JSON.stringify({ people: { jobTitles: ['CFO'] } }),
        etag: saved.headers.get('ETag'),
        status: 412,
        reason: null,
        user: null,
        tenant: null,
      },
    ]);
  });

  test('a save that could not look first is a refusal; one that the vendor refused is a save', async () => {
    const { save, rows, refusals, faults } = await openRig();
    faults.add({ fault: { kind: 'status', status: 402 }, method: 'GET', times: 1 });
    expect((await save(body, first)).status).toBe(402);
    expect(await rows()).toEqual([]);
    expect(await refusals()).toMatchObject([{ status: 402, etag: null }]);

    faults.add({ fault: { kind: 'status', status: 402 }, method: 'POST', times: 1 });
    expect((await save(body, first)).status).toBe(402);
    expect(await rows()).toMatchObject([{ outcome: 'not-saved', vendor_status: 402 }]);
    expect(await refusals()).toHaveLength(1);
  });

  test('a refusal that cannot be written down stands all the same, and is in the log', async () => {
    const { save, rows, refusals, logged } = await openRig((saves) => ({
      begin: (attempt) => saves.begin(attempt),
      end: (id, ending) => saves.end(id, ending),
      pending: (of) => saves.pending(of),
      history: (query) => saves.history(query),
      reps: (limit, among) => saves.reps(limit, among),
      refuse: () => Promise.reject(new Error('disk is full')),
    }));
    await save(body, first);
    expect((await save(body, first)).status).toBe(412);
    expect(await rows()).toHaveLength(1);
    expect(await refusals()).toEqual([]);
    expect(logged.join()).toContain('disk is full');
  });
});
