import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { PGlite } from '@electric-sql/pglite';
import { Pool } from 'pg';
import { lockFolder } from './folder-lock';
import { PgliteStream } from './pglite-stream';
import { SyncedFiles } from './synced-files';

/** The PostgreSQL inside the engine; its files are read by no other. */
export const embeddedMajor = '18';

const upkeepEveryMs = 60_000;
const walMax = '64MB';

const startParams = [
  ...PGlite.defaultStartParams.filter((parameter) => parameter !== '-F'),
  ...['-c', 'fsync=on', '-c', 'wal_sync_method=fsync'],
];

/**
 * PostgreSQL in this process, its files in `folder`, which is locked against every other process until `close`.
 * Throws `FolderInUse`, or an Error with a sentence for the operator where the files are of another PostgreSQL.
 */
export async function openEmbedded(folder: string): Promise<{ pool: Pool; close(): Promise<void> }> {
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  const lock = lockFolder(folder);
  try {
    const engine = await openEngine(folder);
    const pool = new Pool({
      user: 'postgres',
      database: 'postgres',
      password: 'unused',
      ssl: false,
      // The engine is one session: more clients would share one transaction.
      max: 1,
      idleTimeoutMillis: 0,
      stream: () => new PgliteStream(engine),
    });
    const upkeep = setInterval(() => void keepUp(pool).catch(console.error), upkeepEveryMs);
    upkeep.unref();
    const close = async () => {
      clearInterval(upkeep);
      await pool.end();
      await engine.close();
      lock.release();
    };
    return { pool, close };
  } catch (error) {
    lock.release();
    throw error;
  }
}

/** The major version beside the files also says that they are complete: it is written after the first start. */
async function openEngine(folder: string): Promise<PGlite> {
  const files = join(folder, 'postgres');
  const majorFile = join(folder, 'postgres-major');
  const major = existsSync(majorFile) ? readFileSync(majorFile, 'utf8').trim() : null;
  if (major === null && existsSync(files)) renameSync(files, `${files}.incomplete-${Date.now()}`);
  if (major !== null && major !== embeddedMajor) {
    throw new Error(
      `The data in ${folder} was written by PostgreSQL ${major}, this version of Gradus has PostgreSQL ${embeddedMajor}; restore a backup into an empty folder, or go back to the version of Gradus that wrote it.`,
    );
  }
  const engine = await PGlite.create({ fs: new SyncedFiles(files), startParams });
  if (major === null) {
    await engine.exec('CHECKPOINT');
    writeFileSync(majorFile, embeddedMajor, { flush: true });
  }
  return engine;
}

/** The engine has no background workers: without this its log grows for as long as the process runs. */
async function keepUp(pool: Pool): Promise<void> {
  const sinceCheckpoint = 'pg_wal_lsn_diff(pg_current_wal_lsn(), redo_lsn)';
  const { rows } = await pool.query(
    `SELECT ${sinceCheckpoint} > pg_size_bytes('${walMax}') AS is_due FROM pg_control_checkpoint()`,
  );
  if (!rows[0]?.is_due) return;
  await pool.query('VACUUM (ANALYZE)');
  await pool.query('CHECKPOINT');
}
