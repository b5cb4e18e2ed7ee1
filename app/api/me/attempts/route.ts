import { findLearner } from '@/lib/auth/learner';
import { listAttempts } from '@/lib/db/attempts';
import { answering } from '../../problem';
import { readQuery } from '../../read-request';
import { attemptsQuery } from '../../request-schemas';

/** One's own attempts, newest first; somebody who has answered nothing yet has none. */
export async function GET(request: Request): Promise<Response> {
  return answering(async () => {
    const learner = await findLearner();
    const filter = readQuery(request, attemptsQuery);
    const attempts = learner ? await listAttempts(learner.id, filter) : [];
    return Response.json(
      {
        attempts: attempts.map((attempt) => ({
          id: attempt.id,
          exercise: attempt.exercise,
          revision: attempt.revision,
          seed: attempt.seed,
          part: attempt.part,
          answer: attempt.answer,
          notation: attempt.notation,
          locale: attempt.locale,
          verdict: attempt.verdict,
          counted: attempt.counted,
          credit: attempt.credit,
          createdAt: attempt.createdAt.toISOString(),
        })),
      },
      { headers: { 'Cache-Control': 'no-store' } },
    );
  });
}
