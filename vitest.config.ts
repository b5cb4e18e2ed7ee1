import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';

export default defineConfig({
  resolve: { alias: { '@': fileURLToPath(new URL('.', import.meta.url)) } },
  test: {
    include: ['{lib,app}/**/*.test.{ts,tsx}', 'scripts/**/*.test.mjs'],
    exclude: ['**/*.db.test.ts', '**/node_modules/**'],
    passWithNoTests: false,
    // A limit against hanging only; speed is measured by the benchmark.
    testTimeout: 120_000,
  },
});
