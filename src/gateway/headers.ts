import { EMBED_PATH } from './embed-page.ts';

/** What a portal's page loads to show the editor. */
export const SDK_PATH = '/sdk/v1.js';

/** Its types, for a portal's programmers to copy. */
export const SDK_TYPES_PATH = '/sdk/v1.d.ts';

/**
 * `page`: the editor's document. `frame`: the same for portals to frame. `sdk`: what portals' pages load. `asset`: a built file
 * whose name holds its hash. `file`: one whose name does not.
 */
export type RouteKind = 'page' | 'frame' | 'sdk' | 'asset' | 'file' | 'api';

export interface HeaderOptions {
  /** Origins whose pages may frame the editor. */
  embedOrigins: readonly string[];
  /** Whether people reach the gateway over TLS. */
  https: boolean;
}

/** Features that the editor never uses. The clipboard is not here: it copies. */
const unusedFeatures = [
  'accelerometer',
  'autoplay',
  'camera',
  'display-capture',
  'encrypted-media',
  'fullscreen',
  'geolocation',
  'gyroscope',
  'magnetometer',
  'microphone',
  'midi',
  'payment',
  'picture-in-picture',
  'publickey-credentials-get',
  'screen-wake-lock',
  'usb',
  'xr-spatial-tracking',
];

const fixed = {
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Cross-Origin-Resource-Policy': 'same-origin',
  'Permissions-Policy': unusedFeatures.map((feature) => `${feature}=()`).join(', '),
  'Referrer-Policy': 'no-referrer',
  'X-Content-Type-Options': 'nosniff',
};

/**
 * A module is only loaded from another origin when that origin allows it. The file is public, holds nothing, and is
 * fetched without credentials; nothing else here has a CORS header.
 */
const sharedWithPortals = {
  'Access-Control-Allow-Origin': '*',
  'Cross-Origin-Resource-Policy': 'cross-origin',
};

const cacheControl: Record<RouteKind, string> = {
  page: 'no-cache',
  // It holds configuration, which an older copy would hold against the headers of today.
  frame: 'no-store',
  // A fix reaches every portal within minutes, and a page that is reloaded does not ask again.
  sdk: 'public, max-age=300',
  asset: 'public, max-age=31536000, immutable',
  file: 'no-cache',
  api: 'no-store',
};

export function kindOf(path: string): RouteKind {
  if (path === '/') return 'page';
  if (path === EMBED_PATH) return 'frame';
  if (path === SDK_PATH) return 'sdk';
  if (path === '/api' || path.startsWith('/api/')) return 'api';
  return path.startsWith('/assets/') ? 'asset' : 'file';
}

/**
 * The security headers of every answer: a pure function of path and configuration. A test holds the table of all routes.
 * @param status a failure is never kept, so that a file that is missing for a moment is not missing for a year
 */
export function headersFor(
  path: string,
  status: number,
  options: HeaderOptions,
): Record<string, string> {
  const kind = kindOf(path);
  return {
    ...fixed,
    ...(kind === 'sdk' && sharedWithPortals),
    'Cache-Control': status >= 400 ? 'no-store' : cacheControl[kind],
    'Content-Security-Policy': contentSecurityPolicy(kind, options.embedOrigins),
    // Over plain HTTP browsers ignore it, and on localhost it would lock other programs' ports.
    ...(options.https && { 'Strict-Transport-Security': 'max-age=31536000' }),
  };
}

function contentSecurityPolicy(kind: RouteKind, embedOrigins: readonly string[]): string {
  // Only documents load anything. Elsewhere a browser that was tricked into showing an answer as a page gets nothing.
  const sources =
    kind === 'page' || kind === 'frame'
      ? [
          "script-src 'self'",
          "style-src 'self'",
          "font-src 'self'",
          "connect-src 'self'",
          "img-src 'self' data:",
        ]
      : [];
  const frameable = kind === 'frame' && embedOrigins.length > 0;
  return [
    "default-src 'none'",
    ...sources,
    "base-uri 'none'",
    "object-src 'none'",
    "form-action 'none'",
    `frame-ancestors ${frameable ? embedOrigins.join(' ') : "'none'"}`,
  ].join('; ');
}
