import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Database from 'libsql';
import { openSqliteSaves } from '../gateway/saves-database.ts';

/** Part of `npm run bench`: how fast a long history is read. 10,000 saves of one rep among 100,000 in all. */
const OF_ONE = 10_000;
const IN_ALL = 100_000;
const RUNS = 20;

const folder = mkdtempSync(join(tmpdir(), 'icp-editor-bench-'));
const file = join(folder, 'gateway.sqlite');
const saves = await openSqliteSaves(file, 'sandbox');
fill();

const page = (before: number | null) => () =>
  saves.history({ externalUserId: 'rep 0', before, limit: 25 });
const first = await median(page(null));
const deep = await median(page(OF_ONE / 2));
const reps = await median(() => saves.reps(1000));
console.info(`History of ${OF_ONE} saves among ${IN_ALL} (SQLite, median of ${RUNS})`);
console.info(`  first page of 25     ${first.toFixed(2)} ms`);
console.info(`  page in the middle   ${deep.toFixed(2)} ms, ${(deep / first).toFixed(2)} times`);
console.info(`  list of known reps   ${reps.toFixed(2)} ms`);
await saves.close();
rmSync(folder, { recursive: true });

/** In one transaction: a save on its own waits for the disk, which is not what is measured here. */
function fill(): void {
  const database = new Database(file);
  const row = database.prepare(
    `insert into saves (upstream, request_id, external_user_id, profile, former, source, started_at, ended_at, outcome)
     values ('sandbox', 'bench', ?, ?, ?, 'edit', '2026-01-01T00:00:00.000Z', '2026-01-01T00:00:01.000Z', 'saved')`,
  );
  const profile = JSON.stringify({ companies: {}, people: { jobTitles: ['CTO', 'CFO', 'CMO'] } });
  database.exec('begin');
  for (let index = 0; index < IN_ALL; index++) {
    const rep = index < OF_ONE ? 'rep 0' : `rep ${1 + (index % 200)}`;
    row.run([rep, profile, profile]);
  }
  database.exec('commit');
  database.close();
}

async function median(act: () => Promise<unknown>): Promise<number> {
  const times: number[] = [];
  for (let run = 0; run < RUNS; run++) {
    const begun = performance.now();
    await act();
    times.push(performance.now() - begun);
  }
  return times.sort((one, other) => one - other)[RUNS / 2] ?? 0;
}
