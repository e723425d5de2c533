import type { Page, Request } from 'playwright/test';

/** What the page and its frames sent, and what came back. */
export class RequestsSeen {
  readonly requests: Request[] = [];
  /** Status and address of answers that are failures. */
  readonly failures: string[] = [];

  constructor(page: Page) {
    page.on('request', (request) => this.requests.push(request));
    page.on('requestfailed', (request) => this.failures.push(`failed ${request.url()}`));
    page.on('response', (response) => {
      if (response.status() >= 400) this.failures.push(`${response.status()} ${response.url()}`);
    });
  }

  /** The editor's own calls. */
  get calls(): Request[] {
    return this.requests.filter((request) => new URL(request.url()).pathname.startsWith('/api/'));
  }

  /** The tokens that they carried. */
  get tokens(): string[] {
    const carried = this.calls.map((call) => call.headers()['authorization'] ?? 'none');
    return [...new Set(carried)];
  }
}
