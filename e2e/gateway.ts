import { type FetchEntry, fetchListSchema } from '#contract/fetches.ts';
import { type IcpRequest, icpListSchema, type StoredIcp } from '#contract/icp.ts';
import type { Server } from './server.ts';

/** What the sandbox does instead of answering, as its control server takes it. */
export interface FaultRule {
  fault:
    | { kind: 'delay'; ms: number }
    | { kind: 'status'; status: 402 | 403 | 404 | 429 | 500 }
    | { kind: 'drop'; afterwards?: boolean }
    | { kind: 'malformed' };
  method?: 'GET' | 'POST';
  path?: string;
  /** null for every time; once when left out. */
  times?: number | null;
}

/** The vendor's path of the ICP, for faults. */
export const icpPath = '/v2/recommendations/icp';

/** The vendor's paths that cost money. */
export const fetchPath = '/v2/recommendations/fetch';
export const searchPath = '/v2/people/search';

/** Reads and writes past the editor, as another program would. */
export class Gateway {
  private readonly server: Server;
  private readonly token: () => Promise<string | null>;

  /** @param token who is asking, where the gateway tells people apart */
  constructor(server: Server, token: () => Promise<string | null> = () => Promise.resolve(null)) {
    this.server = server;
    this.token = token;
  }

  /** The ICP saved for a rep, or for the API key's own user; null when there is none. */
  async stored(rep: string | null): Promise<StoredIcp | null> {
    return (await this.read(rep)).icp;
  }

  /** Saves an ICP, whatever stands there. */
  async save(body: IcpRequest): Promise<void> {
    const { etag } = await this.read(body.externalUserId ?? null);
    const response = await fetch(`${this.server.url}/api${icpPath}`, {
      method: 'POST',
      headers: {
        ...(await this.authorization()),
        'Content-Type': 'application/json',
        ...(etag === null ? { 'If-None-Match': '*' } : { 'If-Match': etag }),
      },
      body: JSON.stringify(body),
    });
    if (!response.ok) throw new Error(`${response.status}: ${await response.text()}`);
  }

  /** What is on record of a rep's fetches, latest first. */
  async fetches(rep: string): Promise<FetchEntry[]> {
    const query = new URLSearchParams({ externalUserId: rep });
    const response = await fetch(`${this.server.url}/api/gateway/fetches?${query}`);
    return fetchListSchema.parse(await response.json()).fetches;
  }

  /** Fetches a rep's first recommendations. */
  async fetchRecommendations(rep: string, count: number): Promise<void> {
    const response = await fetch(`${this.server.url}/api${fetchPath}`, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json' },
      body: JSON.stringify({ pagination: { from: 0, to: count }, externalUserId: rep }),
    });
    if (!response.ok) throw new Error(`${response.status}: ${await response.text()}`);
  }

  /** Makes the vendor's stand-in fail: the next request that fits, or as many as `times` says. */
  async addFault(rule: FaultRule): Promise<void> {
    await this.control('POST', 'faults', rule);
  }

  async clearFaults(): Promise<void> {
    await this.control('DELETE', 'faults');
  }

  /** Lets the vendor's stand-in believe that a day has passed. */
  async passDay(): Promise<void> {
    const now = new Date(Date.now() + 24 * 60 * 60 * 1000).toISOString();
    await this.control('PUT', 'clock', { now });
  }

  /** It is today again. */
  async resetClock(): Promise<void> {
    await this.control('DELETE', 'clock');
  }

  private async authorization(): Promise<Record<string, string>> {
    const token = await this.token();
    return token === null ? {} : { Authorization: `Bearer ${token}` };
  }

  private async control(
    method: 'POST' | 'PUT' | 'DELETE',
    what: 'faults' | 'clock',
    body?: FaultRule | { now: string },
  ): Promise<void> {
    const response = await fetch(`${this.server.controlUrl}/${what}`, {
      method,
      ...(body && {
        headers: { 'Content-Type': 'application/json' },
        body: JSON.stringify(body),
      }),
    });
    if (!response.ok) throw new Error(`${response.status}: ${await response.text()}`);
  }

  private async read(rep: string | null): Promise<{ icp: StoredIcp | null; etag: string | null }> {
    const query = rep === null ? '' : `?${new URLSearchParams({ externalUserId: rep })}`;
    const headers = await this.authorization();
    const response = await fetch(`${this.server.url}/api${icpPath}${query}`, { headers });
    if (!response.ok) throw new Error(`${response.status}: ${await response.text()}`);
    const [icp = null] = icpListSchema.parse(await response.json()).icpFilters;
    return { icp, etag: response.headers.get('etag') };
  }
}
