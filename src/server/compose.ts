import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { createGateway } from '../gateway/app.ts';
import type { EditorFiles } from '../gateway/editor-files.ts';
import { type Config, StartError } from '../gateway/env.ts';
import { Fetches } from '../gateway/fetches.ts';
import { Icps } from '../gateway/icp.ts';
import { Limiter, vendorRate } from '../gateway/limiter.ts';
import { createLog } from '../gateway/log.ts';
import {
  type GatewayRecord,
  openPostgresRecord,
  openSqliteRecord,
} from '../gateway/record-database.ts';
import { createTokenCheck } from '../gateway/token.ts';
import { overHttp, type Upstream, withKey } from '../gateway/upstream.ts';
import { Vendor } from '../gateway/vendor.ts';
import { openSandbox } from '../sandbox/api.ts';
import { type Control, startControl } from './control.ts';

/** Always the same, so that the sandbox's data is found again after a restart. It opens nothing else. */
const SANDBOX_KEY = 'key-of-the-built-in-sandbox';

/**
 * For how long a save may still arrive at the vendor after the process that sent it was killed, in milliseconds: a
 * guess, since the vendor documents none. The sandbox lives in the process and dies with it.
 */
const ON_ITS_WAY_MS = { live: 20_000, sandbox: 0 };

export interface Composition {
  fetch: ReturnType<typeof createGateway>['fetch'];
  /** Settles when the saves that an earlier run left without an ending have been looked at. */
  reconciled: Promise<void>;
  close(): Promise<void>;
}

/**
 * Joins the gateway with the vendor, or with the sandbox when there is no key, over the databases in `config.dataDir`.
 * @param editor the built editor; null where something else serves it
 * @throws StartError when something cannot be used
 */
export async function compose(config: Config, editor: EditorFiles | null): Promise<Composition> {
  makeDataDirectory(config.dataDir);
  const { upstream, close: closeUpstream } = await openUpstream(config);
  let record: GatewayRecord;
  try {
    record = await openRecord(config);
  } catch (error) {
    await closeUpstream();
    throw error;
  }
  const { tokens } = config;
  const identity =
    tokens === null ? null : { check: createTokenCheck(tokens), tenant: tokens.tenant };
  const log = createLog({ level: config.log, secrets: secretsOf(config) });
  const vendor = new Vendor(upstream, new Limiter(vendorRate));
  const icps = new Icps(vendor, record.saves, log);
  const fetches = new Fetches(vendor, icps, record.fetches, log);
  const app = createGateway({
    config,
    identity,
    editor,
    vendor,
    icps,
    fetches,
    saves: record.saves,
    log,
  });
  const stopping = new AbortController();
  const reconciled = icps.reconcile(stopping.signal, ON_ITS_WAY_MS[config.upstream.kind]);
  return {
    fetch: app.fetch,
    reconciled,
    async close() {
      stopping.abort();
      await reconciled;
      await icps.idle();
      await fetches.idle();
      await record.close();
      await closeUpstream();
    },
  };
}

function secretsOf({ upstream, tokens }: Config): string[] {
  const secrets: string[] = [];
  if (upstream.kind === 'live') secrets.push(upstream.key);
  if (tokens?.keys.kind === 'secret') secrets.push(tokens.keys.secret);
  return secrets;
}

function makeDataDirectory(dataDir: string): void {
  try {
    mkdirSync(dataDir, { recursive: true });
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    throw new StartError(`The data folder ${dataDir} cannot be made or used: ${reason}.`);
  }
}

function openRecord(config: Config): Promise<GatewayRecord> {
  const upstream = upstreamName(config);
  return config.databaseUrl === null
    ? openSqliteRecord(join(config.dataDir, 'gateway.sqlite'), upstream)
    : openPostgresRecord(config.databaseUrl, upstream);
}

function upstreamName({ upstream }: Config): string {
  return upstream.kind === 'sandbox' ? 'sandbox' : upstream.url.origin;
}

async function openUpstream(
  config: Config,
): Promise<{ upstream: Upstream; close: () => Promise<void> }> {
  const { upstream } = config;
  if (upstream.kind === 'live') {
    const close = () => Promise.resolve();
    return { upstream: withKey(overHttp(upstream.url), upstream.key), close };
  }
  const control: Control | null =
    config.sandboxControlPort === null ? null : await startControl(config.sandboxControlPort);
  try {
    const sandbox = await openSandbox({
      file: join(config.dataDir, 'sandbox.sqlite'),
      apiKeys: [SANDBOX_KEY],
      ...(control !== null && { clock: control.clock, faults: control.faults }),
    });
    const close = async () => {
      await control?.close();
      await sandbox.close();
    };
    return { upstream: withKey((request) => sandbox.fetch(request), SANDBOX_KEY), close };
  } catch (error) {
    await control?.close();
    const reason = error instanceof Error ? error.message : String(error);
    throw new StartError(reason);
  }
}
