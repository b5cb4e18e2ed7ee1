import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';

export default defineConfig({
  resolve: { alias: { '@': fileURLToPath(new URL('.', import.meta.url)) } },
  test: {
    include: ['app/_journeys/**/*.journey.ts'],
    globalSetup: ['scripts/journey-server.mjs'],
    testTimeout: 240_000,
    hookTimeout: 90_000,
    // As long as the browser waits for an action: a machine that is busy is slow and not wrong.
    expect: { poll: { timeout: 30_000 } },
    maxWorkers: 2,
    // What was found is the message: a list cut short would have to be looked for.
    chaiConfig: { truncateThreshold: 0 },
  },
});
