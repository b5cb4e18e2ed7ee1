import { findLearner } from '@/lib/auth/learner';
import { listTracks } from '@/lib/catalog/catalogue';
import { listAttemptFacts } from '@/lib/db/attempts';
import { standingOf } from '@/lib/progress/standing';
import { answering } from '../../problem';

/** How one stands, and what to review. Somebody who has answered nothing yet stands at the beginning. */
export async function GET(): Promise<Response> {
  return answering(async () => {
    const learner = await findLearner();
    const attempts = learner ? await listAttemptFacts(learner.id) : [];
    const catalogue = listTracks('en').flatMap((track) => track.exercises);
    return Response.json(standingOf(attempts, catalogue, new Date()), {
      headers: { 'Cache-Control': 'no-store' },
    });
  });
}
