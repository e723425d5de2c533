import { spawnSync } from 'node:child_process';
import {
  cpSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import * as z from 'zod/mini';

/**
 * The import rule: everyone may import `contract` and `profile`; those two import nothing above them; no other folder
 * imports another, save `server`, which composes the process. `embed`, which portals load, takes the protocol alone.
 *
 * The project's own configuration is copied over a small tree of files that break the rule, and linter and compiler
 * have to refuse each of them. A rule that goes missing from the configuration fails here.
 */

const folders = ['contract', 'profile', 'editor', 'embed', 'gateway', 'sandbox', 'server'] as const;
type Folder = (typeof folders)[number];

const mayReach: Record<Folder, readonly Folder[]> = {
  contract: [],
  profile: ['contract'],
  editor: ['contract', 'profile'],
  embed: ['contract'],
  gateway: ['contract', 'profile'],
  sandbox: ['contract', 'profile'],
  server: ['contract', 'profile', 'gateway', 'sandbox'],
};

/** A package that would pull each folder out of its place. */
const foreignPackage: Record<Folder, string> = {
  contract: 'zod',
  profile: 'react',
  editor: 'node:fs',
  embed: 'zod/mini',
  gateway: 'react',
  sandbox: '@tanstack/react-query',
  server: 'react-dom/client',
};

/** A global of the platform that each folder must not know. */
const foreignGlobals: Record<Folder, readonly string[]> = {
  contract: ['document', 'process'],
  profile: ['document', 'process'],
  editor: ['process'],
  embed: ['process'],
  gateway: ['document'],
  sandbox: ['document'],
  server: ['document'],
};

/** Every package that the editor may use, so that none of their types smuggles Node's globals in. */
const editorPackages = [
  'react',
  'react-dom/client',
  'react-hook-form',
  '@hookform/resolvers/standard-schema',
  '@tanstack/react-query',
  '@base-ui/react/slider',
  'zod/mini',
];

const project = resolve(import.meta.dirname, '..');
let tree: string;

/** How `from` names a file of `to`: the contract and the profile by subpath, the rest by path. */
function specifier(to: Folder): string {
  return to === 'contract' || to === 'profile' ? `#${to}/value.ts` : `../${to}/value.ts`;
}

function importing(...specifiers: string[]): string {
  const imports = specifiers.map((from, index) => `import * as m${index} from '${from}';`);
  return `${imports.join('\n')}\nexport const used = [${specifiers.map((_, index) => `m${index}`)}];\n`;
}

function allowed(folder: Folder): string[] {
  if (folder === 'embed') return ['#contract/protocol.ts'];
  return ['zod/mini', ...mayReach[folder].map(specifier)];
}

function files(): Record<string, string> {
  const tree: Record<string, string> = {};
  for (const folder of folders) {
    const write = (name: string, text: string) => {
      tree[`src/${folder}/${name}`] = text;
    };
    write('value.ts', 'export const value = 1;\n');
    write('allowed.ts', importing(...allowed(folder)));
    write('foreign-package.ts', importing(foreignPackage[folder]));
    for (const other of folders.filter((other) => other !== folder)) {
      write(`path-to-${other}.ts`, importing(`../${other}/value.ts`));
      write(`deep/path-to-${other}.ts`, importing(`../../${other}/value.ts`));
      write(`name-of-${other}.ts`, importing(`#${other}/value.ts`));
    }
    for (const global of foreignGlobals[folder]) {
      write(`global-${global}.ts`, `export const used = ${global};\n`);
    }
  }
  tree['src/contract/protocol.ts'] = 'export const value = 1;\n';
  tree['src/editor/packages.ts'] = importing(...editorPackages);
  tree['src/gateway/crossing.test.ts'] = importing('vitest', '../sandbox/value.ts');
  tree['src/server/composing.test.ts'] = importing('vitest', '../sandbox/value.ts');
  tree['e2e/crossing.ts'] = importing('../src/editor/value.ts');
  return tree;
}

function copyConfiguration() {
  for (const path of ['biome.json', 'package.json', '.gitignore', 'src/tsconfig.json']) {
    cpSync(join(project, path), join(tree, path));
  }
  for (const folder of folders) {
    const path = `src/${folder}/tsconfig.json`;
    cpSync(join(project, path), join(tree, path));
  }
  const root = JSON.parse(readFileSync(join(project, 'tsconfig.json'), 'utf8'));
  // The end-to-end tests are no folder of the rule; and nothing may be written through the link to node_modules.
  root.references = root.references.filter(({ path }: { path: string }) => path !== 'e2e');
  root.compilerOptions.outDir = 'built';
  writeFileSync(join(tree, 'tsconfig.json'), JSON.stringify(root));
  symlinkSync(join(project, 'node_modules'), join(tree, 'node_modules'), 'junction');
}

function run(program: string, args: string[]): string {
  const path = join(project, 'node_modules', program);
  return spawnSync(process.execPath, [path, ...args], { cwd: tree, encoding: 'utf8' }).stdout;
}

const lintReport = z.object({
  diagnostics: z.array(
    z.object({
      category: z.string(),
      message: z.string(),
      location: z.object({ path: z.string() }),
    }),
  ),
});

/** What the linter says of the imports of each file; a file that is not here passed. */
const lintMessages = new Map<string, string>();
/** The compiler's errors of each file. */
const compilerErrors = new Map<string, string>();

beforeAll(() => {
  tree = mkdtempSync(join(tmpdir(), 'import-rule-'));
  for (const [path, text] of Object.entries(files())) {
    mkdirSync(join(tree, path, '..'), { recursive: true });
    writeFileSync(join(tree, path), text);
  }
  copyConfiguration();
  const lint = run('@biomejs/biome/bin/biome', [
    'lint',
    '--reporter=json',
    '--max-diagnostics=none',
  ]);
  for (const { category, message, location } of lintReport.parse(JSON.parse(lint)).diagnostics) {
    if (category === 'lint/style/noRestrictedImports') lintMessages.set(location.path, message);
  }
  for (const line of run('typescript/bin/tsc', ['--build', '--pretty', 'false']).split('\n')) {
    const [, path, error] = /^(\S+)\(\d+,\d+\): error (.*)$/.exec(line) ?? [];
    if (path !== undefined && error !== undefined) {
      compilerErrors.set(path, `${compilerErrors.get(path) ?? ''}${error}\n`);
    }
  }
}, 60_000);

afterAll(() => {
  rmSync(tree, { recursive: true, force: true });
});

describe.each(folders)('src/%s', (folder) => {
  const forbidden = folders.filter(
    (other) => other !== folder && !mayReach[folder].includes(other),
  );

  test('may import what the rule allows', () => {
    expect(lintMessages.get(`src/${folder}/allowed.ts`)).toBeUndefined();
    expect(compilerErrors.get(`src/${folder}/allowed.ts`)).toBeUndefined();
  });

  test.each(forbidden)(
    'is refused src/%s by the linter, which says where the code belongs',
    (other) => {
      expect(lintMessages.get(`src/${folder}/path-to-${other}.ts`)).toContain('belong');
      expect(lintMessages.get(`src/${folder}/deep/path-to-${other}.ts`)).toContain('belong');
      expect(lintMessages.get(`src/${folder}/name-of-${other}.ts`)).toContain('belong');
    },
  );

  test.each(forbidden)('is refused src/%s by the compiler', (other) => {
    // The compiler names each stray file once a project, whichever import it met first.
    const stray = new RegExp(
      `TS6307: File '\\S+/src/${other}/value.ts' is not listed .* '\\S+/src/${folder}/`,
    );
    expect([...compilerErrors.values()].join('')).toMatch(stray);
  });

  test.each(mayReach[folder].filter((other) => other === 'contract' || other === 'profile'))(
    'names src/%s by its subpath, not by path',
    (other) => {
      expect(lintMessages.get(`src/${folder}/path-to-${other}.ts`)).toContain(other);
    },
  );

  test(`is refused the package ${foreignPackage[folder]}`, () => {
    expect(lintMessages.get(`src/${folder}/foreign-package.ts`)).toContain('belong');
  });

  test.each(foreignGlobals[folder])('does not know the global %s', (global) => {
    expect(compilerErrors.get(`src/${folder}/global-${global}.ts`)).toContain(
      `Cannot find name '${global}'`,
    );
  });
});

test('the SDK takes nothing of the contract but the protocol', () => {
  expect(lintMessages.get('src/embed/name-of-contract.ts')).toContain('belongs');
});

test('the packages of the editor bring no types of Node', () => {
  expect(lintMessages.get('src/editor/packages.ts')).toBeUndefined();
  expect(compilerErrors.get('src/editor/packages.ts')).toBeUndefined();
});

test('a unit test stays in its folder, save in src/server', () => {
  expect(lintMessages.get('src/gateway/crossing.test.ts')).toContain('belongs in src/server');
  expect(lintMessages.get('src/server/composing.test.ts')).toBeUndefined();
});

test('the end-to-end tests do not reach into the source', () => {
  expect(lintMessages.get('e2e/crossing.ts')).toContain('belong');
});
