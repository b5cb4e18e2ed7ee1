import { existsSync } from 'node:fs';
import { isAuthoredSlug } from '../catalog/authored-slug';
import { findExercise } from '../catalog/catalogue';
import type { Exercise } from '../catalog/exercise';
import { problemToLine } from '../catalog/file-problem';
import { loadFolder, revisionOf } from '../catalog/files';
import { type ReadExercise, readExercise } from '../catalog/read-exercise';

/** By slug, or by folder; a sentence where there is none or it has problems. */
export async function exerciseAt(place: string): Promise<Exercise | string> {
  if (existsSync(place)) return exerciseOr(loadFolder(place), place);
  const known = findExercise(place) ?? (isAuthoredSlug(place) ? await publishedAt(place) : null);
  return known ?? `There is no exercise ${place}.`;
}

/** What was published last of an exercise that is written on this site. The operator may read all of them. */
async function publishedAt(slug: string): Promise<Exercise | string | null> {
  const [{ findAuthoredBySlug }, { findRevision }, { closeDatabase }] = await Promise.all([
    import('../db/authored-exercises'),
    import('../db/authored-revisions'),
    import('../db/database'),
  ]);
  try {
    const authored = await findAuthoredBySlug(slug);
    if (!authored?.publishedNumber) return null;
    const revision = await findRevision(authored.id, authored.publishedNumber);
    const track = { slug: 'shared', titles: {} };
    return revision && exerciseOr(readExercise({ slug, track, ...revision.content }, revisionOf), slug);
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  } finally {
    await closeDatabase();
  }
}

function exerciseOr(read: ReadExercise, place: string): Exercise | string {
  if (read.kind === 'exercise') return read.exercise;
  return read.problems.map((problem) => problemToLine(problem, place)).join('\n');
}
