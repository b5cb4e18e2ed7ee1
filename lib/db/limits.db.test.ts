import { afterEach, expect, test, vi } from 'vitest';
import { getDatabase } from './database';
import { checkDatabase } from './health';
import { forgetLimits, takeFrom } from './limits';

afterEach(() => vi.useRealTimers());

test('allows so many and no more, each key by itself', async () => {
  const answers = await Promise.all(Array.from({ length: 25 }, () => takeFrom('sign-in', 'ada@example.org')));
  expect(answers.filter((answer) => answer.allowed)).toHaveLength(20);
  const refused = await takeFrom('sign-in', 'ada@example.org');
  expect(refused.allowed).toBe(false);
  expect(refused.retryAfterSeconds).toBeGreaterThan(14 * 60);
  expect(refused.retryAfterSeconds).toBeLessThanOrEqual(15 * 60);
  expect(await takeFrom('sign-in', 'bob@example.org')).toEqual({ allowed: true, retryAfterSeconds: 0 });
  expect(await takeFrom('registration', 'ada@example.org')).toEqual({ allowed: true, retryAfterSeconds: 0 });
});

test.each([
  ['draft', 600],
  ['analysis', 60],
  ['import', 30],
] as const)('of whoever writes exercises, %s is allowed %i times', async (name, points) => {
  const answers = await Promise.all(Array.from({ length: points + 5 }, () => takeFrom(name, 'a teacher')));
  expect(answers.filter(({ allowed }) => allowed)).toHaveLength(points);
});

test('allows again when the time is over', async () => {
  const takeAll = () => Promise.all(Array.from({ length: 121 }, () => takeFrom('attempt', 'somebody')));
  expect((await takeAll()).filter((answer) => !answer.allowed)).toHaveLength(1);
  vi.useFakeTimers({ toFake: ['Date'], now: Date.now() + 61_000 });
  expect(await takeFrom('attempt', 'somebody else')).toMatchObject({ allowed: true });
  const { pool } = await getDatabase();
  await pool.query('SELECT 1');
});

test('counts all whose address nobody knows together, and leaves them more', async () => {
  const take = (count: number) => Promise.all(Array.from({ length: count }, () => takeFrom('guest', null)));
  expect((await take(400)).every((answer) => answer.allowed)).toBe(true);
  expect(await takeFrom('guest', 'somebody known')).toMatchObject({ allowed: true });
});

test('forgets who leaves', async () => {
  const key = 'leaving@example.org';
  await Promise.all(Array.from({ length: 21 }, () => takeFrom('sign-in', key)));
  expect((await takeFrom('sign-in', key)).allowed).toBe(false);
  await forgetLimits({ 'sign-in': key });
  expect((await takeFrom('sign-in', key)).allowed).toBe(true);
});

test('keeps no e-mail and no address', async () => {
  await takeFrom('guest', '203.0.113.7');
  const { pool } = await getDatabase();
  const { rows } = await pool.query('SELECT key FROM rate_limits');
  expect(JSON.stringify(rows)).not.toContain('203.0.113.7');
});

test('the health check names the kind of database', async () => {
  expect(await checkDatabase()).toEqual({
    status: 'ok',
    kind: process.env.DATABASE_URL ? 'server' : 'embedded',
  });
});
