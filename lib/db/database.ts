import { join, resolve } from 'node:path';
import { PrismaPg } from '@prisma/adapter-pg';
import { type ClientBase, Pool } from 'pg';
import { openEmbedded } from './embedded';
import { PrismaClient } from './generated/client';
import { applyMigrations, listMigrations } from './migrations';
import { projectFolder } from './project-folder';

export type Database = {
  kind: 'embedded' | 'server';
  prisma: PrismaClient;
  /** The same connections, for what Prisma does not do. */
  pool: Pool;
  close(): Promise<void>;
};

const serverConnectionsMax = 10;
const serverConnectTimeoutMs = 5_000;
/** One connection serves the embedded database: a transaction may have to wait for many others. */
const transactionTimes = { maxWait: 30_000, timeout: 30_000 };

/** Where the embedded database, its lock and the secrets of this installation are. */
export function dataFolder(): string {
  const named = process.env.GRADUS_DATA;
  return named ? resolve(named) : join(projectFolder(), '.data');
}

/** Bundled code may hold this module twice; the process has one database. */
const slot = globalThis as { gradusDatabase?: Promise<Database> };

/** The database of this process, opened and migrated on the first call, never by importing. */
export function getDatabase(): Promise<Database> {
  slot.gradusDatabase ??= openDatabase().catch((error) => {
    slot.gradusDatabase = undefined;
    throw error;
  });
  return slot.gradusDatabase;
}

/** Ends what `getDatabase` opened, if anything; the next call of it opens again. */
export async function closeDatabase(): Promise<void> {
  const opened = slot.gradusDatabase;
  slot.gradusDatabase = undefined;
  await (await opened)?.close();
}

async function openDatabase(): Promise<Database> {
  const url = process.env.DATABASE_URL;
  const { pool, close } = url ? openServer(url) : await openEmbedded(dataFolder());
  try {
    // A client that fails while nobody uses it is replaced by the pool.
    pool.on('error', (error) => console.error(`Database connection lost: ${error.message}`));
    await applyMigrations(pool, listMigrations());
    const prisma = new PrismaClient({ adapter: new PrismaPg(pool), transactionOptions: transactionTimes });
    return {
      kind: url ? 'server' : 'embedded',
      prisma,
      pool,
      async close() {
        await prisma.$disconnect();
        await close();
      },
    };
  } catch (error) {
    await close();
    throw error;
  }
}

function openServer(url: string): { pool: Pool; close(): Promise<void> } {
  const config = {
    connectionString: url,
    max: serverConnectionsMax,
    connectionTimeoutMillis: serverConnectTimeoutMs,
    // Prisma reads every time as UTC, whatever the server's own zone is.
    onConnect: (client: ClientBase) => client.query("SET TIME ZONE 'UTC'"),
  };
  const pool = new Pool(config);
  return { pool, close: () => pool.end() };
}
