import type { NextConfig } from 'next';
import createNextIntlPlugin from 'next-intl/plugin';

const config: NextConfig = {
  serverExternalPackages: ['@electric-sql/pglite', '@node-rs/argon2', 'mathjs'],
  poweredByHeader: false,
};

export default createNextIntlPlugin('./lib/i18n/request.ts')(config);
