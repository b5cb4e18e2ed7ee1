import { describe, expect, test } from 'vitest';
import { recordAttempt } from './attempts';
import { changeAuthored, findAuthored, saveDraft } from './authored-exercises';
import { findRevision, findRevisionByHash, listRevisions } from './authored-revisions';
import { listShared } from './authored-summaries';
import { getDatabase } from './database';
import { exportPerson } from './export-person';
import { createGuest, deletePerson } from './people';
import { PersonGone } from './person-gone';
import { sampleAttempt } from './testing/sample-attempt';
import {
  found,
  newAuthored,
  newTeacher,
  publishAs,
  published,
  readSample,
  sampleContent,
  written,
} from './testing/sample-authored';

describe('when the author goes', () => {
  test('what was never published goes too; what was stays, archived, without the text being written', async () => {
    const { teacher, exercise } = await published('Augusta Ada King');
    await changeAuthored(exercise.id, { sharing: 'site' });
    expect((await listShared(readSample)).find(({ id }) => id === exercise.id)?.author).toEqual({
      name: 'Augusta Ada King',
      licence: 'cc-by',
    });
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
    expect((await listShared(readSample)).filter(({ id }) => id === exercise.id)).toEqual([]);
    expect(await findRevision(exercise.id, 1)).toEqual({ ...revision, authorName: null });
    expect(await listRevisions(exercise.id)).toMatchObject([{ authorName: null }]);
    const { pool } = await getDatabase();
    const tables = await pool.query(
      'SELECT row_to_json(authored_exercises)::text AS row FROM authored_exercises',
    );
    const revisions = await pool.query(
      'SELECT row_to_json(authored_revisions)::text AS row FROM authored_revisions',
    );
    const text = JSON.stringify([tables.rows, revisions.rows]);
    expect(text).not.toContain(teacher.id);
    expect(text).not.toContain('Augusta');
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
    expect(await findRevisionByHash(attempt.exercise, attempt.revision)).toEqual({
      ...revision,
      authorName: null,
    });
  });

  test('who published in another’s exercise leaves it where it is', async () => {
    const { exercise } = await published();
    const admin = await newTeacher('Grace');
    await publishAs(admin, await written('mended', exercise), { revision: 'mended' });
    await deletePerson(admin.id);
    expect(await found(exercise.id)).toMatchObject({ ownerId: exercise.ownerId, state: 'published' });
    expect(await findRevision(exercise.id, 2)).toMatchObject({ authorName: null });
    expect(await findRevision(exercise.id, 1)).toMatchObject({ authorName: 'Ada' });
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
