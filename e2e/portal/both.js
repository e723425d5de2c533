import { randomBytes } from 'node:crypto';
import { startBuiltServer } from '../built-server.js';
import { reps } from './directory.js';
import { saveExamples } from './example-icps.js';
import { startPortal } from './server.js';
import { signToken } from './tokens.js';

/**
 * The ICP editor and the portal that embeds it, on two origins of this machine. All that the two servers have to agree
 * on is here.
 *
 * @typedef {object} Both
 * @property {string} portalOrigin
 * @property {string} editorUrl
 * @property {() => Promise<void>} stop
 */

/**
 * @param {object} options
 * @param {number} options.portalPort
 * @param {Record<string, string | undefined>} options.environment of which the gateway gets `PORT` and `DATA_DIR`
 * @returns {Promise<Both>}
 * @throws when a port is taken, or the editor is not built
 */
export async function startBoth({ portalPort, environment }) {
  // Another host and another port: to the browser, another site.
  const portalOrigin = `http://localhost:${portalPort}`;
  const agreement = {
    // Random at each start, so that no secret lies around; a real one comes from a secret store.
    secret: randomBytes(32).toString('base64url'),
    issuer: portalOrigin,
    tenant: 'northgate',
  };
  // Anybody may sign in as anybody here, so nothing real that happens to be set is used: no key, no database, no host.
  const { PATH, PORT, DATA_DIR } = environment;
  const gateway = await startBuiltServer({
    PATH,
    PORT,
    DATA_DIR,
    EMBED_ORIGINS: portalOrigin,
    TOKEN_SECRET: agreement.secret,
    TOKEN_ISSUER: agreement.issuer,
    TOKEN_TENANT: agreement.tenant,
  });
  try {
    const portal = await startPortal({
      port: portalPort,
      editorUrl: gateway.url,
      reps,
      issueToken: (person) => signToken(person, agreement),
    });
    await saveExamples(gateway.url, agreement);
    return {
      portalOrigin,
      editorUrl: gateway.url,
      stop: async () => {
        await Promise.all([portal.stop(), gateway.stop()]);
      },
    };
  } catch (error) {
    await gateway.stop();
    throw error;
  }
}
