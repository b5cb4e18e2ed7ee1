import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, expect, test } from 'vitest';
import { type Database, getDatabase } from './database';
import { applyMigrations, listMigrations } from './migrations';
import { projectFolder } from './project-folder';
import { findDrift, readSchema } from './schema-drift';

let database: Database;
beforeAll(async () => {
  database = await getDatabase();
});

const history = async () =>
  (await database.pool.query('SELECT * FROM _prisma_migrations ORDER BY started_at, migration_name')).rows;

test('opening the database applies every migration, and records it as Prisma does', async () => {
  const rows = await history();
  expect(rows.map((row) => row.migration_name)).toEqual(listMigrations().map((migration) => migration.name));
  for (const row of rows) {
    const file = readFileSync(
      join(projectFolder(), 'prisma/migrations', row.migration_name, 'migration.sql'),
    );
    expect(row).toMatchObject({
      id: expect.stringMatching(/^[0-9a-f-]{36}$/),
      checksum: createHash('sha256').update(file).digest('hex'),
      finished_at: expect.any(Date),
      logs: null,
      rolled_back_at: null,
      applied_steps_count: 1,
    });
  }
});

test('applying them again changes nothing, also from several callers at once', async () => {
  const before = await history();
  const again = await Promise.all([1, 2, 3].map(() => applyMigrations(database.pool, listMigrations())));
  expect(again).toEqual([[], [], []]);
  expect(await history()).toEqual(before);
});

test('the migrations lead to the schema (otherwise this is the SQL the next migration needs)', async () => {
  expect(await findDrift(database.pool)).toBe('');
});

test('a column that only the schema has is seen as drift', async () => {
  const schema = readSchema().replace('model RateLimit {', 'model RateLimit {\n  note String?\n');
  expect(await findDrift(database.pool, schema)).toContain('ADD COLUMN     "note" TEXT');
});

test('a migration that fails leaves nothing behind', async () => {
  const broken = { name: '99999999000000_broken', sql: 'CREATE TABLE half (); SELECT 1 / 0', checksum: 'x' };
  await expect(applyMigrations(database.pool, [...listMigrations(), broken])).rejects.toThrow(
    'division by zero',
  );
  expect((await database.pool.query("SELECT to_regclass('half') AS found")).rows).toEqual([{ found: null }]);
  expect(await applyMigrations(database.pool, listMigrations())).toEqual([]);
});

test('refuses a history that is not its own', async () => {
  const [first, ...others] = listMigrations();
  if (!first) throw new Error('there are migrations');
  await expect(applyMigrations(database.pool, others)).rejects.toThrow('use the newer version');
  const edited = [{ ...first, checksum: 'x' }, ...others];
  await expect(applyMigrations(database.pool, edited)).rejects.toThrow('was changed after it was applied');
});
