import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';

export default defineConfig({
  resolve: { alias: { '@': fileURLToPath(new URL('.', import.meta.url)) } },
  test: {
    include: ['{lib,app}/**/*.test.{ts,tsx}', 'scripts/**/*.test.mjs'],
    exclude: ['**/*.db.test.ts', '**/node_modules/**'],
    passWithNoTests: false,
    // It imports Next's modules without their endings, which only a bundler resolves.
    server: { deps: { inline: ['next-intl'] } },
    // A limit against hanging only; speed is measured by the benchmark.
    testTimeout: 120_000,
  },
});
