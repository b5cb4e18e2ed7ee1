import type { ExerciseContent } from '../../catalog/exercise';
import type { KeptSummary } from '../../catalog/summary';
import { type AuthoredExercise, createAuthored, findAuthored, saveDraft } from '../authored-exercises';
import { publish } from '../authored-revisions';
import { createAccount, type Person } from '../people';

let count = 0;

/** What the catalogue would keep of a sample: a title that says its line. */
export function readSample(_slug: string, { yaml }: ExerciseContent): KeptSummary {
  const line = yaml.replace(/^model:\n {2}J: /, '').trim();
  const part = { id: 'dx', credit: 1, attempts: null, skills: [] };
  return {
    titles: { en: line },
    level: 1,
    skills: [],
    hasVariants: false,
    kinds: ['gradient'],
    parts: [part],
  };
}

/** A text that says `line`; nothing here reads more of it. */
export function sampleContent(line = 'first'): ExerciseContent {
  return { yaml: `model:\n  J: ${line}\n`, texts: { en: `# Loss\n\n${line}\n`, ru: '# Потери\n' } };
}

export async function newTeacher(name = 'Ada'): Promise<Person> {
  const email = `teacher-${++count}@example.org`;
  return createAccount({ email, passwordHash: 'hash', name, locale: 'en', role: 'teacher' });
}

export async function newAuthored(ownerId?: string): Promise<AuthoredExercise> {
  const owner = ownerId ?? (await newTeacher()).id;
  return createAuthored(owner, { name: 'huber-loss', draft: sampleContent() });
}

/** Publishes the draft as it was when the exercise was found. */
export async function publishAs(
  author: Pick<Person, 'id' | 'name'>,
  { id, draftVersion, draft }: AuthoredExercise,
  { why = 'first', baseVersion = draftVersion, revision = `hash${draft.yaml.length}` } = {},
) {
  return publish(id, { baseVersion, revision, author: { id: author.id, name: author.name ?? '' }, why });
}

/** With a line typed and saved since. */
export async function written(line: string, { id }: AuthoredExercise): Promise<AuthoredExercise> {
  const before = await found(id);
  await saveDraft(id, { baseVersion: before.draftVersion, draft: sampleContent(line) });
  return found(id);
}

/** As it is kept now. */
export async function found(id: string): Promise<AuthoredExercise> {
  const exercise = await findAuthored(id);
  if (!exercise) throw new Error(id);
  return exercise;
}

/** An exercise of a teacher with a first revision. */
export async function published(name = 'Ada'): Promise<{ teacher: Person; exercise: AuthoredExercise }> {
  const teacher = await newTeacher(name);
  const exercise = await newAuthored(teacher.id);
  await publishAs(teacher, exercise);
  return { teacher, exercise: await found(exercise.id) };
}
