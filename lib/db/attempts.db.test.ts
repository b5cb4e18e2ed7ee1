import { describe, expect, test } from 'vitest';
import type { Verdict } from '../grading/verdict';
import { findAttemptsLeft, listAttemptFacts, listAttempts, recordAttempt } from './attempts';
import { getDatabase } from './database';
import { claimGuest, createAccount, createGuest } from './people';
import { PersonGone } from './person-gone';
import { sampleAttempt } from './testing/sample-attempt';

const newPersonId = async () => (await createGuest('en')).person.id;

test('keeps what was typed and what was decided, and gives it back newest first', async () => {
  const personId = await newPersonId();
  const started = Date.now();
  const wrong: Verdict = { kind: 'incorrect', finding: { id: 'sign' } };
  const first = await recordAttempt(
    sampleAttempt(personId, { answer: '−(a − y)x ', verdict: wrong, seed: 7, locale: 'fa' }),
  );
  const second = await recordAttempt(
    sampleAttempt(personId, { part: 'db', answer: ['b', 'c'], notation: 'latex' }),
  );
  const unread: Verdict = { kind: 'undecided' };
  const third = await recordAttempt(sampleAttempt(personId, { answer: '', verdict: unread }));

  expect(first).toMatchObject({
    answer: '−(a − y)x ',
    verdict: wrong,
    verdictKind: 'incorrect',
    counted: true,
    credit: 0,
  });
  expect(first).toMatchObject({
    exercise: 'chain',
    revision: 'r1',
    seed: 7,
    part: 'dw',
    locale: 'fa',
    engineVersion: '1',
  });
  expect(second).toMatchObject({ answer: ['b', 'c'], credit: 1, notation: 'latex' });
  expect(third).toMatchObject({ counted: false, credit: null });
  expect(Math.abs(first.createdAt.getTime() - started)).toBeLessThan(60_000);

  expect(await listAttempts(personId)).toEqual([third, second, first]);
  expect(await listAttempts(personId, { part: 'dw' })).toEqual([third, first]);
  expect(await listAttempts(personId, { exercise: 'chain', limit: 1 })).toEqual([third]);
  expect(await listAttempts(personId, { exercise: 'other' })).toEqual([]);
});

test.each([
  ['a zero character', 'a\0b', 'a\0b'],
  ['half a surrogate pair', 'a\ud83d', 'a\ufffd'],
  ['an astral letter', '𝜕𝐽', '𝜕𝐽'],
  ['quotes and backslashes', `\\sigma'(z) "x"`, `\\sigma'(z) "x"`],
])('keeps %s in an answer', async (_what, typed, kept) => {
  const personId = await newPersonId();
  await recordAttempt(sampleAttempt(personId, { answer: typed }));
  expect((await listAttempts(personId))[0]?.answer).toBe(kept);
});

test('stores a repeated send once and answers with the first', async () => {
  const personId = await newPersonId();
  const first = await recordAttempt(sampleAttempt(personId, { idempotencyKey: 'k', answer: 'first' }));
  const again = await recordAttempt(sampleAttempt(personId, { idempotencyKey: 'k', answer: 'second' }));
  expect(again).toEqual(first);
  expect(await listAttempts(personId)).toEqual([first]);
});

test('stores twenty sends of one key at the same moment once', async () => {
  const personId = await newPersonId();
  const attempt = sampleAttempt(personId, { idempotencyKey: 'k' });
  const answers = await Promise.all(Array.from({ length: 20 }, () => recordAttempt(attempt)));
  expect(new Set(answers.map((each) => each.id)).size).toBe(1);
  expect(await listAttempts(personId)).toHaveLength(1);
});

test('keys of two people, and sends without a key, are independent', async () => {
  const [one, two] = [await newPersonId(), await newPersonId()];
  for (const personId of [one, two]) await recordAttempt(sampleAttempt(personId, { idempotencyKey: 'k' }));
  await Promise.all([1, 2, 3].map(() => recordAttempt(sampleAttempt(one))));
  expect(await listAttempts(one)).toHaveLength(4);
  expect(await listAttempts(two)).toHaveLength(1);
});

test('refuses an attempt of nobody', async () => {
  const nobody = '00000000-0000-7000-8000-000000000000';
  await expect(recordAttempt(sampleAttempt(nobody))).rejects.toThrow();
});

test('an attempt cannot be changed, moved to a guest, deleted or emptied away', async () => {
  const { prisma, pool } = await getDatabase();
  const [personId, otherId] = [await newPersonId(), await newPersonId()];
  const { id } = await recordAttempt(sampleAttempt(personId));
  const refused = /append-only/;
  await expect(prisma.attempt.update({ where: { id }, data: { credit: 0 } })).rejects.toThrow(refused);
  await expect(prisma.attempt.update({ where: { id }, data: { personId: otherId } })).rejects.toThrow(
    refused,
  );
  await expect(prisma.attempt.delete({ where: { id } })).rejects.toThrow(refused);
  await expect(pool.query('TRUNCATE attempts')).rejects.toThrow(refused);
  await expect(pool.query('TRUNCATE persons CASCADE')).rejects.toThrow(refused);
  expect(await listAttempts(personId)).toHaveLength(1);
});

test('a revision is kept once and never changes', async () => {
  const { prisma } = await getDatabase();
  const personId = await newPersonId();
  const key = { slug_revision: { slug: 'kept', revision: 'r1' } };
  for (const content of [{ a: 1 }, { a: 2 }]) {
    const exercise = { slug: 'kept', revision: 'r1', hasVariants: true, content };
    await recordAttempt(sampleAttempt(personId, { exercise }));
  }
  expect(await prisma.exerciseRevision.findUnique({ where: key })).toMatchObject({ content: { a: 1 } });
  await expect(prisma.exerciseRevision.update({ where: key, data: { content: {} } })).rejects.toThrow(
    /append-only/,
  );
  await expect(prisma.exerciseRevision.delete({ where: key })).rejects.toThrow();
});

test('progress is told what was decided, newest first, and not what was typed', async () => {
  const personId = await newPersonId();
  await recordAttempt(sampleAttempt(personId, { seed: 3, verdict: { kind: 'incorrect' } }));
  await recordAttempt(sampleAttempt(personId, { part: 'db' }));
  const common = { exercise: 'chain', counted: true, createdAt: expect.any(Date) };
  expect(await listAttemptFacts(personId)).toEqual([
    { ...common, part: 'db', seed: 0, verdictKind: 'correct', credit: 1 },
    { ...common, part: 'dw', seed: 3, verdictKind: 'incorrect', credit: 0 },
  ]);
});

test('an answer whose guest joins an account meanwhile is kept by the account, or is to be sent again', async () => {
  const { person: guest } = await createGuest('en');
  const account = await createAccount({ email: 'racing@example.org', passwordHash: 'hash', locale: 'en' });
  const answers = Array.from({ length: 20 }, (_, seed) => recordAttempt(sampleAttempt(guest.id, { seed })));
  const [settled] = await Promise.all([Promise.allSettled(answers), claimGuest(guest.id, account.id)]);
  const refused = settled.flatMap((result) => (result.status === 'rejected' ? [result.reason] : []));
  for (const reason of refused) expect(reason).toBeInstanceOf(PersonGone);
  expect(await listAttempts(account.id)).toHaveLength(answers.length - refused.length);
  await expect(recordAttempt(sampleAttempt(guest.id))).rejects.toBeInstanceOf(PersonGone);
});

describe('where only some answers count', () => {
  const twice = { seed: 3, attemptsMax: 2 };
  const wrong: Verdict = { kind: 'incorrect' };
  const left = (personId: string, changes = {}) =>
    findAttemptsLeft(personId, sampleAttempt(personId, { ...twice, ...changes }));
  const answer = (personId: string, changes = {}) =>
    recordAttempt(sampleAttempt(personId, { ...twice, ...changes }));

  test('later ones are kept with their verdict, and do not count; what was not judged used none up', async () => {
    const personId = await newPersonId();
    expect(await left(personId)).toBe(2);
    expect(await answer(personId, { verdict: { kind: 'undecided' } })).toMatchObject({ counted: false });
    expect(await answer(personId, { verdict: wrong })).toMatchObject({ counted: true, credit: 0 });
    expect(await left(personId)).toBe(1);
    expect(await answer(personId)).toMatchObject({ counted: true, credit: 1 });
    expect(await left(personId)).toBe(0);
    expect(await answer(personId)).toMatchObject({ verdictKind: 'correct', counted: false, credit: null });
    expect(await left(personId)).toBe(0);
  });

  test('each variant, each part and each person has its own; without a limit there is none', async () => {
    const personId = await newPersonId();
    for (const _ of [1, 2, 3]) await answer(personId);
    expect(await answer(personId, { seed: 4 })).toMatchObject({ counted: true });
    expect(await answer(personId, { part: 'db' })).toMatchObject({ counted: true });
    expect(await answer(await newPersonId())).toMatchObject({ counted: true });
    expect(await answer(personId, { attemptsMax: null })).toMatchObject({ counted: true });
    expect(await left(personId, { attemptsMax: null })).toBeNull();
  });

  test('a new text of an author begins anew, a mended one of the library does not', async () => {
    const personId = await newPersonId();
    const { exercise } = sampleAttempt(personId);
    const mended = { ...exercise, revision: 'r2' };
    for (const _ of [1, 2]) await answer(personId);
    expect(await left(personId, { exercise: mended })).toBe(0);
    expect(await left(personId, { exercise: { ...mended, author: {} } })).toBe(2);
  });

  test('answers sent at the same moment use up no more than there are, and one sent again uses up one', async () => {
    const personId = await newPersonId();
    const sent = ['a', 'b', 'c', 'd', 'a'].map((idempotencyKey) => answer(personId, { idempotencyKey }));
    expect((await Promise.all(sent)).filter(({ counted }) => counted).length).toBeGreaterThanOrEqual(2);
    const kept = await listAttempts(personId);
    expect(kept).toHaveLength(4);
    expect(kept.filter(({ counted }) => counted)).toHaveLength(2);
    const [first] = kept.filter(({ counted }) => counted);
    const again = await answer(personId, { idempotencyKey: first?.idempotencyKey ?? '' });
    expect(again).toEqual(first);
  });

  test('whoever is gone meanwhile is told so', async () => {
    await expect(answer('0190c0de-0000-7000-8000-000000000009')).rejects.toBeInstanceOf(PersonGone);
  });
});
