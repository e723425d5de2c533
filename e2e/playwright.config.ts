import { defineConfig } from 'playwright/test';
import type { EmbedOptions } from './embed/fixtures.ts';
import { launchOptions } from './launch.ts';

const cache = '../node_modules/.cache/icp-editor';

/**
 * Journeys through the built editor. Every worker starts its own server over its own data (see `fixtures.ts`), and
 * every test works for its own rep, so that tests neither wait for each other nor depend on their order.
 */
export default defineConfig<object, EmbedOptions>({
  testDir: '.',
  outputDir: `${cache}/test-results`,
  reporter: [['list'], ['json', { outputFile: `${cache}/reports/e2e.json` }]],
  fullyParallel: true,
  workers: 2,
  // A test that passes at the second try found something.
  retries: 0,
  forbidOnly: true,
  // They end what hangs. How fast it is, is the benchmark's matter, and a busy machine is many times slower.
  timeout: 300_000,
  expect: { timeout: 30_000 },
  use: {
    actionTimeout: 30_000,
    browserName: 'chromium',
    locale: 'en-US',
    permissions: ['clipboard-read', 'clipboard-write'],
    viewport: { width: 1280, height: 800 },
    screenshot: 'only-on-failure',
    launchOptions,
  },
  projects: [
    { name: 'alone', testIgnore: ['bench/**', 'embed/**'] },
    // In a portal's page: beside it on one site, as recommended, and on another site.
    { name: 'same-site', testDir: 'embed', use: { site: 'same-site' } },
    // The portal's own pages are the same wherever the editor is.
    {
      name: 'cross-site',
      testDir: 'embed',
      testIgnore: 'portal.spec.ts',
      use: { site: 'cross-site' },
    },
  ],
});
