import { expect, test } from 'vitest';
import { recordAttempt } from './attempts';
import { getDatabase } from './database';
import { isSolutionOpen, listHelp, recordHelp } from './help';
import { claimGuest, createAccount, createGuest } from './people';
import { PersonGone } from './person-gone';
import { sampleAttempt } from './testing/sample-attempt';

const newPersonId = async () => (await createGuest('en')).person.id;
const { exercise, part } = sampleAttempt('somebody');
const place = { exercise, seed: 3, part };

test('is listed in the order it was taken, of one part or of all', async () => {
  const personId = await newPersonId();
  await recordHelp(personId, place, { kind: 'hint', hint: 'path' });
  await recordHelp(personId, { ...place, part: 'db' }, { kind: 'solution' });
  await recordHelp(personId, place, { kind: 'hint', hint: 'depends' });
  const ofPart = [
    { part: 'dw', kind: 'hint', hint: 'path' },
    { part: 'dw', kind: 'hint', hint: 'depends' },
  ];
  expect(await listHelp(personId, place)).toEqual(ofPart);
  expect(await listHelp(personId, { exercise, seed: 3 })).toEqual([
    ofPart[0],
    { part: 'db', kind: 'solution' },
    ofPart[1],
  ]);
  expect(await listHelp(personId, { exercise, seed: 4 })).toEqual([]);
  expect(await listHelp(await newPersonId(), place)).toEqual([]);
});

test('taken twice, also at the same moment, is kept once', async () => {
  const personId = await newPersonId();
  const twice = [1, 2, 3, 4].flatMap(() => [
    recordHelp(personId, place, { kind: 'hint', hint: 'path' }),
    recordHelp(personId, place, { kind: 'solution' }),
  ]);
  await Promise.all(twice);
  expect(await listHelp(personId, place)).toHaveLength(2);
});

test('after the solution, answers to that part at these numbers do not count; before it, and elsewhere, they do', async () => {
  const personId = await newPersonId();
  const answer = (changes = {}) => recordAttempt(sampleAttempt(personId, { seed: 3, ...changes }));
  await recordHelp(personId, place, { kind: 'hint', hint: 'path' });
  const before = await answer();
  await recordHelp(personId, place, { kind: 'solution' });
  expect(await isSolutionOpen(personId, place)).toBe(true);
  expect(before).toMatchObject({ counted: true, credit: 1 });
  expect(await answer()).toMatchObject({ verdictKind: 'correct', counted: false, credit: null });
  expect(await answer({ verdict: { kind: 'incorrect' } })).toMatchObject({ counted: false, credit: null });
  expect(await answer({ seed: 4 })).toMatchObject({ counted: true, credit: 1 });
  expect(await answer({ part: 'db' })).toMatchObject({ counted: true, credit: 1 });
});

test('without variants, the solution is open whatever the seed', async () => {
  const personId = await newPersonId();
  const only = { ...exercise, hasVariants: false };
  await recordHelp(personId, { ...place, exercise: only, seed: 7 }, { kind: 'solution' });
  expect(await listHelp(personId, { exercise: only, seed: 1 })).toHaveLength(1);
  const answer = sampleAttempt(personId, { exercise: only, seed: 2 });
  expect(await recordAttempt(answer)).toMatchObject({ counted: false, credit: null });
});

test('cannot be changed, moved to a guest, deleted or emptied away', async () => {
  const { prisma, pool } = await getDatabase();
  const [personId, otherId] = [await newPersonId(), await newPersonId()];
  await recordHelp(personId, place, { kind: 'solution' });
  const where = { personId };
  const refused = /append-only/;
  await expect(prisma.helpTaken.updateMany({ where, data: { seed: 4 } })).rejects.toThrow(refused);
  await expect(prisma.helpTaken.updateMany({ where, data: { personId: otherId } })).rejects.toThrow(refused);
  await expect(prisma.helpTaken.deleteMany({ where })).rejects.toThrow(refused);
  await expect(pool.query('TRUNCATE help_taken')).rejects.toThrow(refused);
  expect(await listHelp(personId, place)).toHaveLength(1);
});

test('a guest who has become somebody else takes it again', async () => {
  const { person: guest } = await createGuest('en');
  const account = await createAccount({ email: 'helped@example.org', passwordHash: 'hash', locale: 'en' });
  await claimGuest(guest.id, account.id);
  await expect(recordHelp(guest.id, place, { kind: 'solution' })).rejects.toBeInstanceOf(PersonGone);
});
