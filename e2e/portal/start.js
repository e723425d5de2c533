import { startBoth } from './both.js';
import { build } from './build.js';

/**
 * `npm run portal`: builds, starts the ICP editor and an admin portal that embeds it, and says where they are. Plain
 * JavaScript, since Node 20 has to run it before anything is built.
 */

const { PORT = '4173', PORTAL_PORT = '4180' } = process.env;

try {
  build();
  const { portalOrigin, editorUrl, stop } = await startBoth({
    portalPort: Number(PORTAL_PORT),
    environment: { ...process.env, PORT },
  });
  console.log(`
  The portal is at ${portalOrigin}
  It embeds the ICP editor of ${editorUrl}

  Nothing is real: the people, the reps, and the sandbox that the editor speaks to. Ctrl+C stops both.
`);
  for (const signal of /** @type {const} */ (['SIGINT', 'SIGTERM'])) {
    process.once(signal, async () => {
      await stop();
      process.exit();
    });
  }
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}
