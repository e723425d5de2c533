import type { LaunchOptions } from 'playwright';
import { findBrowser } from './browser.js';

const executablePath = findBrowser();

/** How the browser is started, for journeys and benchmark alike. */
export const launchOptions: LaunchOptions = {
  ...(executablePath === undefined ? {} : { executablePath }),
  args: [
    '--no-sandbox',
    '--disable-gpu',
    // The rest keeps the browser from talking to anyone but the server under test.
    '--disable-quic',
    '--disable-background-networking',
    '--disable-component-update',
    '--disable-sync',
    // Names for the journeys through a portal: of one site (portal.corp.test, icp.corp.test) and of another.
    '--host-resolver-rules=MAP *.test 127.0.0.1',
  ],
};
