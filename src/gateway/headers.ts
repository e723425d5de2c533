/** `page`: a document. `asset`: a built file whose name holds its hash. `file`: one whose name does not. */
export type RouteKind = 'page' | 'asset' | 'file' | 'api';

export interface HeaderOptions {
  /** Origins that may frame the editor's page. */
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

const cacheControl: Record<RouteKind, string> = {
  page: 'no-cache',
  asset: 'public, max-age=31536000, immutable',
  file: 'no-cache',
  api: 'no-store',
};

export function kindOf(path: string): RouteKind {
  if (path === '/') return 'page';
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
    'Cache-Control': status >= 400 ? 'no-store' : cacheControl[kind],
    'Content-Security-Policy': contentSecurityPolicy(kind, options.embedOrigins),
    // Over plain HTTP browsers ignore it, and on localhost it would lock other programs' ports.
    ...(options.https && { 'Strict-Transport-Security': 'max-age=31536000' }),
  };
}

function contentSecurityPolicy(kind: RouteKind, embedOrigins: readonly string[]): string {
  // Only the page loads anything. Elsewhere a browser that was tricked into showing an answer as a page gets nothing.
  const sources =
    kind === 'page'
      ? [
          "script-src 'self'",
          "style-src 'self'",
          "font-src 'self'",
          "connect-src 'self'",
          "img-src 'self' data:",
        ]
      : [];
  const frameable = kind === 'page' && embedOrigins.length > 0;
  return [
    "default-src 'none'",
    ...sources,
    "base-uri 'none'",
    "object-src 'none'",
    "form-action 'none'",
    `frame-ancestors ${frameable ? embedOrigins.join(' ') : "'none'"}`,
  ].join('; ');
}
