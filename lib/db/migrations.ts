import { createHash, randomUUID } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Pool, PoolClient } from 'pg';
import { projectFolder } from './project-folder';

export type Migration = { name: string; sql: string; checksum: string };

/** The lock that Prisma's own command takes too, so that the two never migrate at once. */
const advisoryLock = 72707369;

/** As Prisma's schema engine creates it. */
const historyTable = `CREATE TABLE IF NOT EXISTS _prisma_migrations (
  id                  VARCHAR(36) PRIMARY KEY NOT NULL,
  checksum            VARCHAR(64) NOT NULL,
  finished_at         TIMESTAMPTZ,
  migration_name      VARCHAR(255) NOT NULL,
  logs                TEXT,
  rolled_back_at      TIMESTAMPTZ,
  started_at          TIMESTAMPTZ NOT NULL DEFAULT now(),
  applied_steps_count INTEGER NOT NULL DEFAULT 0
)`;

/** In the order they are applied. */
export function listMigrations(folder = join(projectFolder(), 'prisma/migrations')): Migration[] {
  const names = readdirSync(/*turbopackIgnore: true*/ folder).filter((name) =>
    existsSync(join(folder, name, 'migration.sql')),
  );
  return names.sort().map((name) => {
    const sql = readFileSync(join(folder, name, 'migration.sql'), 'utf8');
    return { name, sql, checksum: createHash('sha256').update(sql).digest('hex') };
  });
}

/**
 * Applies what is missing, each migration in one transaction, and keeps the history as Prisma does. Safe to call from
 * several processes at once. Returns the names applied now. Throws, with nothing applied, where the history and the
 * files disagree.
 */
export async function applyMigrations(pool: Pool, migrations: Migration[]): Promise<string[]> {
  const applied: string[] = [];
  for (;;) {
    const name = await inTransaction(pool, (client) => applyNext(client, migrations));
    if (name === null) return applied;
    applied.push(name);
  }
}

async function applyNext(client: PoolClient, migrations: Migration[]): Promise<string | null> {
  await client.query('SELECT pg_advisory_xact_lock($1)', [advisoryLock]);
  await client.query(historyTable);
  const { rows } = await client.query<HistoryRow>(
    'SELECT migration_name, checksum, finished_at FROM _prisma_migrations WHERE rolled_back_at IS NULL ORDER BY started_at, migration_name',
  );
  requireSameHistory(rows, migrations);
  const next = migrations[rows.length];
  if (next === undefined) return null;
  await client.query(next.sql);
  await client.query(
    'INSERT INTO _prisma_migrations (id, checksum, migration_name, started_at, finished_at, applied_steps_count) VALUES ($1, $2, $3, clock_timestamp(), clock_timestamp(), 1)',
    [randomUUID(), next.checksum, next.name],
  );
  return next.name;
}

type HistoryRow = { migration_name: string; checksum: string; finished_at: Date | null };

function requireSameHistory(rows: HistoryRow[], migrations: Migration[]): void {
  rows.forEach((row, index) => {
    const migration = migrations[index];
    if (migration?.name !== row.migration_name) {
      throw new Error(
        `The database has the migration ${row.migration_name}, which this version of Gradus does not: use the newer version.`,
      );
    }
    if (row.finished_at === null)
      throw new Error(`The migration ${row.migration_name} was begun and not finished.`);
    if (migration.checksum !== row.checksum) {
      throw new Error(`The migration ${row.migration_name} was changed after it was applied.`);
    }
  });
}

async function inTransaction<T>(pool: Pool, work: (client: PoolClient) => Promise<T>): Promise<T> {
  const client = await pool.connect();
  try {
    await client.query('BEGIN');
    const result = await work(client);
    await client.query('COMMIT');
    return result;
  } catch (error) {
    await client.query('ROLLBACK');
    throw error;
  } finally {
    client.release();
  }
}
