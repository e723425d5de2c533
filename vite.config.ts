/// <reference types="vitest/config" />
import { readFileSync } from 'node:fs';
import tailwindcss from '@tailwindcss/vite';
import react from '@vitejs/plugin-react';
import { defineConfig, isRunnableDevEnvironment, type Plugin } from 'vite';

const output = 'node_modules/.cache/icp-editor';

export default defineConfig({
  // Relative, so that the editor also works below a path of someone else's proxy.
  base: './',
  plugins: [react(), tailwindcss(), gatewayInDevelopment(), typesOfSdk()],
  server: { host: '127.0.0.1' },
  environments: {
    client: { build: { outDir: `${output}/editor`, emptyOutDir: true } },
    // What portals load. Its own build, so that it is one file under a name that stays.
    sdk: {
      consumer: 'client',
      build: {
        outDir: `${output}/editor/sdk`,
        emptyOutDir: true,
        copyPublicDir: false,
        modulePreload: false,
        rolldownOptions: {
          input: { v1: 'src/embed/mount.ts' },
          preserveEntrySignatures: 'strict',
          // Constants stand where they are used.
          output: { entryFileNames: '[name].js', topLevelVar: false },
        },
      },
    },
    ssr: {
      build: {
        outDir: `${output}/server`,
        emptyOutDir: true,
        copyPublicDir: false,
        rolldownOptions: {
          input: ['src/server/main.ts', 'src/server/calibrate.ts', 'src/server/bench-history.ts'],
        },
      },
    },
  },
  builder: {},
  // The limits end what hangs; how fast something is, is the benchmark's matter.
  test: { include: ['src/**/*.test.ts'], testTimeout: 60_000, hookTimeout: 120_000 },
});

/** The types of the SDK beside it, for portals to copy; a test keeps them true. */
function typesOfSdk(): Plugin {
  return {
    name: 'types-of-sdk',
    applyToEnvironment: ({ name }) => name === 'sdk',
    generateBundle() {
      const source = readFileSync('src/embed/v1.d.ts', 'utf8');
      this.emitFile({ type: 'asset', fileName: 'v1.d.ts', source });
    },
  };
}

/**
 * `npm run dev`: the gateway answers `/api` within Vite's server, so that one command serves both. When a file of the
 * server changes, the next request gets a new gateway over the same data.
 */
function gatewayInDevelopment(): Plugin {
  return {
    name: 'gateway-in-development',
    apply: (_, { command, isPreview }) =>
      command === 'serve' && isPreview !== true && process.env['VITEST'] === undefined,
    configureServer({ environments, middlewares, httpServer, config }) {
      const { ssr } = environments;
      if (!isRunnableDevEnvironment(ssr)) throw new Error('The server code cannot be run in Vite.');
      const load = () =>
        ssr.runner.import<typeof import('./src/server/dev.ts')>('/src/server/dev.ts');
      let loaded: Awaited<ReturnType<typeof load>> | undefined;
      let gateway: ReturnType<typeof import('./src/server/dev.ts')['openDevGateway']> | undefined;

      async function current() {
        const module = await load();
        if (module !== loaded) {
          const former = gateway;
          loaded = module;
          gateway = Promise.resolve(former)
            .then((old) => old?.close())
            // One that could not be opened needs no closing.
            .catch(() => undefined)
            .then(() => module.openDevGateway());
        }
        return await gateway;
      }

      middlewares.use(async (request, response, next) => {
        // The script of portals under its own address.
        if (request.url === '/sdk/v1.js') request.url = '/src/embed/mount.ts';
        if (!request.url?.startsWith('/api/')) return next();
        try {
          await (await current())?.listener(request, response);
        } catch (error) {
          loaded = undefined;
          const message = error instanceof Error ? error.message : String(error);
          config.logger.error(message);
          response.writeHead(500, { 'Content-Type': 'application/json' });
          response.end(JSON.stringify({ code: 500, message }));
        }
      });
      httpServer?.on('close', async () => (await gateway)?.close());
    },
    // As the gateway does it for the page that portals frame (src/gateway/embed-page.ts).
    transformIndexHtml: (_, { originalUrl }) =>
      originalUrl?.startsWith('/embed/v1')
        ? [
            {
              tag: 'meta',
              attrs: {
                name: 'embed-origins',
                content: (process.env['EMBED_ORIGINS'] ?? '').split(/[\s,]+/).join(' '),
              },
            },
          ]
        : [],
  };
}
