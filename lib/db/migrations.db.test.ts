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

test('a name whose account had gone before names went with accounts goes with the migration', async () => {
  const client = await database.pool.connect();
  const one = { query: client.query.bind(client), release: () => undefined };
  const alone = { connect: async () => one } as unknown as Database['pool'];
  const before = listMigrations().filter(({ name }) => name < '20261130120000');
  try {
    await client.query('CREATE SCHEMA before; SET search_path TO before');
    await applyMigrations(alone, before);
    const [gone, here] = ['0190c0de-0000-7000-8000-00000000000a', '0190c0de-0000-7000-8000-00000000000b'];
    for (const [id, name] of [
      [gone, 'Gone'],
      [here, 'Here'],
    ]) {
      const email = `${name}@example.org`.toLowerCase();
      await client.query(
        `INSERT INTO persons (id, kind, email, locale) VALUES ('${id}', 'account', '${email}', 'en');
         INSERT INTO authored_exercises (id, name, slug, draft, state, published_number)
           VALUES ('${id}', 'loss', 'loss--${name?.toLowerCase().repeat(2)}', '{}', 'archived', 1);
         INSERT INTO authored_revisions
             (authored_id, number, slug, revision, name, content, author_id, author_name, licence, why)
           VALUES ('${id}', 1, 'loss--x', 'hash', 'loss', '{"yaml": ""}', '${id}', '${name}', 'cc-by', '')`,
      );
    }
    await client.query('DELETE FROM persons WHERE id = $1', [gone]);
    await applyMigrations(alone, listMigrations());
    const { rows } = await client.query(
      'SELECT author_name, content FROM authored_revisions ORDER BY number, authored_id',
    );
    expect(rows).toEqual([
      { author_name: '', content: { yaml: '' } },
      { author_name: 'Here', content: { yaml: '' } },
    ]);
  } finally {
    await client.query('SET search_path TO public; DROP SCHEMA before CASCADE');
    client.release();
  }
});
