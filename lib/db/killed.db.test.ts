import { expect, inject, test } from 'vitest';
import { closeDatabase, dataFolder, getDatabase } from './database';
import { FolderInUse } from './folder-lock';
import { startChild } from './testing/child';

const rounds = 3;
const isEmbedded = inject('serverUrl') === '';

test('kill -9 while answers are written loses none that was acknowledged', async () => {
  const acknowledged = new Set<string>();
  for (let round = 1; round <= rounds; round++) {
    const child = startChild('record-until-killed.ts');
    await child.untilLines(round * 17);
    await child.kill();
    for (const id of child.lines) acknowledged.add(id);

    const { pool } = await getDatabase();
    const stored = await pool.query<{ id: string }>('SELECT id FROM attempts');
    const missing = [...acknowledged].filter((id) => !stored.rows.some((row) => row.id === id));
    expect(missing).toEqual([]);
    const { rows } = await pool.query(
      'SELECT FROM attempts GROUP BY person_id, idempotency_key HAVING count(*) > 1',
    );
    expect(rows).toEqual([]);
    await closeDatabase();
  }
  expect(acknowledged.size).toBeGreaterThanOrEqual((17 * rounds * (rounds + 1)) / 2);
}, 300_000);

test.runIf(isEmbedded)('a second process is told to leave the data alone', async () => {
  const child = startChild('record-until-killed.ts');
  await child.untilLines(1);
  const refusal = await getDatabase().catch((error: Error) => error);
  expect(refusal).toBeInstanceOf(FolderInUse);
  expect((refusal as Error).message).toContain(`${dataFolder()} is in use by process ${child.pid}`);
  await child.kill();
  await expect(getDatabase()).resolves.toMatchObject({ kind: 'embedded' });
});
