import { spawnSync } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { startBuiltServer } from '../built-server.js';
import { reps } from './directory.js';
import { saveExamples } from './example-icps.js';
import { startPortal } from './server.js';
import { signToken } from './tokens.js';

/**
 * `npm run portal`: the ICP editor and an admin portal that embeds it, on two origins of this machine. What the two
 * servers have to agree on is all here. Plain JavaScript, since Node 20 has to run it before anything is built.
 */

const { PORT = '4173', PORTAL_PORT = '4180' } = process.env;
// Another host and another port: to the browser, another site.
const portalOrigin = `http://localhost:${PORTAL_PORT}`;
const agreement = {
  // Random at each start, so that no secret lies around; a real one comes from a secret store.
  secret: randomBytes(32).toString('base64url'),
  issuer: portalOrigin,
  tenant: 'northgate',
};

const built = spawnSync('npm', ['run', '--silent', 'build', '--', '--logLevel', 'warn'], {
  stdio: 'inherit',
  shell: process.platform === 'win32',
});
if (built.status === 0) await start();
else process.exitCode = 1;

async function start() {
  // Anybody may sign in as anybody here, so it never speaks to the vendor with a key that happens to be set.
  const { ICP_API_KEY: _key, ICP_API_URL: _url, ...environment } = process.env;
  const gateway = await startBuiltServer({
    ...environment,
    PORT,
    EMBED_ORIGINS: portalOrigin,
    TOKEN_SECRET: agreement.secret,
    TOKEN_ISSUER: agreement.issuer,
    TOKEN_TENANT: agreement.tenant,
  });
  try {
    const portal = await startPortal({
      port: Number(PORTAL_PORT),
      editorUrl: gateway.url,
      reps,
      issueToken: (person) => signToken(person, agreement),
    });
    await saveExamples(gateway.url, agreement);
    greet(gateway.url);
    const stop = async () => {
      await Promise.all([portal.stop(), gateway.stop()]);
      process.exit();
    };
    process.once('SIGINT', stop);
    process.once('SIGTERM', stop);
  } catch (error) {
    await gateway.stop();
    throw error;
  }
}

/** @param {string} editorUrl */
function greet(editorUrl) {
  console.log(`
  The portal is at ${portalOrigin}
  It embeds the ICP editor of ${editorUrl}

  Nothing is real: the people, the reps, and the sandbox that the editor speaks to. Ctrl+C stops both.
`);
}
