import {
  existsSync,
  fsyncSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeAll, describe, expect, inject, test, vi } from 'vitest';
import { closeDatabase, dataFolder, getDatabase } from './database';
import { embeddedMajor, openEmbedded } from './embedded';
import { createGuest, findPerson } from './people';

vi.mock('node:fs', async (importActual) => {
  const actual = await importActual<typeof import('node:fs')>();
  return { ...actual, fsyncSync: vi.fn(actual.fsyncSync) };
});

describe.runIf(inject('serverUrl') === '')('the embedded database', () => {
  beforeAll(async () => {
    await getDatabase();
  });

  test('syncs every commit to the disk before it answers', async () => {
    const { pool } = await getDatabase();
    const { rows } = await pool.query(
      "SELECT name, setting FROM pg_settings WHERE name IN ('fsync', 'synchronous_commit', 'full_page_writes', 'wal_sync_method') ORDER BY name",
    );
    expect(rows.map((row) => `${row.name} ${row.setting}`)).toEqual([
      'fsync on',
      'full_page_writes on',
      'synchronous_commit on',
      'wal_sync_method fsync',
    ]);
    const syncCount = vi.mocked(fsyncSync).mock.calls.length;
    await createGuest('en');
    expect(vi.mocked(fsyncSync).mock.calls.length).toBeGreaterThan(syncCount);
  });

  test('its files say which PostgreSQL wrote them, and that is the one inside', async () => {
    const { pool } = await getDatabase();
    expect(readFileSync(join(dataFolder(), 'postgres-major'), 'utf8')).toBe(embeddedMajor);
    const { rows } = await pool.query('SHOW server_version');
    expect(rows[0].server_version).toMatch(new RegExp(`^${embeddedMajor}\\.`));
  });

  test('is one for the whole process, and is there again after closing', async () => {
    const { person } = await createGuest('en');
    const [one, two] = await Promise.all([getDatabase(), getDatabase()]);
    expect(one).toBe(two);
    await closeDatabase();
    expect(existsSync(join(dataFolder(), 'lock'))).toBe(false);
    expect(await findPerson(person.id)).toEqual(person);
  });

  test('files of another PostgreSQL are left alone, with a sentence for the operator', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'gradus-other-'));
    writeFileSync(join(folder, 'postgres-major'), '17');
    await expect(openEmbedded(folder)).rejects.toThrow('written by PostgreSQL 17');
    expect(readdirSync(folder)).toEqual(['postgres-major']);
    rmSync(folder, { recursive: true });
  });
});
