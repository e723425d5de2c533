import { afterAll, describe, expect, onTestFinished, test } from 'vitest';
import { makePlace, type Place, type PlaceKind } from './places.ts';
import { startPostgres } from './postgres.ts';

/** Makes a place that is removed when the test has finished. */
export type MakePlace = () => Promise<Place>;

/**
 * Defines the same tests for each database: SQLite always, PostgreSQL where it is installed, on a server that runs as
 * long as the tests of the calling file do. Where it is not, the output says how many tests that leaves out.
 */
export async function describeOnEachDatabase(
  define: (makePlace: MakePlace, kind: PlaceKind) => void,
) {
  const server = await startPostgres({ fsync: false });
  const kinds: PlaceKind[] = server === null ? ['SQLite'] : ['SQLite', 'PostgreSQL'];
  for (const kind of kinds) {
    describe(kind, () =>
      define(async () => {
        const place = await makePlace(kind === 'SQLite' ? null : server);
        onTestFinished(place.remove);
        return place;
      }, kind),
    );
  }
  if (server !== null) afterAll(server.stop);

  test('it is said which databases were tested', ({ task }) => {
    const tests = task.file.tasks.flatMap((one) =>
      one.type === 'suite' && one.name === 'SQLite' ? one.tasks : [],
    );
    expect(tests.length).toBeGreaterThan(0);
    process.stdout.write(
      server === null
        ? `PostgreSQL server not found: its ${tests.length} tests of ${task.file.name} were not run.\n`
        : `${task.file.name}: ${tests.length} tests, on SQLite and on PostgreSQL.\n`,
    );
  });
}
