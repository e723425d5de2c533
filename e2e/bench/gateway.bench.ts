import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openSandbox } from '../../src/sandbox/api.ts';
import { test } from '../fixtures.ts';
import { icpPath } from '../gateway.ts';
import { median, ms, report } from './row.ts';

const SAMPLES = 100;
/** Milliseconds between samples: below the vendor's rate, so that the gateway's limiter lets each pass at once. */
const PACE = 120;

test('what the gateway adds to a request of the sandbox', async ({ server, rep }, testInfo) => {
  const folder = await mkdtemp(join(tmpdir(), 'icp-bench-'));
  const sandbox = await openSandbox({
    file: join(folder, 'sandbox.sqlite'),
    apiKeys: ['bench'],
    rateLimit: null,
  });
  const query = `${icpPath}?externalUserId=${rep}`;
  const direct: number[] = [];
  const through: number[] = [];
  for (let sample = 0; sample < SAMPLES; sample++) {
    const headers = { Authorization: 'Bearer bench' };
    direct.push(
      await time(() => sandbox.fetch(new Request(`http://sandbox${query}`, { headers }))),
    );
    through.push(await time(() => fetch(`${server.url}/api${query}`)));
    await new Promise((settle) => setTimeout(settle, PACE));
  }
  await sandbox.close();
  await rm(folder, { recursive: true });
  const added = median(through) - median(direct);
  report(testInfo, { measure: 'Sandbox, called directly', value: ms(median(direct)) });
  report(testInfo, {
    measure: 'Sandbox, through the gateway over HTTP',
    value: ms(median(through)),
  });
  report(testInfo, {
    measure: '  added by gateway and HTTP',
    value: ms(added),
    aim: 'under 5 ms',
    reached: added < 5,
  });
});

test('the request rate that the gateway sustains', async ({ server, rep }, testInfo) => {
  const own = await rate(3_000, () => fetch(`${server.url}/api/gateway/session`));
  report(testInfo, {
    measure: 'Own requests sustained (session), 16 at a time',
    value: `${Math.round(own.perSecond)} a second`,
  });
  const forwarded = await rate(6_000, () =>
    fetch(`${server.url}/api${icpPath}?externalUserId=${rep}`),
  );
  report(testInfo, {
    measure: 'Forwarded to the vendor, whose limit is 10 (burst 20)',
    value: `${forwarded.perSecond.toFixed(1)} a second`,
  });
  report(testInfo, {
    measure: '  refused among them',
    value: String(forwarded.refused),
    aim: 'none',
    reached: forwarded.refused === 0,
  });
});

async function time(act: () => Promise<Response>): Promise<number> {
  const started = performance.now();
  const response = await act();
  await response.arrayBuffer();
  if (!response.ok) throw new Error(`${response.status}`);
  return performance.now() - started;
}

/** Requests from sixteen callers at once, each asking again as soon as it is answered. */
async function rate(duration: number, act: () => Promise<Response>) {
  const started = performance.now();
  let answered = 0;
  let refused = 0;
  await Promise.all(
    Array.from({ length: 16 }, async () => {
      while (performance.now() - started < duration) {
        const response = await act();
        await response.arrayBuffer();
        if (response.ok) answered += 1;
        else refused += 1;
      }
    }),
  );
  return { perSecond: (answered * 1000) / (performance.now() - started), refused };
}
