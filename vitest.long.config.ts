import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';

/**
 * `npm run test:long`: some hours at worst; progress is printed. The random pairs of the comparison, 100,000 of each kind
 * (PROPERTY_RUNS sets another number), and 1000 kills of the process that keeps the drafts (KILL_ROUNDS).
 */
export default defineConfig({
  test: {
    disableConsoleIntercept: true,
    projects: [
      {
        resolve: { alias: { '@': fileURLToPath(new URL('.', import.meta.url)) } },
        test: {
          name: 'pairs',
          include: ['lib/math/{disguise,damage}.test.ts'],
          env: { PROPERTY_RUNS: process.env.PROPERTY_RUNS ?? '100000' },
          testTimeout: 0,
        },
      },
      {
        test: {
          name: 'kills',
          include: ['lib/db/killed-drafts.db.test.ts'],
          setupFiles: ['lib/db/testing/fresh-database.ts'],
          globalSetup: ['lib/db/testing/provide-template.ts'],
          provide: { serverUrl: '', serverPrograms: '' },
          env: { KILL_ROUNDS: process.env.KILL_ROUNDS ?? '1000' },
          testTimeout: 0,
          hookTimeout: 120_000,
        },
      },
    ],
  },
});
