import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { TestProject } from 'vitest/node';
import { openEmbedded } from '../embedded';
import { applyMigrations, listMigrations } from '../migrations';

declare module 'vitest' {
  interface ProvidedContext {
    /** Empty where the tests run on embedded databases. */
    serverUrl: string;
    serverPrograms: string;
    templateFolder: string;
  }
}

/** Runs once: an embedded database to copy, for making one takes seconds. */
export default async function provideTemplate(project: TestProject): Promise<() => void> {
  const folder = mkdtempSync(join(tmpdir(), 'gradus-template-'));
  const { pool, close } = await openEmbedded(folder);
  await applyMigrations(pool, listMigrations());
  await close();
  project.provide('templateFolder', folder);
  return () => rmSync(folder, { recursive: true, force: true });
}
