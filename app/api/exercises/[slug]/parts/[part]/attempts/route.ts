import { requireLearner } from '@/lib/auth/learner';
import { takeOrRefuse } from '@/lib/auth/limits';
import { checkOrigin } from '@/lib/auth/origin';
import { recordAttempt } from '@/lib/db/attempts';
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

    const attempt = sent.isDraft
      ? unrecorded(verdict, sent)
      : await recordAttempt({ ...sent, part: part.id, personId: learner.id, verdict, engineVersion });
    return Response.json(toAttemptResponse(attempt, sent), { headers: { 'Cache-Control': 'no-store' } });
  });
}
