import { expect, onTestFinished, test } from 'vitest';
import type { NewSave } from '../gateway/saves.ts';
import { describeOnEachDatabase } from './testing/databases.ts';

/** The record of saves keeps the same promises on both databases. */

const ending = { outcome: 'saved', afterEtag: '"after"', vendorStatus: 201 } as const;

function save(externalUserId: string | null, title: string): NewSave {
  return {
    requestId: `request ${title}`,
    actor: { user: 'maria', tenant: 'acme' },
    externalUserId,
    source: 'edit',
    profile: { companies: {}, people: { jobTitles: [title] } },
    former: null,
    formerEtag: null,
  };
}

await describeOnEachDatabase((makePlace) => {
  async function opened(upstream = 'sandbox') {
    const place = await makePlace();
    const { saves, close } = await place.open(upstream);
    onTestFinished(close);
    return { place, saves };
  }

  const latest = { before: null, limit: 10 };

  test('a save is pending until it ends, and keeps its ending', async () => {
    const { saves } = await opened();
    const id = await saves.begin(save('ana', 'CTO'));
    expect(await saves.pending()).toMatchObject([{ id, externalUserId: 'ana' }]);
    await saves.end(id, ending);
    await saves.end(id, { outcome: 'unknown', afterEtag: null, vendorStatus: null });
    expect(await saves.pending()).toEqual([]);
    expect(await saves.history({ externalUserId: 'ana', ...latest })).toMatchObject([
      {
        id,
        outcome: 'saved',
        source: 'edit',
        user: 'maria',
        requestId: 'request CTO',
        profile: { people: { jobTitles: ['CTO'] } },
        former: null,
        etag: '"after"',
      },
    ]);
  });

  test('the history of a rep comes latest first, in pages, without that of others', async () => {
    const { saves } = await opened();
    for (const title of ['A', 'B', 'C']) {
      await saves.end(await saves.begin(save('ana', title)), ending);
      await saves.begin(save('bo', title));
      await saves.begin(save(null, title));
    }
    const titlesOf = async (externalUserId: string | null, before: number | null, limit: number) =>
      (await saves.history({ externalUserId, before, limit })).map(({ id, profile }) => ({
        id,
        title: JSON.stringify(profile.people),
      }));
    const first = await titlesOf('ana', null, 2);
    expect(first.map(({ title }) => title)).toEqual(['{"jobTitles":["C"]}', '{"jobTitles":["B"]}']);
    const rest = await titlesOf('ana', first[1]?.id ?? 0, 2);
    expect(rest.map(({ title }) => title)).toEqual(['{"jobTitles":["A"]}']);
    expect(await titlesOf(null, null, 10)).toHaveLength(3);
    expect(await titlesOf('nobody', null, 10)).toEqual([]);
  });

  test('reps with a successful save come latest first, each once', async () => {
    const { saves } = await opened();
    for (const rep of ['ana', 'bo', 'ana', null]) {
      await saves.end(await saves.begin(save(rep, 'CTO')), ending);
    }
    await saves.begin(save('pending', 'CTO'));
    expect((await saves.reps(10, '*')).map(({ externalUserId }) => externalUserId)).toEqual([
      'ana',
      'bo',
    ]);
    expect(await saves.reps(1, '*')).toHaveLength(1);
    expect(await saves.reps(10, ['bo', 'new', 'pending'])).toMatchObject([
      { externalUserId: 'bo' },
    ]);
    expect(await saves.reps(10, [])).toEqual([]);
  });

  test('what was written is there when it is opened again', async () => {
    const { place, saves } = await opened();
    const id = await saves.begin(save('ana', 'CTO'));
    const again = await place.open('sandbox');
    expect(await again.saves.pending()).toMatchObject([{ id }]);
    await again.close();
  });

  test('saves of the sandbox and of the vendor do not mix', async () => {
    const { place, saves } = await opened('sandbox');
    await saves.begin(save('ana', 'CTO'));
    const live = await place.open('https://api.surfe.com');
    expect(await live.saves.pending()).toEqual([]);
    expect(await live.saves.history({ externalUserId: 'ana', ...latest })).toEqual([]);
    await live.close();
  });

  test('many saves begun at once each get a row of their own', async () => {
    const { saves } = await opened();
    const ids = await Promise.all(
      Array.from({ length: 50 }, (__, index) => saves.begin(save('ana', `T${index}`))),
    );
    expect(new Set(ids).size).toBe(50);
    expect(await saves.pending({ externalUserId: 'ana' })).toHaveLength(50);
  });
});
