import { cpSync, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeAll, describe, expect, inject, test, vi } from 'vitest';
import { closeDatabase, dataFolder, getDatabase } from './database';
import { embeddedMajor, openEmbedded } from './embedded';
import { createGuest, findPerson } from './people';

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
  });

  test('a sync of the engine is a sync of the file', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'gradus-synced-'));
    cpSync(inject('templateFolder'), folder, { recursive: true });
    const actual = await vi.importActual<typeof import('node:fs')>('node:fs');
    const fsyncSync = vi.fn(actual.fsyncSync);
    vi.resetModules();
    vi.doMock('node:fs', () => ({ ...actual, fsyncSync }));
    const { openEmbedded } = await import('./embedded');
    vi.doUnmock('node:fs');
    const { pool, close } = await openEmbedded(folder);

    const countOf = async (sql: string) => {
      const before = fsyncSync.mock.calls.length;
      await pool.query(sql);
      return fsyncSync.mock.calls.length - before;
    };
    expect(await countOf('CREATE TABLE synced (a int)')).toBeGreaterThan(0);
    expect(await countOf('INSERT INTO synced VALUES (1)')).toBe(1);
    expect(await countOf('SELECT * FROM synced')).toBe(0);
    expect(await countOf('CHECKPOINT')).toBeGreaterThan(5);
    await close();
    rmSync(folder, { recursive: true });
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
