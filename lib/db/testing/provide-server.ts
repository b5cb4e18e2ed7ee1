import type { TestProject } from 'vitest/node';
import { startServer } from './server';

/** Runs once: the server of `TEST_DATABASE_URL`, or one started for these tests. */
export default async function provideServer(project: TestProject): Promise<() => Promise<void>> {
  const { serverUrl, serverPrograms = '' } = project.config.provide;
  if (serverUrl) return async () => {};
  const server = await startServer(serverPrograms);
  project.provide('serverUrl', server.url);
  return () => server.stop();
}
