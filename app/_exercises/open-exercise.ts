import { readDraft } from '@/lib/authoring/analysis-process';
import { nameOfSlug } from '@/lib/catalog/authored-slug';
import { findExercise } from '@/lib/catalog/catalogue';
import type { Exercise } from '@/lib/catalog/exercise';
import { atSeed } from '@/lib/catalog/read-exercise';
import { type Attempt, listAttempts } from '@/lib/db/attempts';
import { type AuthoredExercise, findAuthoredBySlug } from '@/lib/db/authored-exercises';
import { type AuthoredRevision, findRevision, findRevisionByHash } from '@/lib/db/authored-revisions';
import type { Person } from '@/lib/db/people';
import { draftRevision, type ExerciseAddress } from './exercise-address';
import { isOwnedBy } from './owner';
import { readRevision } from './read-revision';

export type OpenedExercise = {
  exercise: Exercise;
  /** Still being written: it can be tried, and nothing of that is kept. */
  isDraft: boolean;
  /** The revision that was published since; null where this is the newest. */
  newer: string | null;
};

type Reader = Pick<Person, 'id' | 'role' | 'name'> | null;

/**
 * The exercise of an address at a variant, for whoever is asking: of the library, or written on the site and shared with
 * them. Without a revision it is the one they began and have not finished, or else the one published last. Null where there
 * is none, or none for them.
 */
export async function openExercise(
  { slug, revision }: ExerciseAddress,
  seed: number,
  reader: Reader,
): Promise<OpenedExercise | null> {
  const known = findExercise(slug, seed);
  if (known) return { exercise: known, isDraft: false, newer: null };
  const authored = await findAuthoredBySlug(slug);
  if (!authored) return null;
  const opened =
    revision === draftRevision
      ? await openDraft(authored, reader)
      : await openPublished(authored, revision, reader);
  const exercise = opened && atSeed(opened.exercise, seed);
  return exercise && { ...opened, exercise };
}

/** The text being written, for its author. An author's text is read here only after it was read elsewhere without harm. */
async function openDraft(authored: AuthoredExercise, reader: Reader): Promise<OpenedExercise | null> {
  const { slug, draft, licence } = authored;
  if (!reader || !isOwnedBy(authored, reader)) return null;
  const { problems } = await readDraft(draft, nameOfSlug(slug), reader.id);
  if (problems.length > 0) return null;
  const exercise = readRevision(slug, draft, { name: reader.name ?? '', licence });
  return exercise && { exercise, isDraft: true, newer: null };
}

async function openPublished(
  authored: AuthoredExercise,
  wanted: string | null,
  reader: Reader,
): Promise<OpenedExercise | null> {
  const { id, slug, publishedNumber } = authored;
  if (publishedNumber === null) return null;
  const attempts = reader ? await listAttempts(reader.id, { exercise: slug }) : [];
  if (!isOpenTo(authored, reader) && attempts.length === 0) return null;

  const current = await findRevision(id, publishedNumber);
  if (!current) return null;
  if (wanted !== null) return asked(slug, await findRevisionByHash(slug, wanted), current);
  const begun = await asked(slug, await begunRevision(slug, attempts), current);
  return begun && !isFinished(begun.exercise, attempts) ? begun : asked(slug, current, current);
}

/** Whether somebody who has not begun may begin. */
function isOpenTo(authored: AuthoredExercise, reader: Reader): boolean {
  if (isOwnedBy(authored, reader)) return true;
  return authored.state === 'published' && authored.sharing !== 'private' && authored.deletedAt === null;
}

function asked(
  slug: string,
  revision: AuthoredRevision | null,
  current: AuthoredRevision,
): OpenedExercise | null {
  if (!revision) return null;
  const { content, authorName, licence } = revision;
  const exercise = readRevision(slug, content, { name: authorName, licence });
  return (
    exercise && {
      exercise,
      isDraft: false,
      newer: revision.number < current.number ? current.revision : null,
    }
  );
}

async function begunRevision(slug: string, [latest]: readonly Attempt[]): Promise<AuthoredRevision | null> {
  return latest ? findRevisionByHash(slug, latest.revision) : null;
}

/** Every part is right at this revision: whoever comes back begins anew. */
function isFinished(exercise: Exercise, attempts: readonly Attempt[]): boolean {
  const solved = new Set(
    attempts
      .filter((attempt) => attempt.revision === exercise.revision && attempt.verdictKind === 'correct')
      .map(({ part }) => part),
  );
  return exercise.parts.every(({ id }) => solved.has(id));
}
