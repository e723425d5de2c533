import { randomUUID } from 'node:crypto';
import type { Page } from 'playwright/test';
import { test as base } from 'playwright/test';
import { ConsoleGuard } from '../console-guard.ts';
import { Gateway } from '../gateway.ts';
import { HostPage } from '../pages/host-page.ts';
import { PortalPage } from '../pages/portal-page.ts';
import type { Rep } from '../portal/directory.js';
import { type Rig, type Site, startRig } from './rig.ts';
import type { TokenDesk } from './token-desk.ts';

interface TestFixtures {
  /** A rep of the portal that no other test uses. */
  rep: Rep;
  portal: PortalPage;
  host: HostPage;
  /** What is stored, read and written past portal and editor. */
  gateway: Gateway;
  /** The portal's tokens: nothing counted yet, and in order. */
  desk: TokenDesk;
  /** Watches the console of page and frames, refusals of a content security policy among it, during the whole test. */
  consoleGuard: ConsoleGuard;
}

export interface EmbedOptions {
  /** Which of the two cases the project runs. */
  site: Site;
}

interface WorkerFixtures extends EmbedOptions {
  rig: Rig;
}

export const test = base.extend<TestFixtures, WorkerFixtures>({
  site: ['same-site', { scope: 'worker', option: true }],
  rig: [
    async ({}, use) => {
      const rig = await startRig();
      await use(rig);
      await rig.stop();
    },
    { scope: 'worker', timeout: 180_000 },
  ],
  baseURL: async ({ rig, site }, use) => {
    await use(rig.portalOrigin(site));
  },
  rep: async ({ rig }, use) => {
    const id = `rep-${randomUUID().slice(0, 8)}`;
    const rep = { id, name: `Rep ${id.slice(4)}`, team: 'Tests' };
    rig.reps.push(rep);
    await use(rep);
    rig.reps.splice(rig.reps.indexOf(rep), 1);
  },
  gateway: async ({ rig }, use) => {
    const gateway = new Gateway(rig.gateway, rig.token);
    await use(gateway);
    await gateway.clearFaults();
  },
  desk: [
    async ({ rig }, use) => {
      rig.desk.reset();
      await use(rig.desk);
    },
    { auto: true },
  ],
  consoleGuard: [
    async ({ page }, use) => {
      await reportViolations(page);
      const guard = new ConsoleGuard(page);
      // Said of every document over plain HTTP that is not of this machine's own name.
      guard.allow('The Cross-Origin-Opener-Policy header has been ignored');
      await use(guard);
      guard.expectSilence();
    },
    { auto: true },
  ],
  portal: async ({ page }, use) => {
    await use(new PortalPage(page));
  },
  host: async ({ page }, use) => {
    await use(new HostPage(page));
  },
});

/** Says in the console what a content security policy refused, also where the browser keeps it to itself. */
async function reportViolations(page: Page) {
  await page.addInitScript(() => {
    document.addEventListener('securitypolicyviolation', ({ violatedDirective, blockedURI }) =>
      console.error(`Content security policy: ${violatedDirective} refused ${blockedURI}`),
    );
  });
}
