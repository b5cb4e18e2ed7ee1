import { expect, test } from 'vitest';
import { hashPassword, verifyPassword } from './password';

test('is kept as argon2id with 19 MiB, two passes, one lane', async () => {
  expect(await hashPassword('a long password')).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$/);
});

test('accepts the password and refuses another', async () => {
  const kept = await hashPassword('a long password');
  expect(await verifyPassword('a long password', kept)).toBe(true);
  expect(await verifyPassword('a long passwore', kept)).toBe(false);
});

test('accepts the same letters in another Unicode spelling', async () => {
  const kept = await hashPassword('caf\u00e9-caf\u00e9');
  expect(await verifyPassword('cafe\u0301-cafe\u0301', kept)).toBe(true);
});

test('says no to everybody where there is no hash, after the same work', async () => {
  await verifyPassword('first call makes the decoy', null);
  const kept = await hashPassword('a long password');
  const durations = { known: 0, unknown: 0 };
  for (let round = 0; round < 3; round += 1) {
    let started = performance.now();
    await verifyPassword('wrong', kept);
    durations.known += performance.now() - started;
    started = performance.now();
    expect(await verifyPassword('nobody has this password', null)).toBe(false);
    durations.unknown += performance.now() - started;
  }
  expect(durations.unknown).toBeGreaterThan(durations.known / 5);
});
