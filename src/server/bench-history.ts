import type { NewSave, Saves } from '../gateway/saves.ts';
import { makePlace, type Place } from './testing/places.ts';
import { type PostgresServer, startPostgres } from './testing/postgres.ts';
import { openRig } from './testing/rig.ts';

/**
 * Part of `npm run bench`: how fast the record of saves is read and written when it is long, beside a short one. Pages
 * and reps are asked of the gateway, with all that comes between database and JSON; medians of one run.
 */

const LONG = { ofOneRep: 10_000, inAll: 100_000, reps: 1000 };
const SHORT = { ofOneRep: 100, inAll: 1000, reps: 10 };
const REP = 'rep 0';
const RUNS = 101;

type Size = typeof LONG;

const profile = JSON.stringify({
  companies: {
    employeeCount: { from: 51, to: 1000 },
    industries: ['Software', 'Finance', 'Information Technology', 'Internet Services'],
    primaryLocations: ['fr', 'de', 'W-EMEA'],
    revenue: { from: 1_000_000, to: 50_000_000 },
  },
  people: {
    countries: ['fr', 'gb'],
    departments: ['Engineering and Technical', 'Management'],
    jobTitles: ['Chief Technology Officer', 'VP Engineering', 'Head of Data', 'Engineering Lead'],
    seniorities: ['C-Level', 'Director', 'Head'],
  },
});

/** In one statement: a save on its own waits for the disk, which is measured below and not here. */
function fill(place: Place, { ofOneRep, inAll, reps }: Size): Promise<unknown> {
  // The one rep's saves lie scattered among the others', as they do when many people save.
  const every = inAll / ofOneRep;
  return place.query(`
    with recursive numbers(n) as (select 0 union all select n + 1 from numbers where n < ${inAll - 1})
    insert into saves (upstream, request_id, external_user_id, profile, former, former_etag, after_etag, source,
      started_at, ended_at, outcome, vendor_status)
    select 'sandbox', 'bench',
      case when n % ${every} = 0 then '${REP}' else 'rep ' || (1 + n % ${reps - 1}) end,
      '${profile}', '${profile}', 'former', 'after', 'edit',
      '2026-01-01T00:00:00.000Z', '2026-01-01T00:00:01.000Z', 'saved', 201
    from numbers`);
}

async function measure(server: PostgresServer | null, size: Size) {
  const place = await makePlace(server);
  await (await place.open('sandbox')).close();
  await fill(place, size);
  await place.query('analyze');
  const rig = await openRig(place);
  const get = async (path: string) => {
    const response = await rig.app.request(`http://127.0.0.1/api/gateway/${path}`);
    if (!response.ok) throw new Error(await response.text());
    return await response.arrayBuffer();
  };
  const page = `history?${new URLSearchParams({ externalUserId: REP, limit: '25' })}`;
  const times = {
    'first page of 25': await median(() => get(page)),
    'a page in the middle': await median(() => get(`${page}&before=${size.inAll / 2}`)),
    'the last page': await median(() => get(`${page}&before=${(25 * size.inAll) / size.ofOneRep}`)),
    'list of known reps': await median(() => get('reps')),
    'a save written down, with its ending': await median(() => write(rig.saves)),
  };
  await rig.close();
  await place.remove();
  return times;
}

async function write(saves: Saves): Promise<void> {
  const save: NewSave = {
    requestId: 'bench',
    actor: null,
    externalUserId: REP,
    source: 'edit',
    profile: JSON.parse(profile),
    former: null,
    formerEtag: null,
  };
  const id = await saves.begin(save);
  await saves.end(id, { outcome: 'saved', afterEtag: 'after', vendorStatus: 201 });
}

async function median(act: () => Promise<unknown>): Promise<number> {
  const times: number[] = [];
  for (let run = 0; run < RUNS; run++) {
    const begun = performance.now();
    await act();
    times.push(performance.now() - begun);
  }
  return times.sort((one, other) => one - other)[(RUNS - 1) / 2] ?? 0;
}

async function compare(name: string, server: PostgresServer | null): Promise<void> {
  const short = Object.values(await measure(server, SHORT));
  const long = await measure(server, LONG);
  print(`\n${name.padEnd(38)}${'1,000 saves'.padStart(14)}${'100,000 saves'.padStart(15)}`);
  for (const [index, [what, time]] of Object.entries(long).entries()) {
    const before = short[index] ?? 0;
    print(`  ${what.padEnd(36)}${ms(before)}${ms(time)}   ${(time / before).toFixed(1)} times`);
  }
}

function ms(time: number): string {
  return `${time.toFixed(2)} ms`.padStart(14);
}

function print(line: string): void {
  process.stdout.write(`${line}\n`);
}

print(`history of a rep with a tenth of all saves, median of ${RUNS}`);
await compare('SQLite', null);
const server = await startPostgres({ fsync: true });
if (server === null) print('\nPostgreSQL server not found: it was not measured.');
else {
  await compare('PostgreSQL', server);
  await server.stop();
}
