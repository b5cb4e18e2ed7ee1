import { describe, expect, test } from 'vitest';
import { changeAuthored, saveDraft } from './authored-exercises';
import {
  findRevision,
  findRevisionByHash,
  listRevisions,
  type Published,
  publish,
} from './authored-revisions';
import { getDatabase } from './database';
import { PersonGone } from './person-gone';
import {
  found,
  newAuthored,
  newTeacher,
  publishAs,
  published,
  sampleContent,
  written,
} from './testing/sample-authored';

const nobodysId = '00000000-0000-7000-8000-000000000000';

describe('publishing', () => {
  test('makes the draft a revision with its author, licence, time and a line why', async () => {
    const teacher = await newTeacher('Ada');
    const exercise = await newAuthored(teacher.id);
    const { id, slug } = exercise;
    await changeAuthored(id, { licence: 'cc-by-sa' });
    const done = await publishAs(teacher, exercise, { revision: 'abc123', why: 'начало' });
    expect(done).toEqual({ kind: 'published', number: 1 });
    expect(await found(id)).toMatchObject({ state: 'published', publishedNumber: 1, draftVersion: 1 });
    const revision = await findRevision(id, 1);
    expect(revision).toEqual({
      number: 1,
      slug,
      revision: 'abc123',
      content: sampleContent(),
      authorName: 'Ada',
      licence: 'cc-by-sa',
      why: 'начало',
      createdAt: expect.any(Date),
    });
    expect(await findRevisionByHash(slug, 'abc123')).toEqual(revision);
  });

  test('again is the next number; the earlier ones stay as they were, and are listed newest first', async () => {
    const { teacher, exercise } = await published();
    const first = await findRevision(exercise.id, 1);
    for (const line of ['second', 'third'])
      await publishAs(teacher, await written(line, exercise), { revision: line, why: line });
    const listed = await listRevisions(exercise.id);
    expect(listed.map(({ number, why }) => [number, why])).toEqual([
      [3, 'third'],
      [2, 'second'],
      [1, 'first'],
    ]);
    expect(listed[0]).not.toHaveProperty('content');
    expect(await findRevision(exercise.id, 1)).toEqual(first);
    expect((await findRevision(exercise.id, 2))?.content).toEqual(sampleContent('second'));
    expect((await found(exercise.id)).publishedNumber).toBe(3);
  });

  test('of a version that is not the draft’s is a conflict, with the draft', async () => {
    const { teacher, exercise } = await published();
    await written('second', exercise);
    const answer = await publishAs(teacher, exercise, { baseVersion: 1 });
    expect(answer).toMatchObject({
      kind: 'conflict',
      current: { draft: sampleContent('second'), version: 2 },
    });
    expect(await listRevisions(exercise.id)).toHaveLength(1);
  });

  test('what is published already changes nothing, whatever the reason given', async () => {
    const { teacher, exercise } = await published();
    const again = await publishAs(teacher, exercise, { why: 'again' });
    expect(again).toEqual({ kind: 'unchanged', number: 1 });
    expect(await listRevisions(exercise.id)).toHaveLength(1);
  });

  test('another licence of the same text, and a text that means the same, are revisions', async () => {
    const { teacher, exercise } = await published();
    await changeAuthored(exercise.id, { licence: 'cc0' });
    expect(await publishAs(teacher, exercise)).toEqual({ kind: 'published', number: 2 });
    const commented = await written('first # a comment', exercise);
    const sameHash = { revision: `hash${exercise.draft.yaml.length}` };
    expect(await publishAs(teacher, commented, sameHash)).toEqual({ kind: 'published', number: 3 });
    expect(await findRevisionByHash(exercise.slug, sameHash.revision)).toMatchObject({ number: 3 });
  });

  test('twenty times at once makes one revision', async () => {
    const teacher = await newTeacher();
    const exercise = await newAuthored(teacher.id);
    const answers = await Promise.all(Array.from({ length: 20 }, () => publishAs(teacher, exercise)));
    const kinds = answers.map(({ kind }) => kind).sort();
    expect(kinds).toEqual(['published', ...Array(19).fill('unchanged')]);
    expect(await listRevisions(exercise.id)).toHaveLength(1);
  });

  test('while the draft is saved publishes what was looked at, or nothing', async () => {
    const teacher = await newTeacher();
    for (let round = 0; round < 10; round++) {
      const exercise = await newAuthored(teacher.id);
      const [answer] = await Promise.all([publishAs(teacher, exercise), written('meanwhile', exercise)]);
      const revision = await findRevision(exercise.id, 1);
      if (answer.kind === 'published') expect(revision?.content).toEqual(sampleContent());
      else expect([answer.kind, revision]).toEqual(['conflict', null]);
    }
  });

  test('takes it out of the archive', async () => {
    const { teacher, exercise } = await published();
    await changeAuthored(exercise.id, { state: 'archived' });
    await publishAs(teacher, await written('second', exercise));
    expect((await found(exercise.id)).state).toBe('published');
  });

  test('is for what is there: not in the bin, not unknown, and by somebody', async () => {
    const { teacher, exercise } = await published();
    const gone: Published = { kind: 'gone' };
    const other = await written('second', exercise);
    await changeAuthored(exercise.id, { deletedAt: new Date() });
    expect(await publishAs(teacher, other)).toEqual(gone);
    await changeAuthored(exercise.id, { deletedAt: null });
    for (const id of [nobodysId, 'x', '\0']) expect(await publishAs(teacher, { ...other, id })).toEqual(gone);
    const nobody = { id: nobodysId, name: 'Nobody' };
    await expect(publishAs(nobody, other)).rejects.toBeInstanceOf(PersonGone);
    expect(await listRevisions(exercise.id)).toHaveLength(1);
  });
});

test('an earlier text restored is a draft until it is published, then a number of its own', async () => {
  const { teacher, exercise } = await published();
  await publishAs(teacher, await written('second', exercise), { revision: 'other' });
  const first = await findRevision(exercise.id, 1);
  if (!first) throw new Error('published');
  const { draftVersion } = await found(exercise.id);
  await saveDraft(exercise.id, { baseVersion: draftVersion, draft: first.content });
  expect(await found(exercise.id)).toMatchObject({ draft: first.content, publishedNumber: 2 });
  const restored = await publishAs(teacher, await found(exercise.id), { revision: first.revision });
  expect(restored).toEqual({ kind: 'published', number: 3 });
  expect(await findRevision(exercise.id, 3)).toMatchObject({ content: first.content });
  expect(await findRevisionByHash(exercise.slug, first.revision)).toMatchObject({ number: 3 });
});

test.each([
  [nobodysId, 1],
  ['x', 1],
  ['\0', 1],
])('there is no revision of %j', async (id, number) => {
  expect(await findRevision(id, number)).toBeNull();
  expect(await listRevisions(id)).toEqual([]);
  expect(await findRevisionByHash(id, 'abc')).toBeNull();
});

test('a hash from an address may be anything', async () => {
  const { exercise } = await published();
  for (const hash of ['', 'nothing', '\0', "' OR 1=1", 'draft'])
    expect(await findRevisionByHash(exercise.slug, hash)).toBeNull();
  expect(await findRevision(exercise.id, 0)).toBeNull();
  expect(await findRevision(exercise.id, 2)).toBeNull();
});

test('a revision cannot be changed, signed over, deleted or emptied away', async () => {
  const { exercise } = await published();
  const other = await newTeacher();
  const { prisma, pool } = await getDatabase();
  const before = await findRevision(exercise.id, 1);
  const refused = /append-only|_authored_id_fkey|Foreign key/;
  const where = { authoredId: exercise.id };
  const changes = [
    { content: {} },
    { content: { texts: {}, yaml: '' } },
    { why: 'other' },
    { revision: 'other' },
    { number: 2 },
    { licence: 'cc0' },
    { authorName: 'Other' },
    { authorId: other.id },
    { authorId: null },
    { slug: 'other--aaaaaaaa' },
    { createdAt: new Date() },
  ];
  for (const data of changes)
    await expect(prisma.authoredRevision.updateMany({ where, data }), JSON.stringify(data)).rejects.toThrow(
      refused,
    );
  await expect(prisma.authoredRevision.deleteMany({ where })).rejects.toThrow(refused);
  await expect(prisma.authoredExercise.delete({ where: { id: exercise.id } })).rejects.toThrow(refused);
  await expect(pool.query('TRUNCATE authored_revisions CASCADE')).rejects.toThrow(refused);
  await expect(pool.query('TRUNCATE authored_exercises CASCADE')).rejects.toThrow(refused);
  expect(await findRevision(exercise.id, 1)).toEqual(before);
});

test('publish takes the hash it is given for the text of that version only', async () => {
  const teacher = await newTeacher();
  const exercise = await newAuthored(teacher.id);
  const { id } = exercise;
  const author = { id: teacher.id, name: 'Ada' };
  const stale = { baseVersion: 1, revision: 'of-one', author, why: '' };
  await written('two', exercise);
  expect(await publish(id, stale)).toMatchObject({ kind: 'conflict' });
  expect(await findRevisionByHash(exercise.slug, 'of-one')).toBeNull();
});
