import { once } from 'node:events';
import { createServer, request } from 'node:http';
import type { AddressInfo } from 'node:net';
import { SignJWT } from 'jose';

/** The environment of a gateway that believes the tokens of this proxy. */
export const identityEnvironment = {
  TOKEN_SECRET: 'secret-of-the-proxy-in-front-of-the-tests',
  TOKEN_ISSUER: 'proxy',
  TOKEN_TENANT: 'acme',
};

/** What a user's token says beside who signed it and for how long. */
export interface Claims {
  sub: string;
  role: 'viewer' | 'editor';
  reps: string[] | '*';
  ownUser: boolean;
}

/**
 * A reverse proxy as a company may have it in front of the editor: it knows who is signed in, and adds a token to every
 * call. Nothing of it is mocked: the browser speaks to it, and it to the gateway, over HTTP.
 */
export class SigningProxy {
  private readonly server = createServer();
  private readonly gateway: URL;
  /** Whose token is added; null when nobody is signed in. */
  signedIn: Claims | null = null;
  /** Seconds after which a token expires, counted from its issue; below zero for one that has. */
  life = 300;

  constructor(gatewayUrl: string) {
    this.gateway = new URL(gatewayUrl);
    this.server.on('request', async (incoming, answer) => {
      const token = await this.token();
      const headers = {
        ...incoming.headers,
        ...(token !== null && { authorization: `Bearer ${token}` }),
      };
      const { method, url: path } = incoming;
      const { hostname, port } = this.gateway;
      const outgoing = request({ hostname, port, method, path, headers }, (response) => {
        answer.writeHead(response.statusCode ?? 502, response.headers);
        response.pipe(answer);
      });
      outgoing.on('error', () => answer.destroy());
      incoming.pipe(outgoing);
    });
  }

  /** @returns where it is, without a trailing slash */
  async start(): Promise<string> {
    this.server.listen(0, '127.0.0.1');
    await once(this.server, 'listening');
    return `http://127.0.0.1:${(this.server.address() as AddressInfo).port}`;
  }

  async stop(): Promise<void> {
    this.server.closeAllConnections();
    this.server.close();
    await once(this.server, 'close');
  }

  private async token(): Promise<string | null> {
    if (this.signedIn === null) return null;
    const now = Math.floor(Date.now() / 1000);
    return await new SignJWT({
      iss: identityEnvironment.TOKEN_ISSUER,
      aud: 'icp-editor',
      tenant: identityEnvironment.TOKEN_TENANT,
      // An expired one was issued a while ago.
      iat: Math.min(now, now + this.life),
      exp: now + this.life,
      ...this.signedIn,
    })
      .setProtectedHeader({ alg: 'HS256' })
      .sign(new TextEncoder().encode(identityEnvironment.TOKEN_SECRET));
  }
}
