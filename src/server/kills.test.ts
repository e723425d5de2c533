import { afterAll, beforeAll, expect, onTestFinished, test, vi } from 'vitest';
import { describeOnEachDatabase, type MakePlace } from './testing/databases.ts';
import { freePort } from './testing/free-port.ts';
import { expectChain, wholeHistory } from './testing/history.ts';
import {
  type BuiltServer,
  buildServer,
  end,
  load,
  save,
  slowDown,
} from './testing/server-process.ts';

/**
 * The process is killed (SIGKILL) in the middle of saves. After a restart the history tells the truth of each: what it
 * calls saved is what stands stored, and what an author was told is so.
 */

/** On SQLite; the benchmark asks for 200. */
const KILLS = Number(process.env['KILLS'] ?? 20);
const REPS = ['ana', 'bo', 'cy'];

let built: BuiltServer;
beforeAll(async () => {
  built = await buildServer();
}, 60_000);
afterAll(() => built.remove());

/** A server over data that outlives it. */
async function openSite(makePlace: MakePlace) {
  const { environment } = await makePlace();
  const controlPort = String(await freePort());
  return {
    controlPort,
    async start() {
      const started = await built.start({ ...environment, SANDBOX_CONTROL_PORT: controlPort });
      const kill = async () => void (await end(started.child, 'SIGKILL'));
      onTestFinished(kill);
      return { url: started.url, kill };
    },
  };
}

/** The whole history of a rep, once no save of it is left without an ending. */
function settled(url: string, rep: string) {
  return vi.waitUntil(
    async () => {
      const history = await wholeHistory(url, rep);
      return history.every(({ outcome }) => outcome !== 'pending') && history;
    },
    { timeout: 10_000 },
  );
}

await describeOnEachDatabase((makePlace, kind) => {
  // The process dies alike, wherever its record is; and each kill takes half a second.
  const kills = kind === 'SQLite' ? KILLS : KILLS / 4;

  test(`history and stored profile agree after ${kills} kills at random points of saves`, async () => {
    const site = await openSite(makePlace);
    const random = randomOf(20_261_124);
    /** What each author was told, by rep and title; `nothing` when the answer never came. */
    const told = new Map<string, number | 'nothing'>();
    let longest = 0;
    for (let round = 0; ; round++) {
      const { url, kill } = await site.start();
      const seen = new Map<string, string | null>();
      for (const rep of REPS) {
        const { icp, etag } = await load(url, rep);
        const history = await settled(url, rep);
        expectChain(history, icp);
        for (const { profile, outcome } of history) {
          const title = String(profile.people?.['jobTitles']);
          if (told.get(`${rep} ${title}`) === 201) expect(outcome).toBe('saved');
        }
        seen.set(rep, etag);
      }
      if (round > kills) break;
      // A slow vendor in every other round, so that kills land between what is written ahead and its ending.
      if (round % 2 === 1) await slowDown(site.controlPort, { method: 'POST', ms: 30, times: 3 });
      const begun = performance.now();
      const saves = Promise.all(
        REPS.map(async (rep) => {
          const answer = await save(url, rep, `${round}`, seen.get(rep) ?? null).catch(() => null);
          told.set(`${rep} ${round}`, answer?.status ?? 'nothing');
        }),
      );
      // How long saves take here is learnt from the first, which are let through.
      if (round === 0) {
        await saves;
        longest = performance.now() - begun;
      }
      await new Promise((settle) => setTimeout(settle, random() * (longest + 30)));
      await kill();
      await saves;
    }
    // Otherwise the kills all came too early or too late to prove anything.
    expect(new Set(told.values())).toEqual(new Set([201, 'nothing']));
  }, 600_000);

  test('a save that was killed before it arrived is not saved', async () => {
    const site = await openSite(makePlace);
    const first = await site.start();
    await slowDown(site.controlPort, { method: 'POST', ms: 10_000 });
    const author = save(first.url, 'ana', 'CTO', null).catch(() => 'nothing');
    await untilPending(first.url);
    await first.kill();
    expect(await author).toBe('nothing');
    const { url } = await site.start();
    expect((await load(url, 'ana')).icp).toBeNull();
    expect(await settled(url, 'ana')).toMatchObject([{ outcome: 'not-saved', etag: null }]);
  }, 30_000);

  test('a save that was killed after it arrived, before its ending, is saved', async () => {
    const site = await openSite(makePlace);
    const first = await site.start();
    await slowDown(site.controlPort, { method: 'POST', ms: 1000 });
    const author = save(first.url, 'ana', 'CTO', null).catch(() => 'nothing');
    await untilPending(first.url);
    // What remains of the save is to read it back.
    await slowDown(site.controlPort, { method: 'GET', ms: 10_000 });
    await new Promise((settle) => setTimeout(settle, 1500));
    await first.kill();
    expect(await author).toBe('nothing');
    const { url } = await site.start();
    const { titles, etag } = await load(url, 'ana');
    expect(titles).toEqual(['CTO']);
    expect(await settled(url, 'ana')).toMatchObject([{ outcome: 'saved', etag }]);
  }, 30_000);
});

async function untilPending(url: string): Promise<void> {
  await vi.waitUntil(async () => (await wholeHistory(url, 'ana'))[0]?.outcome === 'pending', {
    timeout: 10_000,
  });
}

/** The same numbers from 0 to 1 for the same seed. */
function randomOf(seed: number): () => number {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 2 ** 32;
  };
}
