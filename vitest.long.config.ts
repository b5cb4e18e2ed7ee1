import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';

/** The random pairs of the comparison, 100,000 of each kind: `npm run test:long`. PROPERTY_RUNS sets another number. */
export default defineConfig({
  resolve: { alias: { '@': fileURLToPath(new URL('.', import.meta.url)) } },
  test: {
    include: ['lib/math/{disguise,damage}.test.ts'],
    env: { PROPERTY_RUNS: process.env.PROPERTY_RUNS ?? '100000' },
    // Some hours at worst; progress is printed.
    testTimeout: 0,
    disableConsoleIntercept: true,
  },
});
