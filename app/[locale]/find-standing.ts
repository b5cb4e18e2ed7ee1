import { findLearner } from '@/lib/auth/learner';
import type { TrackSummary } from '@/lib/catalog/catalogue';
import { listAttemptFacts } from '@/lib/db/attempts';
import { standingOf } from '@/lib/progress/standing';

/** How whoever is asking stands; a visitor nobody knows yet stands at the beginning. */
export async function findStanding(tracks: TrackSummary[], now: Date) {
  const learner = await findLearner();
  const attempts = learner ? await listAttemptFacts(learner.id) : [];
  const exercises = tracks.flatMap((track) => track.exercises);
  return { learner, attempts, standing: standingOf(attempts, exercises, now) };
}
