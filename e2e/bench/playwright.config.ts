import { defineConfig } from 'playwright/test';
import { launchOptions } from '../launch.ts';

/** Measurements, one after the other, so that none disturbs another. They report and never fail on a number. */
export default defineConfig({
  testDir: '.',
  testMatch: '*.bench.ts',
  outputDir: '../../node_modules/.cache/icp-editor/bench-results',
  reporter: './table-reporter.ts',
  workers: 1,
  timeout: 300_000,
  use: {
    browserName: 'chromium',
    locale: 'en-US',
    permissions: ['clipboard-read', 'clipboard-write'],
    viewport: { width: 1280, height: 800 },
    // The plain list that panels are compared with is injected into the editor's own page.
    bypassCSP: true,
    launchOptions,
  },
});
