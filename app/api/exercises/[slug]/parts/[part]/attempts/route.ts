import { requireLearner } from '@/lib/auth/learner';
import { takeOrRefuse } from '@/lib/auth/limits';
import { checkOrigin } from '@/lib/auth/origin';
import { findAttemptsLeft, recordAttempt } from '@/lib/db/attempts';
import { grade } from '@/lib/grading/grade';
import { engineVersion } from '@/lib/math/engine-version';
import { answering } from '../../../../../problem';
import { toAttemptResponse, unrecorded } from './attempt-response';
import { readAttempt } from './read-attempt';

type Context = { params: Promise<{ slug: string; part: string }> };

/** The only writer of attempts: who answers, what, the judgement, the record. */
export async function POST(request: Request, { params }: Context): Promise<Response> {
  return answering(async () => {
    checkOrigin(request);
    const learner = await requireLearner(request);
    await takeOrRefuse({ attempt: learner.id });

    const sent = await readAttempt(request, await params, learner);

    const { exercise, part, answer, notation, locale } = sent;
    const verdict = grade(exercise, part.id, answer, { notation, locale });

    const place = { ...sent, part: part.id, attemptsMax: part.attempts };
    const attempt = sent.isDraft
      ? unrecorded(verdict, sent)
      : await recordAttempt({ ...place, personId: learner.id, verdict, engineVersion });
    const left = sent.isDraft ? part.attempts : await findAttemptsLeft(learner.id, place);
    return Response.json(toAttemptResponse(attempt, sent, left), {
      headers: { 'Cache-Control': 'no-store' },
    });
  });
}
