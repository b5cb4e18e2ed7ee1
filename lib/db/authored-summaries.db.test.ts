import { beforeEach, describe, expect, test, vi } from 'vitest';
import { summaryVersion } from '../catalog/summary';
import { changeAuthored, saveDraft } from './authored-exercises';
import { listShared } from './authored-summaries';
import { getDatabase } from './database';
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

const read = vi.fn(readSample);
const titlesOf = async () => (await listShared(read)).map(({ summary }) => summary.titles.en);

beforeEach(async () => {
  read.mockReset().mockImplementation(readSample);
  const { prisma } = await getDatabase();
  await prisma.authoredExercise.updateMany({ data: { sharing: 'private' } });
});

describe('in the catalogue', () => {
  test('stand the current revisions of what is shared with everybody', async () => {
    const { teacher, exercise } = await published();
    const { id } = exercise;
    expect(await titlesOf()).toEqual([]);
    await changeAuthored(id, { sharing: 'link' });
    expect(await titlesOf()).toEqual([]);
    await changeAuthored(id, { sharing: 'site' });
    const author = { name: 'Ada', licence: 'cc-by' };
    const summary = readSample('', sampleContent());
    expect(await listShared(read)).toEqual([{ id, slug: exercise.slug, author, summary }]);
    await publishAs(teacher, await written('second', exercise), { revision: 'second' });
    expect(await titlesOf()).toEqual(['second']);
    await written('not yet', exercise);
    expect(await titlesOf()).toEqual(['second']);

    await changeAuthored(id, { state: 'archived' });
    expect(await titlesOf()).toEqual([]);
    await changeAuthored(id, { state: 'published', deletedAt: new Date() });
    expect(await titlesOf()).toEqual([]);
    await changeAuthored(id, { deletedAt: null });
    expect(await titlesOf()).toEqual(['second']);
  });

  test('stands nothing that was never published, nor an earlier text that is being written again', async () => {
    const { id } = await newAuthored();
    await changeAuthored(id, { sharing: 'site' });
    expect(await titlesOf()).toEqual([]);
    const { teacher, exercise } = await published();
    await changeAuthored(exercise.id, { sharing: 'site' });
    await publishAs(teacher, await written('second', exercise));
    await saveDraft(exercise.id, { baseVersion: 2, draft: sampleContent() });
    expect(await titlesOf()).toEqual(['second']);
  });

  test('stands nothing this version does not read, which is found out once', async () => {
    const { exercise } = await published();
    await changeAuthored(exercise.id, { sharing: 'site' });
    read.mockReturnValue(null as never);
    expect([await titlesOf(), await titlesOf()]).toEqual([[], []]);
    expect(read).toHaveBeenCalledOnce();
  });
});

describe('of many', () => {
  const many = 45;
  const marker = 'a long text, of which the catalogue says nothing';

  test('each text is read once, whoever looks; then no answer of the database holds any', async () => {
    await share(many);
    expect(new Set(await titlesOf()).size).toBe(many);
    expect(read).toHaveBeenCalledTimes(many);
    const { rows, result } = await answersDuring(() => listShared(read));
    expect(result).toHaveLength(many);
    expect(read).toHaveBeenCalledTimes(many);
    expect(rows).toContain('line 7');
    expect(rows).not.toContain(marker);
  });

  test('what an earlier reader kept is read anew, once; a new revision too', async () => {
    const [first] = await share(3);
    await titlesOf();
    const { pool } = await getDatabase();
    await pool.query(
      `UPDATE authored_summaries SET version = 'earlier', summary = '{"titles":{"en":"old"}}'`,
    );
    read.mockClear();
    expect(new Set(await titlesOf())).toEqual(new Set(['line 0', 'line 1', 'line 2']));
    await titlesOf();
    expect(read).toHaveBeenCalledTimes(3);
    expect((await pool.query('SELECT DISTINCT version FROM authored_summaries')).rows).toContainEqual({
      version: summaryVersion(),
    });
    if (!first) throw new Error('shared');
    await publishAs({ ...first.teacher }, await written('mended', first.exercise), { revision: 'other' });
    expect(await titlesOf()).toContain('mended');
    expect(read).toHaveBeenCalledTimes(4);
  });

  test('several who look first at the same moment are told the same', async () => {
    await share(5);
    const lists = await Promise.all([1, 2, 3].map(() => listShared(readSample)));
    for (const list of lists) expect(list).toEqual(lists[0]);
  });

  /** That many exercises of one teacher, with long texts, shared with everybody. */
  async function share(count: number) {
    const teacher = await newTeacher();
    const made = [];
    for (let at = 0; at < count; at += 1) {
      const { id } = await newAuthored(teacher.id);
      const draft = { ...sampleContent(`line ${at}`), texts: { en: `# Loss\n${marker.repeat(200)}\n` } };
      await saveDraft(id, { baseVersion: 1, draft });
      await publishAs(teacher, await found(id));
      await changeAuthored(id, { sharing: 'site' });
      made.push({ teacher, exercise: await found(id) });
    }
    return made;
  }

  async function answersDuring<Result>(work: () => Promise<Result>) {
    const { pool } = await getDatabase();
    const query = vi.spyOn(pool, 'query');
    const result = await work();
    const answers = await Promise.all(query.mock.results.map(({ value }) => value));
    query.mockRestore();
    return { result, rows: JSON.stringify(answers.map((answer) => answer?.rows)) };
  }
});
