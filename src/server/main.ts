import { join } from 'node:path';
import { type Config, parseEnvironment, StartError } from '../gateway/env.ts';
import { startServer } from './serve.ts';

/** The build puts the editor beside the server. */
const editorDirectory = join(import.meta.dirname, '../editor');

try {
  const config = parseEnvironment(process.env);
  const server = await startServer(config, editorDirectory);
  greet(config, server.url);
  stopOnSignal(server.stop);
} catch (error) {
  if (!(error instanceof StartError)) throw error;
  process.stderr.write(`${error.message}\n`);
  process.exitCode = 1;
}

function greet({ upstream }: Config, url: string): void {
  const whom =
    upstream.kind === 'sandbox'
      ? 'It speaks to the built-in sandbox: nothing leaves this machine, nothing is billed.\n  Set ICP_API_KEY to speak to the real API.'
      : `It speaks to ${upstream.url.origin} with your API key: saves are real, and fetching recommendations is billed.`;
  process.stdout.write(`\n  The ICP editor is at ${url}\n\n  ${whom}\n  Ctrl+C stops it.\n\n`);
}

/** The second signal is for those who do not want to wait. */
function stopOnSignal(stop: () => Promise<void>): void {
  let stopping = false;
  for (const signal of ['SIGINT', 'SIGTERM'] as const) {
    process.on(signal, async () => {
      if (stopping) process.exit(1);
      stopping = true;
      await stop();
      process.exit(0);
    });
  }
}
