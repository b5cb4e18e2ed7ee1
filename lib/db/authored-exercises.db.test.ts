import { describe, expect, test } from 'vitest';
import { isAuthoredSlug, nameOfSlug } from '../catalog/authored-slug';
import { licences } from '../catalog/public-exercise';
import * as authored from './authored-exercises';
import { getDatabase } from './database';
import { createGuest, deletePerson } from './people';
import { PersonGone } from './person-gone';
import { newAuthored, newTeacher, publishAs, sampleContent } from './testing/sample-authored';

const nobodysId = '00000000-0000-7000-8000-000000000000';
const notIds = [nobodysId, 'x', '', '\0', "' OR 1=1"];

/** Draws these, one after another. */
function drawing(...tags: string[]): () => string {
  return () => {
    const tag = tags.shift();
    if (tag === undefined) throw new Error('no tag left');
    return tag;
  };
}

describe('a new exercise', () => {
  test('is private, unpublished and found by id and slug', async () => {
    const owner = await newTeacher();
    const exercise = await newAuthored(owner.id);
    expect(exercise).toMatchObject({
      ownerId: owner.id,
      name: 'huber-loss',
      state: 'draft',
      sharing: 'private',
      licence: 'cc-by',
      draft: sampleContent(),
      draftVersion: 1,
      publishedNumber: null,
      deletedAt: null,
    });
    expect(isAuthoredSlug(exercise.slug)).toBe(true);
    expect(nameOfSlug(exercise.slug)).toBe('huber-loss');
    expect(await authored.findAuthored(exercise.id)).toEqual(exercise);
    expect(await authored.findAuthoredBySlug(exercise.slug)).toEqual(exercise);
  });

  test('keeps every byte of a text, and half a character as its replacement', async () => {
    const texts = { en: '\uFEFF# A\r\n\r\n\0 “ŷ” 𝛁 \t\n\n', fa: '', zh: '# 损失' };
    const draft = { yaml: 'a: "\\u0000"\r\n# ends without a line break', texts };
    const { id: ownerId } = await newTeacher();
    const { id } = await authored.createAuthored(ownerId, { name: 'bytes', draft });
    expect((await authored.findAuthored(id))?.draft).toEqual(draft);
    const cut = { yaml: 'x \ud835', texts: {} };
    await authored.saveDraft(id, { baseVersion: 1, draft: cut });
    expect((await authored.findAuthored(id))?.draft).toEqual({ yaml: 'x \ufffd', texts: {} });
  });

  test('draws another tag where the first is taken', async () => {
    const { id: ownerId } = await newTeacher();
    const wanted = { name: 'collision', draft: sampleContent() };
    const create = (...tags: string[]) => authored.createAuthored(ownerId, wanted, drawing(...tags));
    expect((await create('aaaaaaaa')).slug).toBe('collision--aaaaaaaa');
    expect((await create('aaaaaaaa', 'aaaaaaaa', 'bbbbbbbb')).slug).toBe('collision--bbbbbbbb');
    const other = await authored.createAuthored(ownerId, { ...wanted, name: 'other' }, drawing('aaaaaaaa'));
    expect(other.slug).toBe('other--aaaaaaaa');
  });

  test('twenty at once under one tag: one has it, the others draw again', async () => {
    const { id: ownerId } = await newTeacher();
    const wanted = { name: 'at-once', draft: sampleContent() };
    const made = await Promise.all(
      Array.from({ length: 20 }, (_, at) =>
        authored.createAuthored(ownerId, wanted, drawing('cccccccc', `dddddd${String(at).padStart(2, '0')}`)),
      ),
    );
    expect(new Set(made.map(({ slug }) => slug)).size).toBe(20);
    expect(made.filter(({ slug }) => slug === 'at-once--cccccccc')).toHaveLength(1);
  });

  test.each(['Huber', 'huber--loss', 'a/b', '', 'a'.repeat(61)])(
    'is not stored under %j, which is no name',
    async (name) => {
      const { id: ownerId } = await newTeacher();
      await expect(authored.createAuthored(ownerId, { name, draft: sampleContent() })).rejects.toThrow();
      expect(await authored.listAuthored(ownerId)).toEqual([]);
    },
  );

  test('is nobody’s once its owner is gone', async () => {
    const owner = await newTeacher();
    await deletePerson(owner.id);
    await expect(newAuthored(owner.id)).rejects.toBeInstanceOf(PersonGone);
  });
});

test.each(notIds)('there is no exercise %j', async (id) => {
  expect(await authored.findAuthored(id)).toBeNull();
  expect(await authored.findAuthoredBySlug(id)).toBeNull();
  expect(await authored.findAuthoredBySlug(`${id}--aaaaaaaa`)).toBeNull();
  expect(await authored.saveDraft(id, { baseVersion: 1, draft: sampleContent() })).toEqual({ kind: 'gone' });
  expect(await authored.changeAuthored(id, { sharing: 'site' })).toEqual({ kind: 'gone' });
});

test('one’s own are listed newest first with their titles and without their texts, those in the bin too', async () => {
  const owner = await newTeacher();
  const [first, second] = [await newAuthored(owner.id), await newAuthored(owner.id)];
  await newAuthored();
  await authored.changeAuthored(first.id, { deletedAt: new Date() });
  const listed = await authored.listAuthored(owner.id);
  expect(listed.map(({ id }) => id)).toEqual([second.id, first.id]);
  expect(listed[0]?.titles).toEqual({ en: 'Loss', ru: 'Потери' });
  expect(listed[1]?.deletedAt).toBeInstanceOf(Date);
  expect(listed[0]).not.toHaveProperty('draft');
});

describe('a draft', () => {
  test('is saved over the version it was written from, and says when', async () => {
    const { id, draftSavedAt } = await newAuthored();
    const draft = sampleContent('second');
    const saved = await authored.saveDraft(id, { baseVersion: 1, draft });
    expect(saved).toMatchObject({ kind: 'saved', version: 2 });
    const found = await authored.findAuthored(id);
    expect(found).toMatchObject({ draft, draftVersion: 2 });
    expect(saved).toHaveProperty('savedAt', found?.draftSavedAt);
    expect(Number(found?.draftSavedAt)).toBeGreaterThanOrEqual(Number(draftSavedAt));
  });

  test('twenty saves of one version at once: exactly one is kept, and the others are told its text', async () => {
    const { id } = await newAuthored();
    const answers = await Promise.all(
      Array.from({ length: 20 }, (_, at) =>
        authored.saveDraft(id, { baseVersion: 1, draft: sampleContent(`writer ${at}`) }),
      ),
    );
    const winner = answers.findIndex(({ kind }) => kind === 'saved');
    const kept = await authored.findAuthored(id);
    expect(kept).toMatchObject({ draft: sampleContent(`writer ${winner}`), draftVersion: 2 });
    const { draft, draftVersion: version, draftSavedAt: savedAt } = kept as authored.AuthoredExercise;
    const conflicts = answers.filter((_, at) => at !== winner);
    expect(conflicts).toEqual(Array(19).fill({ kind: 'conflict', current: { draft, version, savedAt } }));
  });

  test.each([0, 1, 3, 99])('of version %i is a conflict when the version is 2', async (baseVersion) => {
    const { id } = await newAuthored();
    await authored.saveDraft(id, { baseVersion: 1, draft: sampleContent('second') });
    const answer = await authored.saveDraft(id, { baseVersion, draft: sampleContent('mine') });
    expect(answer).toMatchObject({
      kind: 'conflict',
      current: { draft: sampleContent('second'), version: 2 },
    });
    expect((await authored.findAuthored(id))?.draft).toEqual(sampleContent('second'));
  });

  test('sent again after its answer was lost is saved already', async () => {
    const { id } = await newAuthored();
    const sent = { baseVersion: 1, draft: sampleContent('sent') };
    const first = await authored.saveDraft(id, sent);
    expect(await authored.saveDraft(id, sent)).toEqual(first);
  });

  test.each([
    ['a language more', { yaml: sampleContent().yaml, texts: { ...sampleContent().texts, zh: '' } }],
    ['a language less', { yaml: sampleContent().yaml, texts: { en: sampleContent().texts.en } }],
    ['a line break more', { ...sampleContent(), yaml: `${sampleContent().yaml}\n` }],
  ])('with %s is another text', async (_, draft) => {
    const { id } = await newAuthored();
    expect(await authored.saveDraft(id, { baseVersion: 0, draft })).toMatchObject({ kind: 'conflict' });
    expect(await authored.saveDraft(id, { baseVersion: 1, draft })).toMatchObject({ kind: 'saved' });
    expect((await authored.findAuthored(id))?.draft).toEqual(draft);
  });

  test('typed while another tab throws the exercise away is kept', async () => {
    const { id } = await newAuthored();
    await authored.changeAuthored(id, { deletedAt: new Date() });
    await authored.saveDraft(id, { baseVersion: 1, draft: sampleContent('typed on') });
    await authored.changeAuthored(id, { deletedAt: null });
    expect(await authored.findAuthored(id)).toMatchObject({
      draft: sampleContent('typed on'),
      deletedAt: null,
    });
  });
});

describe('what is changed', () => {
  test('is who may see it, its licence, and whether it is in the bin', async () => {
    const exercise = await newAuthored();
    const deletedAt = new Date('2026-01-02T03:04:05.678Z');
    for (const change of [{ sharing: 'site' }, { licence: 'cc0' }, { deletedAt }] as const) {
      const { draftVersion, draftSavedAt, slug } = exercise;
      const same = { ...change, draftVersion, draftSavedAt, slug };
      expect(await authored.changeAuthored(exercise.id, change)).toMatchObject({
        kind: 'changed',
        exercise: same,
      });
      expect(await authored.findAuthored(exercise.id)).toMatchObject(same);
    }
  });

  test.each(licences)('can be the licence %s', async (licence) => {
    const { id } = await newAuthored();
    expect(await authored.changeAuthored(id, { licence })).toMatchObject({ exercise: { licence } });
  });

  test('is never an unknown licence', async () => {
    const { id } = await newAuthored();
    const { prisma } = await getDatabase();
    const unknown = prisma.authoredExercise.update({ where: { id }, data: { licence: 'mine' } });
    await expect(unknown).rejects.toThrow('licence_known');
  });

  test('a new name gives a new slug while nothing is published, and draws again where that is taken', async () => {
    const { id, slug } = await newAuthored();
    expect(await authored.changeAuthored(id, { name: 'huber-loss' })).toMatchObject({ exercise: { slug } });
    const { id: ownerId } = await newTeacher();
    await authored.createAuthored(ownerId, { name: 'new', draft: sampleContent() }, drawing('eeeeeeee'));
    const renamed = await authored.changeAuthored(id, { name: 'new' }, drawing('eeeeeeee', 'ffffffff'));
    expect(renamed).toMatchObject({ exercise: { name: 'new', slug: 'new--ffffffff' } });
    expect(await authored.findAuthoredBySlug(slug)).toBeNull();
  });

  test('not the name, once something is published; everything else, and the same name, still', async () => {
    const teacher = await newTeacher();
    const exercise = await newAuthored(teacher.id);
    await publishAs(teacher, exercise);
    const { id, name, slug } = exercise;
    const refused = await authored.changeAuthored(id, { name: 'new', sharing: 'site' });
    expect(refused).toEqual({ kind: 'name-is-published' });
    expect(await authored.findAuthored(id)).toMatchObject({ name, slug, sharing: 'private' });
    const changed = await authored.changeAuthored(id, { name, sharing: 'site' });
    expect(changed).toMatchObject({ exercise: { name, slug, sharing: 'site' } });
  });

  test('renamed and published at the same moment, what is published has the name of the exercise', async () => {
    const teacher = await newTeacher();
    const { pool } = await getDatabase();
    for (let round = 0; round < 10; round++) {
      const exercise = await newAuthored(teacher.id);
      const [renamed] = await Promise.all([
        authored.changeAuthored(exercise.id, { name: 'new' }),
        publishAs(teacher, exercise),
      ]);
      expect(['changed', 'name-is-published']).toContain(renamed.kind);
      const kept = await authored.findAuthored(exercise.id);
      const { rows } = await pool.query('SELECT name, slug FROM authored_revisions WHERE authored_id = $1', [
        exercise.id,
      ]);
      expect(rows).toEqual([{ name: kept?.name, slug: kept?.slug }]);
    }
  });

  test('the state fits what is published: archived and back, never made up', async () => {
    const teacher = await newTeacher();
    const exercise = await newAuthored(teacher.id);
    const { id } = exercise;
    const set = async (state: authored.AuthoredState) => (await authored.changeAuthored(id, { state })).kind;
    expect(await set('published')).toBe('state-does-not-fit');
    expect(await set('archived')).toBe('changed');
    expect(await set('draft')).toBe('changed');
    await publishAs(teacher, exercise);
    expect(await set('draft')).toBe('state-does-not-fit');
    expect(await set('archived')).toBe('changed');
    expect(await set('published')).toBe('changed');
    expect(await authored.findAuthored(id)).toMatchObject({ state: 'published', publishedNumber: 1 });
  });
});

test('a guest, who may become somebody else, has none to take along', async () => {
  const { person } = await createGuest('en');
  expect(await authored.listAuthored(person.id)).toEqual([]);
});
