import { isIP } from 'node:net';
import * as z from 'zod/mini';

/** What the environment decides about a running gateway, parsed once. Everything else is fixed. */
export interface Config {
  /** Whom to speak to: the built-in stand-in, or the vendor with the customer's key. */
  upstream: { kind: 'sandbox' } | { kind: 'live'; url: URL; key: string };
  host: string;
  /** 0 lets the system choose. */
  port: number;
  /** The address that people open, where a proxy stands in front; null when it is the one listened on. */
  publicOrigin: string | null;
  /** Origins whose pages may frame the editor; exact, no patterns. */
  embedOrigins: string[];
  /** The folder of the databases. */
  dataDir: string;
  /** Where the record of saves is kept; null for a SQLite file in `dataDir`. */
  databaseUrl: URL | null;
  /** `requests` logs one line per request, `errors` only what went wrong. */
  log: 'errors' | 'requests';
  /** Where tests steer the sandbox's clock and faults; null (no such server) unless asked for. */
  sandboxControlPort: number | null;
}

/** A reason not to start, in words for the person who starts the program. It is shown without a stack. */
export class StartError extends Error {
  override name = 'StartError';
}

const port = (name: string) =>
  z.string().check(
    z.regex(/^\d{1,5}$/, `${name} must be a port number from 0 to 65535.`),
    z.refine((text) => Number(text) <= 65_535, `${name} must be a port number from 0 to 65535.`),
  );

const environmentSchema = z.object({
  ICP_API_KEY: z.optional(
    z.string().check(
      z.regex(
        // No character that JSON would escape: the key is blotted out of answers and logs letter for letter.
        /^[!#-[\]-~]{8,}$/,
        'ICP_API_KEY must be at least 8 plain characters without spaces, quotes or backslashes.',
      ),
    ),
  ),
  ICP_API_URL: z.optional(
    z
      .string()
      .check(
        z.refine(
          isUpstreamUrl,
          'ICP_API_URL must be an https:// address without user, query or fragment (http:// only for this machine).',
        ),
      ),
  ),
  DATABASE_URL: z.optional(
    z
      .string()
      .check(
        z.refine(
          isPostgresUrl,
          'DATABASE_URL must be the address of a PostgreSQL database such as postgres://user@host/name. Leave it unset to keep the history in a SQLite file under DATA_DIR.',
        ),
      ),
  ),
  HOST: z._default(
    z
      .string()
      .check(
        z.regex(/^[a-z\d.:-]+$/i, 'HOST must be a host name or an IP address, without a port.'),
      ),
    '127.0.0.1',
  ),
  PORT: z._default(port('PORT'), '4173'),
  PUBLIC_ORIGIN: z.optional(
    z
      .string()
      .check(
        z.refine(isOrigin, 'PUBLIC_ORIGIN must be an origin such as https://icp.example.com.'),
      ),
  ),
  EMBED_ORIGINS: z._default(
    z
      .string()
      .check(
        z.refine(
          (text) => listed(text).every(isOrigin),
          'EMBED_ORIGINS must be a comma-separated list of origins such as https://portal.example.com, without paths or wildcards.',
        ),
      ),
    '',
  ),
  DATA_DIR: z._default(z.string(), '.data'),
  LOG: z._default(z.enum(['errors', 'requests'], 'LOG must be "errors" or "requests".'), 'errors'),
  SANDBOX_CONTROL_PORT: z.optional(port('SANDBOX_CONTROL_PORT')),
});

/**
 * Reads the configuration. A variable that is set to nothing counts as not set.
 * @throws StartError naming every variable that cannot be used, and why; never with the value of the key
 */
export function parseEnvironment(environment: Record<string, string | undefined>): Config {
  const set = Object.entries(environment)
    .map(([name, value]) => [name, value?.trim()] as const)
    .filter(([, value]) => value !== undefined && value !== '');
  const parsed = z.safeParse(environmentSchema, Object.fromEntries(set));
  if (!parsed.success) {
    throw new StartError(parsed.error.issues.map((issue) => issue.message).join('\n'));
  }
  const read = parsed.data;
  const config: Config = {
    upstream:
      read.ICP_API_KEY === undefined
        ? { kind: 'sandbox' }
        : {
            kind: 'live',
            key: read.ICP_API_KEY,
            url: new URL(read.ICP_API_URL ?? 'https://api.surfe.com'),
          },
    host: read.HOST,
    port: Number(read.PORT),
    publicOrigin: read.PUBLIC_ORIGIN ?? null,
    embedOrigins: listed(read.EMBED_ORIGINS),
    dataDir: read.DATA_DIR,
    databaseUrl: read.DATABASE_URL === undefined ? null : new URL(read.DATABASE_URL),
    log: read.LOG,
    sandboxControlPort:
      read.SANDBOX_CONTROL_PORT === undefined ? null : Number(read.SANDBOX_CONTROL_PORT),
  };
  refuseDangerous(config, read.ICP_API_URL !== undefined);
  return config;
}

/** Combinations of which each part is fine. */
function refuseDangerous(config: Config, urlGiven: boolean): void {
  if (config.upstream.kind === 'sandbox') {
    if (urlGiven) {
      throw new StartError(
        'ICP_API_URL is set but ICP_API_KEY is not. Set the key to speak to that address, or unset the address to use the sandbox.',
      );
    }
    return;
  }
  if (!isLoopback(config.host)) {
    throw new StartError(
      `HOST is ${config.host}, which other machines can reach, and ICP_API_KEY is a live key, but no verification of user tokens is configured: anyone on the network could replace ICPs and spend credits. Use HOST=127.0.0.1, behind a proxy that lets only signed-in people through.`,
    );
  }
  if (config.sandboxControlPort !== null) {
    throw new StartError(
      'SANDBOX_CONTROL_PORT steers the sandbox in tests and cannot be used together with ICP_API_KEY.',
    );
  }
}

/** Whether a host name or address can only be reached from this machine. */
export function isLoopback(host: string): boolean {
  const bare = host.replace(/^\[(.*)\]$/, '$1').toLowerCase();
  return bare === 'localhost' || bare === '::1' || (isIP(bare) === 4 && bare.startsWith('127.'));
}

function isUpstreamUrl(text: string): boolean {
  if (!URL.canParse(text)) return false;
  const url = new URL(text);
  if (url.username + url.password + url.search + url.hash !== '') return false;
  return url.protocol === 'https:' || (url.protocol === 'http:' && isLoopback(url.hostname));
}

function isPostgresUrl(text: string): boolean {
  return URL.canParse(text) && /^postgres(ql)?:$/.test(new URL(text).protocol);
}

function isOrigin(text: string): boolean {
  if (!URL.canParse(text)) return false;
  const { origin, protocol } = new URL(text);
  return /^https?:$/.test(protocol) && origin === text;
}

function listed(text: string): string[] {
  return text
    .split(',')
    .map((item) => item.trim())
    .filter((item) => item !== '');
}
