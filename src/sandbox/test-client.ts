import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openSandbox, type Sandbox, type SandboxOptions } from './api.ts';

/** What a test reads of an answer. Bodies are asserted on, so their type is left open. */
export interface Answer {
  status: number;
  body: unknown;
}

/** The request of the documentation (developers.surfe.com, page public-019), all eight filters. */
export const documentedRequest = {
  companies: {
    employeeCount: { from: 1, to: 100_000_000 },
    industries: ['Software', 'Finance'],
    primaryLocations: ['fr', 'W-EMEA'],
    revenue: { from: 1, to: 100_000_000 },
  },
  externalUserId: 'ext-user-123',
  people: {
    countries: ['fr', 'W-EMEA'],
    departments: ['Engineering', 'Marketing'],
    jobTitles: ['Software Engineer', 'Marketing Manager'],
    seniorities: [
      'Board Member',
      'C-Level',
      'Director',
      'Founder',
      'Head',
      'Manager',
      'Other',
      'Owner',
      'Partner',
      'VP',
    ],
  },
};

export interface TestSandbox extends Sandbox {
  /** Sends a request with the key `key`, or with `authorization` as given. A string body is sent as it is. */
  call(
    method: string,
    path: string,
    body?: unknown,
    authorization?: string | null,
  ): Promise<Answer>;
}

/** A sandbox with the keys `key` and `other`, a small market in memory and no rate limit, unless said otherwise. */
export async function openTestSandbox(options: Partial<SandboxOptions> = {}): Promise<TestSandbox> {
  const sandbox = await openSandbox({
    file: ':memory:',
    apiKeys: ['key', 'other'],
    companies: 300,
    rateLimit: null,
    ...options,
  });
  return {
    ...sandbox,
    async call(method, path, body, authorization = 'Bearer key') {
      const response = await sandbox.fetch(
        new Request(`https://sandbox.invalid${path}`, {
          method,
          headers: authorization === null ? {} : { authorization },
          ...(body !== undefined && {
            body: typeof body === 'string' ? body : JSON.stringify(body),
          }),
        }),
      );
      return { status: response.status, body: await response.json() };
    },
  };
}

/**
 * A path in a new folder of its own.
 *
 * @param whenDone is given what removes the folder; pass Vitest's `onTestFinished`
 */
export function temporaryFile(
  whenDone: (remove: () => void) => void,
  name = 'sandbox.sqlite',
): string {
  const folder = mkdtempSync(join(tmpdir(), 'icp-sandbox-'));
  whenDone(() => rmSync(folder, { recursive: true, force: true }));
  return join(folder, name);
}
