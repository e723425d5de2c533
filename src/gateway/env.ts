import * as z from 'zod/mini';
import {
  isLoopback,
  isOrigin,
  isPostgresUrl,
  isSafeUrl,
  isUpstreamUrl,
  listed,
} from './addresses.ts';
import type { TokenRules } from './token.ts';

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
  /** How people are told apart; null when they are not, and everyone who reaches the gateway may do everything. */
  tokens: TokenRules | null;
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
  TOKEN_SECRET: z.optional(
    z.string().check(
      z.regex(
        // Blotted out of logs letter for letter, as the key is.
        /^[!#-[\]-~]{32,}$/,
        'TOKEN_SECRET must be at least 32 plain characters without spaces, quotes or backslashes. Make one: openssl rand -base64 48',
      ),
    ),
  ),
  TOKEN_JWKS_URL: z.optional(
    z
      .string()
      .check(
        z.refine(
          isSafeUrl,
          'TOKEN_JWKS_URL must be an https:// address without user or fragment (http:// only for this machine).',
        ),
      ),
  ),
  TOKEN_ISSUER: z.optional(z.string()),
  TOKEN_TENANT: z.optional(z.string()),
  TOKEN_AUDIENCE: z.optional(z.string()),
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
    tokens: readTokenRules(read),
    log: read.LOG,
    sandboxControlPort:
      read.SANDBOX_CONTROL_PORT === undefined ? null : Number(read.SANDBOX_CONTROL_PORT),
  };
  refuseDangerous(config, read.ICP_API_URL !== undefined);
  return config;
}

/** @throws StartError when something of it is missing or contradicts something else: half an identity is none */
function readTokenRules(read: z.infer<typeof environmentSchema>): TokenRules | null {
  const { TOKEN_SECRET: secret, TOKEN_JWKS_URL: jwks, TOKEN_ISSUER: issuer } = read;
  const { TOKEN_TENANT: tenant, TOKEN_AUDIENCE: audience } = read;
  if (secret === undefined && jwks === undefined) {
    if (issuer === undefined && tenant === undefined && audience === undefined) return null;
    throw new StartError(
      'User tokens are half configured: set TOKEN_SECRET or TOKEN_JWKS_URL, by which they are verified, or unset TOKEN_ISSUER, TOKEN_TENANT and TOKEN_AUDIENCE.',
    );
  }
  if (secret !== undefined && jwks !== undefined) {
    throw new StartError(
      'TOKEN_SECRET and TOKEN_JWKS_URL are both set. Set the one by which the portal signs: a shared secret, or keys of which the public half is at an address.',
    );
  }
  if (issuer === undefined || tenant === undefined) {
    throw new StartError(
      'User tokens are half configured: TOKEN_ISSUER (the claim iss of the portal) and TOKEN_TENANT (the claim tenant of this company) are needed, too.',
    );
  }
  return {
    keys:
      secret === undefined
        ? { kind: 'jwks', url: new URL(jwks ?? '') }
        : { kind: 'secret', secret },
    issuer,
    tenant,
    audience: audience ?? 'icp-editor',
  };
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
  if (!isLoopback(config.host) && config.tokens === null) {
    throw new StartError(
      `HOST is ${config.host}, which other machines can reach, and ICP_API_KEY is a live key, but no verification of user tokens is configured: anyone on the network could replace ICPs and spend credits. Set TOKEN_SECRET or TOKEN_JWKS_URL, or use HOST=127.0.0.1, behind a proxy that lets only signed-in people through.`,
    );
  }
  if (config.sandboxControlPort !== null) {
    throw new StartError(
      'SANDBOX_CONTROL_PORT steers the sandbox in tests and cannot be used together with ICP_API_KEY.',
    );
  }
}
