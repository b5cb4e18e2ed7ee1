import { existsSync, readdirSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { defineConfig, type TestProjectConfiguration } from 'vitest/config';

const serverUrl = process.env.TEST_DATABASE_URL ?? '';
const serverPrograms = findServerPrograms() ?? '';

const shared = {
  include: ['lib/**/*.db.test.ts'],
  setupFiles: ['lib/db/testing/fresh-database.ts'],
  testTimeout: 120_000,
  hookTimeout: 120_000,
};
const embedded: TestProjectConfiguration = {
  test: {
    ...shared,
    name: 'embedded',
    globalSetup: ['lib/db/testing/provide-template.ts'],
    provide: { serverUrl: '' },
  },
};
const server: TestProjectConfiguration = {
  test: {
    ...shared,
    name: 'server',
    globalSetup: ['lib/db/testing/provide-server.ts'],
    provide: { serverUrl, serverPrograms },
  },
};

const where = serverUrl ? 'TEST_DATABASE_URL' : serverPrograms;
console.log(
  where
    ? `Databases: embedded, and a PostgreSQL server (${where}).`
    : 'Databases: embedded only; no PostgreSQL server programs and no TEST_DATABASE_URL here.',
);

/** The same tests on every database there is: `npx vitest run --config vitest.db.config.ts`. */
export default defineConfig({ test: { projects: where ? [embedded, server] : [embedded], maxWorkers: 2 } });

/** The folder with `initdb` and `postgres`: on the path, or where Debian keeps them off it. */
function findServerPrograms(): string | undefined {
  const debian = '/usr/lib/postgresql';
  const versions = existsSync(debian) ? readdirSync(debian).sort().reverse() : [];
  const folders = [
    ...(process.env.PATH ?? '').split(delimiter),
    ...versions.map((version) => join(debian, version, 'bin')),
  ];
  return folders.find((folder) => ['initdb', 'postgres'].every((name) => existsSync(join(folder, name))));
}
