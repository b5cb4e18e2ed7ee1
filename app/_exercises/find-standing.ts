import { findLearner } from '@/lib/auth/learner';
import { listTracks } from '@/lib/catalog/catalogue';
import type { Locale } from '@/lib/catalog/public-exercise';
import { listAttemptFacts } from '@/lib/db/attempts';
import { standingOf } from '@/lib/progress/standing';
import { findSharedTrackOf } from './list-shared';

/**
 * How whoever is asking stands, and the chapters this is about: the library's, and what teachers share. A visitor nobody
 * knows yet stands at the beginning.
 */
export async function findStanding(locale: Locale, now: Date) {
  const learner = await findLearner();
  const attempts = learner ? await listAttemptFacts(learner.id) : [];
  const library = listTracks(locale);
  const known = new Set(library.flatMap(({ exercises }) => exercises.map(({ slug }) => slug)));
  const begun = attempts.map(({ exercise }) => exercise).filter((slug) => !known.has(slug));
  const fromTeachers = await findSharedTrackOf(learner, locale, begun);
  const tracks = fromTeachers ? library.concat(fromTeachers) : library;
  const exercises = tracks.flatMap((track) => track.exercises);
  return { learner, attempts, tracks, standing: standingOf(attempts, exercises, now) };
}
