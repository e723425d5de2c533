import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { getRequestListener } from '@hono/node-server';
import { expect, onTestFinished, test } from 'vitest';
import * as z from 'zod/mini';
import { icpListSchema, storedIcpSchema } from '#contract/icp.ts';
import { describeOnEachDatabase, type MakePlace } from './testing/databases.ts';
import { expectChain, wholeHistory } from './testing/history.ts';
import { openRig } from './testing/rig.ts';

/** Many writers of one rep at once, over HTTP: no update is lost without its author hearing of it. */

const WRITERS = 50;
const REP = 'ana';
const names = Array.from({ length: WRITERS }, (_, index) => `Title ${index}`);

const refusalSchema = z.looseObject({ current: z.nullish(storedIcpSchema) });

/** A gateway that listens, and the calls that a writer makes. */
async function openGateway(makePlace: MakePlace) {
  const rig = await openRig(await makePlace());
  onTestFinished(rig.close);
  const server = createServer(getRequestListener(rig.app.fetch, { overrideGlobalObjects: false }));
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  onTestFinished(() => server.closeAllConnections());
  onTestFinished(() => void server.close());
  const { port } = server.address() as AddressInfo;
  const url = `http://127.0.0.1:${port}`;
  const icp = `${url}/api/v2/recommendations/icp`;
  return {
    async load() {
      const response = await fetch(`${icp}?externalUserId=${REP}`);
      const { icpFilters } = icpListSchema.parse(await response.json());
      return { icp: icpFilters[0] ?? null, etag: response.headers.get('ETag') };
    },
    /** Saves these titles over what the author saw. */
    async save(jobTitles: string[], seen: string | null) {
      const response = await fetch(icp, {
        method: 'POST',
        headers: {
          'Content-Type': 'application/json',
          ...(seen === null ? { 'If-None-Match': '*' } : { 'If-Match': seen }),
        },
        body: JSON.stringify({ people: { jobTitles }, externalUserId: REP }),
      });
      const { current } = refusalSchema.parse(await response.json());
      // What a refused author is shown is what the next try builds on.
      return { status: response.status, icp: current ?? null, etag: response.headers.get('ETag') };
    },
    history: () => wholeHistory(url, REP),
  };
}

async function statusesOf(saves: Promise<{ status: number }>[]): Promise<number[]> {
  return (await Promise.all(saves)).map(({ status }) => status);
}

await describeOnEachDatabase((makePlace) => {
  test('of 50 first savers one is saved and the others are told', async () => {
    const { load, save, history } = await openGateway(makePlace);
    const statuses = await statusesOf(names.map((name) => save([name], null)));
    expect(statuses.toSorted()).toEqual([201, ...Array(WRITERS - 1).fill(412)]);
    const [only, ...others] = await history();
    expect(others).toEqual([]);
    const winner = names[statuses.indexOf(201)];
    expect(only).toMatchObject({ former: null, profile: { people: { jobTitles: [winner] } } });
    expectChain(await history(), (await load()).icp);
  });

  test('of 50 who saw the same, one replaces it and the others are told', async () => {
    const { load, save, history } = await openGateway(makePlace);
    const { etag } = await save(['First'], null);
    const statuses = await statusesOf(names.map((name) => save([name], etag)));
    expect(statuses.toSorted()).toEqual([201, ...Array(WRITERS - 1).fill(412)]);
    expectChain(await history(), (await load()).icp);
  });

  test('50 writers who look again when they are told lose nothing', async () => {
    const { load, save, history } = await openGateway(makePlace);
    async function add(title: string): Promise<void> {
      let seen: Pick<Awaited<ReturnType<typeof save>>, 'icp' | 'etag'> = await load();
      for (;;) {
        const tried = await save([...(seen.icp?.people?.jobTitles ?? []), title], seen.etag);
        if (tried.status === 201) return;
        expect(tried.status).toBe(412);
        seen = tried;
      }
    }
    await Promise.all(names.map(add));
    const { icp } = await load();
    expect(icp?.people?.jobTitles?.toSorted()).toEqual(names.toSorted());
    const saves = await history();
    expect(saves).toHaveLength(WRITERS);
    expectChain(saves, icp);
  }, 60_000);
});
