import { vendorRoutes } from './vendor-routes.ts';

/**
 * Whoever answers the vendor's API: the vendor over the network, or the sandbox in this process. The origin of the
 * request's URL means nothing; only its path and query are used. Rejects when there is no answer.
 */
export type Upstream = (request: Request) => Promise<Response>;

/** The origin of requests to an upstream. It belongs to nobody, so a request that escaped would reach nobody. */
export const UPSTREAM_ORIGIN = 'http://upstream.invalid';

/**
 * The vendor over HTTP.
 * @param base the address of its API, such as `https://api.surfe.com`; the only one that is ever called
 */
export function overHttp(base: URL): Upstream {
  return async (request) => {
    const { pathname, search } = new URL(request.url);
    if (!vendorRoutes.some((route) => route.path === pathname && route.method === request.method)) {
      throw new Error(`${request.method} ${pathname} is not on the list of calls`);
    }
    const target = new URL(base.pathname.replace(/\/$/, '') + pathname + search, base);
    return await fetch(target, {
      method: request.method,
      headers: request.headers,
      body: request.method === 'GET' ? null : await request.text(),
      // A redirect would carry the key to an address that nobody chose.
      redirect: 'error',
      signal: request.signal,
    });
  };
}

/**
 * Adds the API key to every call. Should an answer quote the key (an error page that echoes the request), it is blotted
 * out, so that nothing behind this function can leak it.
 */
export function withKey(upstream: Upstream, key: string): Upstream {
  return async (request) => {
    const headers = new Headers(request.headers);
    headers.set('Authorization', `Bearer ${key}`);
    const response = await upstream(new Request(request, { headers }));
    const text = await response.text();
    const { status } = response;
    const answerHeaders = new Headers();
    const retryAfter = response.headers.get('Retry-After');
    if (retryAfter !== null) answerHeaders.set('Retry-After', retryAfter.replaceAll(key, ''));
    const hasBody = status !== 204 && status !== 205 && status !== 304;
    return new Response(hasBody ? text.replaceAll(key, '[key]') : null, {
      status,
      headers: answerHeaders,
    });
  };
}
