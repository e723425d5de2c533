import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { chromium } from 'playwright';

/**
 * Which browser the end-to-end tests drive. Plain JavaScript, since Node 20 has to run it before anything is built.
 */

const debianChromium = '/usr/bin/chromium';

/**
 * `CHROMIUM_PATH`, else Debian's chromium, else Playwright's own where it is installed.
 * @returns {string | undefined} the executable, or undefined where there is none
 * @throws when `CHROMIUM_PATH` names no file: another browser than the one asked for would be a surprise
 */
export function findBrowser() {
  const asked = process.env['CHROMIUM_PATH'];
  if (asked) {
    if (!existsSync(asked)) throw new Error(`CHROMIUM_PATH names no file: ${asked}`);
    return asked;
  }
  return [debianChromium, chromium.executablePath()].find((path) => existsSync(path));
}

/**
 * Finds a browser, and installs one where there is none: Debian's as root, else Playwright's own.
 * @returns {string} the executable
 * @throws when none could be installed
 */
export function provideBrowser() {
  const found = findBrowser();
  if (found !== undefined) return found;
  console.log('No browser found (CHROMIUM_PATH, /usr/bin/chromium, Playwright): installing one.');
  const ways = [
    ...(process.getuid?.() === 0 && existsSync('/usr/bin/apt-get')
      ? ['apt-get update && apt-get install --yes --no-install-recommends chromium']
      : []),
    'npx playwright install chromium',
  ];
  for (const way of ways) {
    console.log(`$ ${way}`);
    spawnSync(way, {
      shell: true,
      stdio: ['ignore', 'inherit', 'inherit'],
      env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
    });
    const installed = findBrowser();
    if (installed !== undefined) return installed;
  }
  throw new Error('No browser could be installed. Install chromium and set CHROMIUM_PATH to it.');
}
