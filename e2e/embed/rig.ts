import { randomBytes, randomUUID } from 'node:crypto';
import { freePort } from '../built-server.js';
import { people, type Rep } from '../portal/directory.js';
import { startPortal } from '../portal/server.js';
import { signToken } from '../portal/tokens.js';
import { type Server, startServer } from '../server.ts';
import { startHostPages } from './host-pages.ts';
import { TokenDesk } from './token-desk.ts';

/**
 * How the portal's origin and the editor's relate. `same-site`: two names of one domain, as recommended.
 * `cross-site`: two domains, where browsers keep storage and cookies from the frame.
 */
export type Site = 'same-site' | 'cross-site';

/** The browser takes every name under `.test` for this machine, see `launch.ts`. */
const hostNames: Record<Site, string> = {
  'same-site': 'portal.corp.test',
  'cross-site': 'portal.other.test',
};
/** Pages of this origin may not frame the editor. */
const STRANGER = 'stranger.other.test';

/** The gateway, the portal and the bare host pages, each on an origin of its own. */
export interface Rig {
  gateway: Server;
  /** The gateway as browsers reach it, without a trailing slash. */
  editorUrl: string;
  portalOrigin: (site: Site) => string;
  /** Bare pages with the SDK and nothing else. */
  hostOrigin: (site: Site) => string;
  /** The same pages by a name that browsers count as secure without TLS; their editor is that of `gateway.url`. */
  localHostOrigin: string;
  /** The same pages where they may not frame the editor. */
  strangerOrigin: string;
  /** The same server under one more name, for frames that pretend to be something. */
  pretenderOrigin: string;
  /** The editor behind a proxy that lets everybody frame it. */
  openedEditorUrl: string;
  desk: TokenDesk;
  /** The portal's reps; a test adds its own. */
  reps: Rep[];
  /** A token that may edit everything; the desk does not count it. */
  token: () => Promise<string>;
  stop: () => Promise<void>;
}

export async function startRig(): Promise<Rig> {
  const [gatewayPort, portalPort, hostPort] = [
    await freePort(),
    await freePort(),
    await freePort(),
  ];
  const names = Object.values(hostNames);
  const allowed = [portalPort, hostPort].flatMap((port) =>
    names.map((name) => `http://${name}:${port}`),
  );
  const pretenderOrigin = `http://pretender.corp.test:${hostPort}`;
  const localHostOrigin = `http://localhost:${hostPort}`;
  const agreement = {
    secret: randomBytes(32).toString('base64url'),
    issuer: 'https://portal.corp.test',
    tenant: `tenant-${randomUUID()}`,
  };
  const editorUrl = `http://icp.corp.test:${gatewayPort}`;
  const editor = people.find(({ role, reps }) => role === 'editor' && reps === '*');
  if (editor === undefined) throw new Error('Nobody in the directory may edit every rep');
  const desk = new TokenDesk(agreement);
  const reps: Rep[] = [];
  const gateway = await startServer({
    PORT: String(gatewayPort),
    PUBLIC_ORIGIN: editorUrl,
    EMBED_ORIGINS: [...allowed, localHostOrigin].join(','),
    TOKEN_SECRET: agreement.secret,
    TOKEN_ISSUER: agreement.issuer,
    TOKEN_TENANT: agreement.tenant,
  });
  const portal = await startPortal({ port: portalPort, editorUrl, reps, issueToken: desk.issue });
  const hostPages = await startHostPages({
    port: hostPort,
    editorUrl,
    gatewayUrl: gateway.url,
    issueToken: () => desk.issue(editor),
  });
  return {
    gateway,
    editorUrl,
    portalOrigin: (site) => `http://${hostNames[site]}:${portalPort}`,
    hostOrigin: (site) => `http://${hostNames[site]}:${hostPort}`,
    localHostOrigin,
    strangerOrigin: `http://${STRANGER}:${hostPort}`,
    pretenderOrigin,
    openedEditorUrl: `${pretenderOrigin}/opened/`,
    desk,
    reps,
    token: () => signToken(editor, agreement),
    async stop() {
      desk.reset();
      await Promise.all([portal.stop(), hostPages.stop(), gateway.stop()]);
    },
  };
}
