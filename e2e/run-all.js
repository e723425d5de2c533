import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import { provideBrowser } from './browser.js';

/**
 * `npm test`: every check in the order of what it costs, stopping at the first that fails. The last line it prints is
 * `N passed, N failed`, read from the reports of the two test runners. A check that fails without a failed test of
 * its own (types, lint, a crash) counts as one failure, so that the line never claims success.
 *
 * Plain JavaScript, since Node 20 has to run it before anything is built.
 */

const reports = 'node_modules/.cache/icp-editor/reports';

/**
 * @typedef {object} Step
 * @property {string} script the script of package.json
 * @property {string[]} [options] further command line options
 * @property {() => Count} [count] reads how many tests passed and failed
 * @property {() => void} [before] what has to be there first
 */

/** @typedef {{ passed: number, failed: number }} Count */

/** @type {Step[]} */
const steps = [
  { script: 'types' },
  { script: 'lint' },
  { script: 'unused' },
  {
    script: 'unit',
    options: ['--reporter=default', '--reporter=json', `--outputFile.json=${reports}/unit.json`],
    count: () => {
      const report = readReport('unit.json');
      return { passed: report.numPassedTests, failed: report.numFailedTests };
    },
  },
  { script: 'build' },
  {
    script: 'e2e',
    before: provideBrowser,
    count: () => {
      const { stats } = readReport('e2e.json');
      return { passed: stats.expected, failed: stats.unexpected + stats.flaky };
    },
  },
];

/**
 * What is read of the reports: vitest writes the first two, playwright the third.
 * @typedef {object} Report
 * @property {number} numPassedTests
 * @property {number} numFailedTests
 * @property {{ expected: number, unexpected: number, flaky: number }} stats
 */

/** @param {string} name @returns {Report} */
function readReport(name) {
  return JSON.parse(readFileSync(`${reports}/${name}`, 'utf8'));
}

/**
 * @param {Step} step
 * @returns {Count & { ok: boolean }}
 */
function run({ script, options = [], count, before }) {
  console.log(`\n── ${script} ${'─'.repeat(Math.max(0, 76 - script.length))}`);
  const started = Date.now();
  let status = 1;
  try {
    before?.();
    const child = spawnSync('npm', ['run', '--silent', script, '--', ...options], {
      stdio: ['ignore', 'inherit', 'inherit'],
      // npm is a script on Windows.
      shell: process.platform === 'win32',
    });
    status = child.status ?? 1;
  } catch (error) {
    console.error(error instanceof Error ? error.message : error);
  }
  const tests = count && existsSync(reports) ? safely(count) : undefined;
  const { passed, failed } = tests ?? { passed: 0, failed: 0 };
  const ranTests = count === undefined || passed + failed > 0;
  const ok = status === 0 && failed === 0 && ranTests;
  const seconds = ((Date.now() - started) / 1000).toFixed(1);
  if (ok) console.log(`── ${script} ok (${seconds} s)`);
  else console.error(`── ${script} FAILED (${seconds} s)${ranTests ? '' : ': no test ran'}`);
  return { ok, passed, failed: ok ? 0 : Math.max(1, failed) };
}

/** @param {() => Count} count @returns {Count | undefined} undefined when the runner left no readable report */
function safely(count) {
  try {
    const { passed, failed } = count();
    return Number.isInteger(passed) && Number.isInteger(failed) ? { passed, failed } : undefined;
  } catch {
    return undefined;
  }
}

// A report of an earlier run must not be counted as this one's.
rmSync(reports, { recursive: true, force: true });
mkdirSync(reports, { recursive: true });

let passed = 0;
let failed = 0;
for (const [index, step] of steps.entries()) {
  const result = run(step);
  passed += result.passed;
  failed += result.failed;
  if (!result.ok) {
    const skipped = steps.slice(index + 1).map(({ script }) => script);
    if (skipped.length > 0) console.error(`Not run: ${skipped.join(', ')}`);
    break;
  }
}
process.exitCode = failed === 0 ? 0 : 1;
console.log(`\n${passed} passed, ${failed} failed`);
