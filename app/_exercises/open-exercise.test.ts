import { beforeEach, expect, test, vi } from 'vitest';
import { readDraft } from '@/lib/authoring/analysis-process';
import type { Reading } from '@/lib/authoring/analysis-types';
import type { ExerciseContent } from '@/lib/catalog/exercise';
import { type Attempt, listAttempts } from '@/lib/db/attempts';
import { type AuthoredExercise, findAuthoredBySlug } from '@/lib/db/authored-exercises';
import { type AuthoredRevision, findRevision, findRevisionByHash } from '@/lib/db/authored-revisions';
import { addressOf, readAddress } from './exercise-address';
import { openExercise } from './open-exercise';
import { readRevision } from './read-revision';

vi.mock('@/lib/db/authored-exercises', () => ({ findAuthoredBySlug: vi.fn() }));
vi.mock('@/lib/db/authored-revisions', () => ({ findRevision: vi.fn(), findRevisionByHash: vi.fn() }));
vi.mock('@/lib/db/attempts', () => ({ listAttempts: vi.fn() }));
vi.mock('@/lib/authoring/analysis-process', () => ({ readDraft: vi.fn() }));

const slug = 'square--k3f9abcd';
const owner = { id: 'owner', role: 'teacher', name: 'Ada' } as const;
const admin = { id: 'admin', role: 'admin', name: null } as const;
const learner = { id: 'learner', role: 'learner', name: null } as const;

const first = revisionOf(1, '(3*x + 1)^2');
const second = revisionOf(2, '(3*x + 2)^2');
const shared = {
  id: 'an id',
  ownerId: owner.id,
  slug,
  state: 'published',
  sharing: 'site',
  licence: 'cc-by',
  draft: contentOf('(5*x)^2'),
  publishedNumber: 2,
  deletedAt: null,
} as AuthoredExercise;

let attempts: Attempt[] = [];

beforeEach(() => {
  attempts = [];
  given({});
  vi.mocked(findRevision).mockImplementation(async (_, number) => [first, second][number - 1] ?? null);
  vi.mocked(findRevisionByHash).mockImplementation(
    async (_, revision) => [first, second].find((each) => each.revision === revision) ?? null,
  );
  vi.mocked(listAttempts).mockImplementation(async () => attempts);
  vi.mocked(readDraft).mockResolvedValue({ problems: [] as Reading['problems'] } as Reading);
});

test('an exercise of the library is there for everybody, and no database is asked', async () => {
  const opened = await open('log-loss-gradient', null);
  expect(opened).toMatchObject({ isDraft: false, newer: null, exercise: { slug: 'log-loss-gradient' } });
  expect(findAuthoredBySlug).not.toHaveBeenCalled();
});

test('whoever comes anew is given what was published last, with its author', async () => {
  for (const reader of [null, learner, owner, admin]) {
    const opened = await open(slug, reader);
    expect(opened).toMatchObject({ isDraft: false, newer: null });
    expect(opened?.exercise).toMatchObject({
      revision: second.revision,
      author: { name: 'Ada', licence: 'cc-by' },
      track: { slug: 'shared', titles: { en: 'From teachers' } },
    });
  }
});

test('whoever began an earlier one goes on with it, and is told of the newer', async () => {
  attempts = [attempt(first, 'incorrect')];
  expect(await open(slug, learner)).toMatchObject({
    exercise: { revision: first.revision },
    newer: second.revision,
  });
  expect(await open(addressOf(slug, second.revision), learner)).toMatchObject({
    exercise: { revision: second.revision },
    newer: null,
  });
});

test('whoever has solved all of an earlier one begins the newer', async () => {
  attempts = [attempt(first, 'correct')];
  expect((await open(slug, learner))?.exercise.revision).toBe(second.revision);
});

test('what was handed in for one revision is judged by that one, whatever was published meanwhile', async () => {
  expect((await open(addressOf(slug, first.revision), null))?.exercise.revision).toBe(first.revision);
  expect(await open(addressOf(slug, 'nonsense'), learner)).toBeNull();
});

test.each<[string, Partial<AuthoredExercise>]>([
  ['kept for oneself', { sharing: 'private' }],
  ['archived', { state: 'archived' }],
  ['in the bin', { deletedAt: new Date() }],
])('one that is %s is there for its author, and for those who began it', async (_, changes) => {
  given(changes);
  expect(await open(slug, null)).toBeNull();
  expect(await open(slug, learner)).toBeNull();
  expect(await open(addressOf(slug, second.revision), learner)).toBeNull();
  expect(await open(slug, owner)).not.toBeNull();
  expect(await open(slug, admin)).not.toBeNull();
  attempts = [attempt(first, 'incorrect')];
  expect((await open(slug, learner))?.exercise.revision).toBe(first.revision);
});

test('what is being written is for its author only, and is not read here unless it was read without a problem', async () => {
  const draft = addressOf(slug, 'draft');
  expect(await open(draft, owner)).toMatchObject({ isDraft: true, newer: null });
  expect(await open(draft, admin)).toMatchObject({ isDraft: true });
  expect(await open(draft, learner)).toBeNull();
  expect(await open(draft, null)).toBeNull();
  const problem = { file: 'exercise.yaml', line: 1, column: 1, code: 'bad-yaml', message: 'No.' };
  vi.mocked(readDraft).mockResolvedValue({ problems: [problem] } as Reading);
  expect(await open(draft, owner)).toBeNull();
});

test('nothing is there before it is published', async () => {
  given({ publishedNumber: null, state: 'draft' });
  expect(await open(slug, owner)).toBeNull();
  expect(await open(addressOf(slug, 'draft'), owner)).not.toBeNull();
});

test.each([
  ['square--k3f9abcd', { slug: 'square--k3f9abcd', revision: null }],
  ['square--k3f9abcd~1f0c', { slug: 'square--k3f9abcd', revision: '1f0c' }],
  ['square--k3f9abcd%7Edraft', { slug: 'square--k3f9abcd', revision: 'draft' }],
  ['square~', { slug: 'square', revision: '' }],
  ['%', { slug: '%', revision: null }],
])('the address %s', (segment, address) => {
  expect(readAddress(segment)).toEqual(address);
});

function open(segment: string, reader: Parameters<typeof openExercise>[2]) {
  return openExercise(readAddress(segment), 0, reader);
}

function given(changes: Partial<AuthoredExercise>) {
  vi.mocked(findAuthoredBySlug)
    .mockReset()
    .mockImplementation(async (wanted) => (wanted === slug ? { ...shared, ...changes } : null));
}

function contentOf(model: string): ExerciseContent {
  const yaml = `format: 1
level: 1
skills: [chain-rule]
symbols: { x: real }
model: { f: ${model} }
parts: { dx: { gradient: f by x } }
`;
  return { yaml, texts: { en: '# A square\nOf a line.\n## dx\nHow does it change?\n' } };
}

function revisionOf(number: number, model: string): AuthoredRevision {
  const content = contentOf(model);
  const author = { name: 'Ada', licence: 'cc-by' } as const;
  const exercise = readRevision(slug, content, author);
  if (!exercise) throw new Error('The text of this test does not read.');
  const { revision } = exercise;
  return {
    number,
    slug,
    revision,
    content,
    authorName: 'Ada',
    licence: 'cc-by',
    why: '',
    createdAt: new Date(0),
  };
}

function attempt({ revision }: AuthoredRevision, verdictKind: Attempt['verdictKind']): Attempt {
  return { exercise: slug, part: 'dx', revision, verdictKind } as Attempt;
}
