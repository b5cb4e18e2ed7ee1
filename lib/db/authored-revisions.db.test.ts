import { describe, expect, test } from 'vitest';
import { recordAttempt } from './attempts';
import { type AuthoredExercise, changeAuthored, findAuthored, saveDraft } from './authored-exercises';
import {
  findRevision,
  findRevisionByHash,
  listRevisions,
  listShared,
  type Published,
  publish,
} from './authored-revisions';
import { getDatabase } from './database';
import { exportPerson } from './export-person';
import { createGuest, deletePerson, type Person } from './people';
import { PersonGone } from './person-gone';
import { sampleAttempt } from './testing/sample-attempt';
import { newAuthored, newTeacher, publishAs, sampleContent } from './testing/sample-authored';

const nobodysId = '00000000-0000-7000-8000-000000000000';

async function written(line: string, { id }: AuthoredExercise): Promise<AuthoredExercise> {
  const before = await found(id);
  await saveDraft(id, { baseVersion: before.draftVersion, draft: sampleContent(line) });
  return found(id);
}

async function found(id: string): Promise<AuthoredExercise> {
  const exercise = await findAuthored(id);
  if (!exercise) throw new Error(id);
  return exercise;
}

/** An exercise of a teacher with a first revision. */
async function published(): Promise<{ teacher: Person; exercise: AuthoredExercise }> {
  const teacher = await newTeacher('Ada');
  const exercise = await newAuthored(teacher.id);
  await publishAs(teacher, exercise);
  return { teacher, exercise: await found(exercise.id) };
}

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
  expect((await listShared()).filter(({ id }) => id === exercise.id)).toEqual([]);
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

describe('in the catalogue', () => {
  test('stand the current revisions of what is shared with everybody', async () => {
    const { teacher, exercise } = await published();
    const { id } = exercise;
    const mine = async () => (await listShared()).filter((each) => each.id === id);
    expect(await mine()).toEqual([]);
    await changeAuthored(id, { sharing: 'link' });
    expect(await mine()).toEqual([]);
    await changeAuthored(id, { sharing: 'site' });
    expect(await mine()).toEqual([{ id, ...(await findRevision(id, 1)) }]);
    await publishAs(teacher, await written('second', exercise), { revision: 'second' });
    expect(await mine()).toEqual([{ id, ...(await findRevision(id, 2)) }]);
    await written('not yet', exercise);
    expect((await mine())[0]?.content).toEqual(sampleContent('second'));

    await changeAuthored(id, { state: 'archived' });
    expect(await mine()).toEqual([]);
    await changeAuthored(id, { state: 'published', deletedAt: new Date() });
    expect(await mine()).toEqual([]);
    await changeAuthored(id, { deletedAt: null });
    expect(await mine()).toHaveLength(1);
  });

  test('stands nothing that was never published', async () => {
    const { id } = await newAuthored();
    await changeAuthored(id, { sharing: 'site' });
    expect((await listShared()).filter((each) => each.id === id)).toEqual([]);
  });
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
  await expect(pool.query('TRUNCATE authored_revisions')).rejects.toThrow(refused);
  await expect(pool.query('TRUNCATE authored_exercises CASCADE')).rejects.toThrow(refused);
  expect(await findRevision(exercise.id, 1)).toEqual(before);
});

describe('when the author goes', () => {
  test('what was never published goes too; what was stays, archived, without the text being written', async () => {
    const { teacher, exercise } = await published();
    await changeAuthored(exercise.id, { sharing: 'site' });
    const unpublished = await newAuthored(teacher.id);
    const another = await newAuthored();
    await written('private thoughts', exercise);
    const revision = await findRevision(exercise.id, 1);
    await deletePerson(teacher.id);
    expect(await findAuthored(unpublished.id)).toBeNull();
    expect(await findAuthored(another.id)).toEqual(another);
    expect(await findAuthored(exercise.id)).toMatchObject({
      ownerId: null,
      state: 'archived',
      draft: sampleContent(),
      draftVersion: 3,
      publishedNumber: 1,
    });
    expect((await listShared()).filter(({ id }) => id === exercise.id)).toEqual([]);
    expect(await findRevision(exercise.id, 1)).toEqual(revision);
    const { pool } = await getDatabase();
    const tables = await pool.query(
      'SELECT row_to_json(authored_exercises)::text AS row FROM authored_exercises',
    );
    const revisions = await pool.query(
      'SELECT row_to_json(authored_revisions)::text AS row FROM authored_revisions',
    );
    const text = JSON.stringify([tables.rows, revisions.rows]);
    expect(text).not.toContain(teacher.id);
    expect(text).not.toContain('private thoughts');
  });

  test('answers to it stay judged by the revision they were given to', async () => {
    const { teacher, exercise } = await published();
    const { person: guest } = await createGuest('en');
    const revision = await findRevision(exercise.id, 1);
    if (!revision) throw new Error('published');
    const { slug, content } = revision;
    const answered = { slug, revision: revision.revision, hasVariants: false, content };
    const attempt = await recordAttempt(sampleAttempt(guest.id, { exercise: answered }));
    await deletePerson(teacher.id);
    expect(attempt).toMatchObject({ exercise: slug, revision: revision.revision });
    expect(await findRevisionByHash(attempt.exercise, attempt.revision)).toEqual(revision);
  });

  test('who published in another’s exercise leaves it where it is', async () => {
    const { exercise } = await published();
    const admin = await newTeacher('Grace');
    await publishAs(admin, await written('mended', exercise), { revision: 'mended' });
    await deletePerson(admin.id);
    expect(await found(exercise.id)).toMatchObject({ ownerId: exercise.ownerId, state: 'published' });
    expect(await findRevision(exercise.id, 2)).toMatchObject({ authorName: 'Grace' });
  });

  test('while they publish and begin more, nothing is left half', async () => {
    const { pool } = await getDatabase();
    for (let round = 0; round < 10; round++) {
      const teacher = await newTeacher();
      const exercise = await newAuthored(teacher.id);
      const settled = await Promise.allSettled([
        publishAs(teacher, exercise),
        newAuthored(teacher.id),
        deletePerson(teacher.id),
        newAuthored(teacher.id),
      ]);
      for (const each of settled)
        if (each.status === 'rejected') expect(each.reason).toBeInstanceOf(PersonGone);
      expect(settled[2]?.status).toBe('fulfilled');
      const { rows } = await pool.query('SELECT FROM authored_exercises WHERE owner_id = $1', [teacher.id]);
      expect(rows).toEqual([]);
      const kept = await findAuthored(exercise.id);
      const isPublished = settled[0].status === 'fulfilled' && settled[0].value.kind === 'published';
      expect(kept?.state ?? null).toBe(isPublished ? 'archived' : null);
    }
  });

  test('no other way of removing a person leaves an exercise that nobody owns and anybody meets', async () => {
    const { teacher } = await published();
    const { pool } = await getDatabase();
    await expect(pool.query('DELETE FROM persons WHERE id = $1', [teacher.id])).rejects.toThrow(
      'left_behind',
    );
  });

  test('the export holds what they wrote and what they published', async () => {
    const { teacher, exercise } = await published();
    const draft = sampleContent('being written');
    await saveDraft(exercise.id, { baseVersion: 1, draft });
    expect(await exportPerson(teacher.id)).toMatchObject({
      writtenExercises: [
        { id: exercise.id, slug: exercise.slug, draft, sharing: 'private', licence: 'cc-by' },
      ],
      publishedRevisions: [
        { authoredId: exercise.id, number: 1, content: sampleContent(), authorName: 'Ada', why: 'first' },
      ],
    });
  });
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
