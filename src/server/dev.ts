import { getRequestListener } from '@hono/node-server';
import { parseEnvironment } from '../gateway/env.ts';
import { compose } from './compose.ts';

/**
 * The gateway for Vite’s development server, which serves the editor itself and passes `/api` on.
 * @public loaded by vite.config.ts, by its path
 */
export async function openDevGateway() {
  const { fetch, close } = await compose(parseEnvironment(process.env), null);
  return { listener: getRequestListener(fetch, { overrideGlobalObjects: false }), close };
}
