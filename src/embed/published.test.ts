import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { beforeAll, expect, test } from 'vitest';

/**
 * What portals build upon: the SDK's types, which are served beside the script, and the shapes of the messages. Both
 * stand committed as the compiler writes them, so that every change of them shows in a diff. After a change that is
 * meant: `npx vitest run src/embed --update`.
 */

const project = resolve(import.meta.dirname, '../..');
const emitted = join(project, 'node_modules/.cache/tsc/src');

beforeAll(() => {
  const tsc = join(project, 'node_modules/typescript/bin/tsc');
  const { status, stdout } = spawnSync(process.execPath, [tsc, '--build', 'src/embed'], {
    cwd: project,
    encoding: 'utf8',
  });
  expect(status, stdout).toBe(0);
}, 60_000);

test('the types of the SDK are those that are published as version 1', async () => {
  const mount = declarations('embed/mount.d.ts').replace(/^import .*\n/gm, '');
  const types = `${declarations('embed/options.d.ts').trimEnd()}\n${mount}`;
  expect(types, 'One file, so that a portal can copy it').not.toMatch(/\bimport\b|\bfrom '/);
  await expect(types).toMatchFileSnapshot('./v1.d.ts');
});

test('the messages have the shapes of protocol 1', async () => {
  await expect(declarations('contract/protocol.d.ts')).toMatchFileSnapshot(
    './protocol-1.snapshot.txt',
  );
});

function declarations(path: string): string {
  return readFileSync(join(emitted, path), 'utf8');
}
