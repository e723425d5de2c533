import { createServer } from 'node:http';
import { getRequestListener } from '@hono/node-server';
import { Hono } from 'hono';
import * as z from 'zod/mini';
import { StartError } from '../gateway/env.ts';
import { createFaults, type Faults } from '../sandbox/faults.ts';

/**
 * Lets tests steer the sandbox of a running server: a server of its own on 127.0.0.1, started only when
 * `SANDBOX_CONTROL_PORT` is set, and never beside a live key. It is no part of what people can reach.
 *
 *     POST   /faults  {"fault": {"kind": "status", "status": 500}, "method": "POST", "path": "/v2/…", "times": 2}
 *     DELETE /faults  no faults any more
 *     PUT    /clock   {"now": "2026-03-02T09:00:00Z"}   the sandbox's clock runs on from there
 *     DELETE /clock   the system's time again
 *
 * The kinds of faults are those of `src/sandbox/faults.ts`; `times: null` stands for "every time". Answers are 204.
 */
export interface Control {
  clock: () => Date;
  faults: Faults;
  close(): Promise<void>;
}

const faultSchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('delay'), ms: z.int() }),
  z.object({ kind: z.literal('status'), status: z.literal([402, 403, 404, 429, 500]) }),
  z.object({ kind: z.literal('drop'), afterwards: z._default(z.boolean(), false) }),
  z.object({ kind: z.literal('malformed') }),
]);

const ruleSchema = z.strictObject({
  fault: faultSchema,
  method: z.optional(z.string()),
  path: z.optional(z.string()),
  times: z._default(z.nullable(z.int()), 1),
});

const clockSchema = z.strictObject({ now: z.iso.datetime() });

/** @throws StartError when the port is taken */
export function startControl(port: number): Promise<Control> {
  const faults = createFaults();
  let shiftMs = 0;
  const app = new Hono();
  app.post('/faults', async (c) => {
    const { fault, method, path, times } = ruleSchema.parse(await c.req.json());
    faults.add({
      fault,
      times: times ?? Number.POSITIVE_INFINITY,
      ...(method !== undefined && { method }),
      ...(path !== undefined && { path }),
    });
    return c.body(null, 204);
  });
  app.delete('/faults', (c) => {
    faults.clear();
    return c.body(null, 204);
  });
  app.put('/clock', async (c) => {
    const { now } = clockSchema.parse(await c.req.json());
    shiftMs = Date.parse(now) - Date.now();
    return c.body(null, 204);
  });
  app.delete('/clock', (c) => {
    shiftMs = 0;
    return c.body(null, 204);
  });
  app.onError((error, c) => c.text(error.message, 400));
  const server = createServer(getRequestListener(app.fetch));
  return new Promise((resolve, reject) => {
    server.once('error', (error) =>
      reject(new StartError(`SANDBOX_CONTROL_PORT ${port} cannot be used: ${error.message}.`)),
    );
    server.listen(port, '127.0.0.1', () =>
      resolve({
        clock: () => new Date(Date.now() + shiftMs),
        faults,
        close: () =>
          new Promise((done) => {
            server.close(() => done());
            server.closeAllConnections();
          }),
      }),
    );
  });
}
