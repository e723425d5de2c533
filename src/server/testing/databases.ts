import { afterAll, describe, expect, onTestFinished, test } from 'vitest';
import { makePlace, type Place, type PlaceKind } from './places.ts';
import { type PostgresServer, startPostgres } from './postgres.ts';

/** Makes a place that is removed when the test has finished. */
export type MakePlace = () => Promise<Place>;

/** Defines the same tests for each database: SQLite always, PostgreSQL where it is installed. */
export async function describeOnEachDatabase(
  define: (makePlace: MakePlace, kind: PlaceKind) => void,
) {
  const temporaryPlace = async (server: PostgresServer | null) => {
    const place = await makePlace(server);
    onTestFinished(place.remove);
    return place;
  };
  describe('SQLite', () => define(() => temporaryPlace(null), 'SQLite'));
  await describeOnPostgres((server) => define(() => temporaryPlace(server), 'PostgreSQL'));
}

/**
 * Defines tests for PostgreSQL, on a server that runs as long as the tests of the calling file do. Where PostgreSQL is
 * not installed, they are skipped and the output says how many.
 */
export async function describeOnPostgres(define: (server: PostgresServer) => void) {
  const server = await startPostgres({ fsync: false });
  if (server !== null) afterAll(server.stop);
  const missing = () => Promise.reject(new Error('PostgreSQL server not found'));
  const suite = describe.skipIf(server === null);
  suite('PostgreSQL', () => define(server ?? { createDatabase: missing, stop: missing }));

  test('it is said whether PostgreSQL was tested', ({ task }) => {
    const { name, tasks } = task.file;
    const tests = tasks.flatMap((one) =>
      one.type === 'suite' && one.name === 'PostgreSQL' ? one.tasks : [],
    );
    expect(tests.length).toBeGreaterThan(0);
    process.stdout.write(
      server === null
        ? `PostgreSQL server not found: its ${tests.length} tests of ${name} were not run.\n`
        : `${tests.length} tests of ${name} ran on a PostgreSQL server.\n`,
    );
  });
}
