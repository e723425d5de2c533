import { randomUUID } from 'node:crypto';
import { test as base } from 'playwright/test';
import { ConsoleGuard } from './console-guard.ts';
import { Gateway } from './gateway.ts';
import { recordLayoutShifts } from './layout-shift.ts';
import { EditorPage } from './pages/editor-page.ts';
import { type Server, startServer } from './server.ts';

export interface TestFixtures {
  /** An `externalUserId` that no other test uses. */
  rep: string;
  editor: EditorPage;
  /** What is stored, read and written past the editor. */
  gateway: Gateway;
  /** Watches the page's console during the whole test. */
  consoleGuard: ConsoleGuard;
}

export interface WorkerFixtures {
  server: Server;
}

export const test = base.extend<TestFixtures, WorkerFixtures>({
  server: [
    async ({}, use) => {
      const server = await startServer();
      await use(server);
      await server.stop();
    },
    { scope: 'worker', timeout: 180_000 },
  ],
  baseURL: async ({ server }, use) => {
    await use(server.url);
  },
  rep: async ({}, use) => {
    await use(`rep-${randomUUID().slice(0, 8)}`);
  },
  gateway: async ({ server }, use) => {
    const gateway = new Gateway(server);
    await use(gateway);
    await gateway.clearFaults();
    await gateway.resetClock();
  },
  consoleGuard: [
    async ({ page }, use) => {
      const guard = new ConsoleGuard(page);
      await use(guard);
      guard.expectSilence();
    },
    { auto: true },
  ],
  editor: async ({ page }, use) => {
    await recordLayoutShifts(page);
    await use(new EditorPage(page));
  },
});
