import { mkdir, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium } from 'playwright';
import { provideBrowser } from '../browser.js';
import { freePort } from '../built-server.js';
import { startBoth } from './both.js';
import { build } from './build.js';

/** `npm run screenshots`: takes the pictures of the README anew, of the editor in the portal. */

const directory = join(import.meta.dirname, 'screenshots');
const windows = [
  { width: 1280, height: 800 },
  { width: 768, height: 900 },
  { width: 390, height: 844 },
];

build();
const data = await mkdtemp(join(tmpdir(), 'icp-editor-'));
const { portalOrigin, stop } = await startBoth({
  portalPort: await freePort(),
  environment: { PATH: process.env['PATH'], PORT: '0', DATA_DIR: data },
});
const browser = await chromium.launch({
  executablePath: provideBrowser(),
  args: ['--no-sandbox'],
});
try {
  await mkdir(directory, { recursive: true });
  for (const appearance of /** @type {const} */ (['light', 'dark'])) {
    for (const viewport of windows) {
      const page = await browser.newPage({ viewport, colorScheme: appearance, locale: 'en-GB' });
      await page.goto(portalOrigin);
      await page.getByRole('button', { name: 'Olivia Park' }).click();
      await page.getByRole('link', { name: 'Open ICP of Ann Marsh' }).click();
      await page.getByText('the editor is ready').waitFor();
      // What narrows the market is drawn a moment after the form.
      await page
        .frameLocator('iframe')
        .getByText(/^(Broad|Focused|Narrow|Very narrow)/)
        .first()
        .waitFor();
      await page.waitForLoadState('networkidle');
      await page.screenshot({ path: join(directory, `${viewport.width}-${appearance}.png`) });
      await page.close();
    }
  }
} finally {
  await browser.close();
  await stop();
  await rm(data, { recursive: true, force: true });
}
