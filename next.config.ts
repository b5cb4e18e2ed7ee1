import type { NextConfig } from 'next';
import createNextIntlPlugin from 'next-intl/plugin';

/**
 * Scripts and styles are the site's own; the framework's inline bootstrap and KaTeX's inline styles need
 * 'unsafe-inline' as long as pages carry no nonce. Development evaluates code for hot reloading.
 */
const isDevelopment = process.env.NODE_ENV === 'development';
const directives = [
  "default-src 'self'",
  `script-src 'self' 'unsafe-inline'${isDevelopment ? " 'unsafe-eval'" : ''}`,
  "style-src 'self' 'unsafe-inline'",
  "img-src 'self' data:",
  "font-src 'self' data:",
  `connect-src 'self'${isDevelopment ? ' ws: wss:' : ''}`,
  "object-src 'none'",
  "base-uri 'self'",
  "form-action 'self' https://github.com https://accounts.google.com",
];

/** A teacher's preview stands in a frame of this site; nothing else stands in any. */
const framing = {
  refused: framedBy("'none'", 'DENY'),
  own: framedBy("'self'", 'SAMEORIGIN'),
};

function framedBy(ancestors: string, options: string) {
  const policy = [...directives, `frame-ancestors ${ancestors}`].join('; ');
  return [
    { key: 'Content-Security-Policy', value: policy },
    { key: 'X-Frame-Options', value: options },
  ];
}

const securityHeaders = [
  { key: 'X-Content-Type-Options', value: 'nosniff' },
  { key: 'Referrer-Policy', value: 'strict-origin-when-cross-origin' },
  { key: 'Permissions-Policy', value: 'camera=(), geolocation=(), microphone=()' },
];

const config: NextConfig = {
  serverExternalPackages: ['@electric-sql/pglite', '@node-rs/argon2', 'mathjs'],
  poweredByHeader: false,
  headers: async () => [
    { source: '/:path*', headers: [...securityHeaders, ...framing.refused] },
    { source: '/:locale/write/:id/preview', headers: framing.own },
  ],
};

export default createNextIntlPlugin('./lib/i18n/request.ts')(config);
