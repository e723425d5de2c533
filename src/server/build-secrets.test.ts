import { execFile } from 'node:child_process';
import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { promisify } from 'node:util';
import { expect, onTestFinished, test } from 'vitest';

const root = resolve(import.meta.dirname, '../..');
const secrets = {
  ICP_API_KEY: 'canary-4f1d2c',
  TOKEN_SECRET: 'canary-secret-of-forty-characters!',
};

test('a build on a machine that has the secrets holds none of them', async () => {
  const out = await mkdtemp(join(tmpdir(), 'icp-editor-build-'));
  onTestFinished(() => rm(out, { recursive: true }));
  const build = `
    import { createBuilder } from 'vite';
    const to = (name) => ({ build: { outDir: ${JSON.stringify(out)} + '/' + name } });
    const names = ['client', 'sdk', 'ssr'];
    const environments = Object.fromEntries(names.map((name) => [name, to(name)]));
    const builder = await createBuilder({ logLevel: 'warn', environments });
    for (const name of names) await builder.build(builder.environments[name]);
  `;
  await promisify(execFile)(process.execPath, ['--input-type=module', '--eval', build], {
    cwd: root,
    env: { PATH: process.env['PATH'], ...secrets },
  });
  const entries = await readdir(out, { recursive: true, withFileTypes: true });
  const files = entries.filter((entry) => entry.isFile());
  for (const folder of ['client', 'sdk', 'ssr']) {
    expect(files.some(({ parentPath }) => parentPath.startsWith(join(out, folder)))).toBe(true);
  }
  for (const { parentPath, name } of files) {
    const content = (await readFile(join(parentPath, name))).toString('latin1');
    for (const secret of Object.values(secrets)) expect(content, name).not.toContain(secret);
  }
}, 180_000);
