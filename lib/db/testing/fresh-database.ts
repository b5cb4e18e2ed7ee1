import { randomBytes } from 'node:crypto';
import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Client } from 'pg';
import { afterAll, beforeAll, inject } from 'vitest';
import { closeDatabase } from '../database';

/** Every test file has a database of its own: a copied folder, or a new database on the server. */
const serverUrl = inject('serverUrl');
const name = `gradus_test_${randomBytes(6).toString('hex')}`;
const folder = mkdtempSync(join(tmpdir(), 'gradus-data-'));

beforeAll(async () => {
  process.env.GRADUS_DATA = folder;
  if (serverUrl) {
    await onServer(`CREATE DATABASE ${name}`);
    const url = new URL(serverUrl);
    url.pathname = name;
    process.env.DATABASE_URL = url.href;
  } else {
    delete process.env.DATABASE_URL;
    cpSync(inject('templateFolder'), folder, { recursive: true });
  }
});

afterAll(async () => {
  await closeDatabase();
  rmSync(folder, { recursive: true, force: true });
  if (serverUrl) await onServer(`DROP DATABASE ${name} WITH (FORCE)`);
});

async function onServer(sql: string): Promise<void> {
  const client = new Client({ connectionString: serverUrl });
  await client.connect();
  await client.query(sql);
  await client.end();
}
