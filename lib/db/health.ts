import { getDatabase } from './database';

/** Throws where the database does not answer. */
export async function checkDatabase(): Promise<{ status: 'ok'; kind: 'embedded' | 'server' }> {
  const { kind, pool } = await getDatabase();
  await pool.query('SELECT 1');
  return { status: 'ok', kind };
}
