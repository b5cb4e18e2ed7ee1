import { beforeAll, expect, test } from 'vitest';
import { listAttempts, recordAttempt } from './attempts';
import { type Database, getDatabase } from './database';
import { createGuest, findPerson } from './people';
import { sampleAttempt } from './testing/sample-attempt';

let database: Database;
beforeAll(async () => {
  database = await getDatabase();
});

test('a transaction that throws leaves nothing', async () => {
  const { person } = await createGuest('en');
  const failing = database.prisma.$transaction(async (transaction) => {
    await transaction.person.update({ where: { id: person.id }, data: { locale: 'ru' } });
    throw new Error('in the middle');
  });
  await expect(failing).rejects.toThrow('in the middle');
  expect(await findPerson(person.id)).toEqual(person);
});

test('a transaction runs at the isolation it asks for', async () => {
  const level = await database.prisma.$transaction(
    (transaction) => transaction.$queryRaw`SHOW transaction_isolation`,
    { isolationLevel: 'Serializable' },
  );
  expect(level).toEqual([{ transaction_isolation: 'serializable' }]);
});

test('nobody sees what is not committed', async () => {
  const { person } = await createGuest('en');
  let seen: ReturnType<typeof findPerson> | undefined;
  await database.prisma.$transaction(async (transaction) => {
    await transaction.person.update({ where: { id: person.id }, data: { locale: 'zh' } });
    seen = findPerson(person.id);
    // On a server the reader answers meanwhile, with the old value; embedded it waits its turn, for the new one.
    if (database.kind === 'server') expect((await seen)?.locale).toBe('en');
    await transaction.person.update({ where: { id: person.id }, data: { locale: 'ar' } });
  });
  expect((await seen)?.locale).toBe(database.kind === 'server' ? 'en' : 'ar');
});

test('an error at the commit itself is told', async () => {
  await database.pool.query('CREATE TABLE late (a int UNIQUE DEFERRABLE INITIALLY DEFERRED)');
  const insertTwice = database.prisma.$transaction(async (transaction) => {
    await transaction.$executeRaw`INSERT INTO late VALUES (1), (1)`;
  });
  await expect(insertTwice).rejects.toThrow();
  expect((await database.pool.query('SELECT * FROM late')).rows).toEqual([]);
});

test('a connection lost inside a transaction leaves neither rows nor an open transaction', async () => {
  const client = await database.pool.connect();
  await client.query('BEGIN');
  await client.query('CREATE TABLE lost (a int)');
  client.release(true);
  const { rows } = await database.pool.query(
    "SELECT to_regclass('lost') AS found, now() = statement_timestamp() AS fresh",
  );
  expect(rows).toEqual([{ found: null, fresh: true }]);
  await expect(createGuest('en')).resolves.toBeDefined();
});

test('a failed statement does not spoil the next', async () => {
  await expect(database.pool.query('SELECT $1::int', ['no number'])).rejects.toThrow();
  await expect(database.pool.query('SELEKT')).rejects.toThrow();
  expect((await database.pool.query('SELECT 1 AS one')).rows).toEqual([{ one: 1 }]);
});

test('eight people at once, each in order', async () => {
  const people = await Promise.all(Array.from({ length: 8 }, () => createGuest('en')));
  await Promise.all(
    people.map(async ({ person }) => {
      for (const answer of ['1', '2', '3', '4', '5'])
        await recordAttempt(sampleAttempt(person.id, { answer }));
    }),
  );
  for (const { person } of people) {
    const answers = (await listAttempts(person.id)).map((attempt) => attempt.answer);
    expect(answers).toEqual(['5', '4', '3', '2', '1']);
  }
});

test('carries more than a megabyte each way', async () => {
  const { person } = await createGuest('en');
  const answer = 'ŷ'.repeat(1_000_000);
  await recordAttempt(sampleAttempt(person.id, { answer }));
  expect((await listAttempts(person.id))[0]?.answer).toBe(answer);
});
