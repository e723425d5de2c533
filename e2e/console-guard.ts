import { type ConsoleMessage, expect, type Page } from 'playwright/test';

/**
 * Fails a test on anything the page complains about: console errors and warnings (refusals of the content security
 * policy are among them) and uncaught errors. A test that provokes a failing request declares it, because Chromium
 * itself logs "Failed to load resource" then.
 */
export class ConsoleGuard {
  private readonly complaints: string[] = [];
  private readonly allowed: string[] = [];

  constructor(page: Page) {
    page.on('console', (message) => {
      if (['error', 'warning'].includes(message.type())) this.complaints.push(describe(message));
    });
    page.on('pageerror', (error) =>
      this.complaints.push(`uncaught ${error.stack ?? error.message}`),
    );
  }

  /** Declares that requests will fail in one way: with an HTTP status, or with an error of Chromium ("net::ERR_…"). */
  allowFailedRequests(reason: number | `net::${string}`) {
    this.allow(
      typeof reason === 'number'
        ? `Failed to load resource: the server responded with a status of ${reason} `
        : `Failed to load resource: ${reason}`,
    );
  }

  /** Declares a complaint by how it begins. */
  allow(text: string) {
    this.allowed.push(text);
  }

  expectSilence() {
    const unexpected = this.complaints.filter(
      (complaint) => !this.allowed.some((text) => complaint.startsWith(`error ${text}`)),
    );
    expect(unexpected, 'The page complained in the console').toEqual([]);
  }
}

function describe(message: ConsoleMessage): string {
  return `${message.type()} ${message.text()} (${message.location().url})`;
}
