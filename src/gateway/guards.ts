import { isLoopback } from './addresses.ts';
import { Refusal } from './refusal.ts';
import { isPlainTarget } from './vendor-routes.ts';

/** Largest body of a request, in bytes: some fifty times a profile with every filter full and 500 job titles. */
export const LARGEST_BODY = 1_000_000;

/**
 * Refuses requests that were sent to this port under a foreign name. A page whose name its owner lets point to
 * 127.0.0.1 (DNS rebinding) is otherwise of the same origin as the gateway and could spend the key's credits.
 *
 * @param host the `Host` header
 * @param listensOn the configured host; on an address that others reach, any name may be the right one
 * @param publicOrigin the address that people open, where a proxy stands in front
 * @throws Refusal 421
 */
export function requireOwnHost(
  host: string | null,
  listensOn: string,
  publicOrigin: string | null,
): void {
  if (!isLoopback(listensOn)) return;
  const name = host === null ? null : hostnameOf(`http://${host}`);
  if (name !== null && isLoopback(name)) return;
  if (name !== null && publicOrigin !== null && name === hostnameOf(publicOrigin)) return;
  throw new Refusal(
    421,
    'This address is not served here. Open the address that was printed at the start, or set PUBLIC_ORIGIN to the address of the proxy.',
  );
}

function hostnameOf(url: string): string | null {
  return URL.canParse(url) ? new URL(url).hostname : null;
}

/**
 * @param target the path and query as they came over the wire, before any parser made sense of them
 * @throws Refusal 400
 */
export function requirePlainTarget(target: string): void {
  if (isPlainTarget(target)) return;
  throw new Refusal(
    400,
    'The path is not written plainly: no //, no dot segments, no encoded slashes.',
  );
}

/**
 * Lets only the gateway's own pages change anything. Nothing in a request proves where it comes from but these
 * headers, which pages of other sites cannot set: there is no cookie, and there are no CORS headers.
 * @param publicOrigin the address that people open, where a proxy stands in front
 * @throws Refusal 403, 415
 */
export function requireOwnPage(headers: Headers, publicOrigin: string | null): void {
  const site = headers.get('Sec-Fetch-Site');
  const origin = headers.get('Origin');
  const own =
    site === null
      ? // Browsers send no fetch metadata over plain HTTP; programs send neither.
        origin === null || origin === publicOrigin || isOriginOf(origin, headers.get('Host'))
      : site === 'same-origin';
  if (!own) {
    throw new Refusal(403, 'Requests that change something must come from the editor itself.', {
      reason: 'foreign-page',
    });
  }
  const type = headers.get('Content-Type')?.split(';', 1)[0]?.trim().toLowerCase();
  if (type !== 'application/json') {
    throw new Refusal(415, 'Send the body as Content-Type: application/json.');
  }
}

function isOriginOf(origin: string, host: string | null): boolean {
  return URL.canParse(origin) && new URL(origin).host === host;
}
