import { readAddress } from '@/app/_exercises/exercise-address';
import { openExercise } from '@/app/_exercises/open-exercise';
import { findLearner } from '@/lib/auth/learner';
import { toPublicExercise } from '@/lib/catalog/to-public-exercise';
import { answering, Problem } from '../../problem';
import { readQuery } from '../../read-request';
import { exerciseQuery } from '../../request-schemas';

type Context = { params: Promise<{ slug: string }> };

/** One exercise as a learner may see it. No key ever leaves; one that was written on the site is for those it is shared with. */
export async function GET(request: Request, { params }: Context): Promise<Response> {
  return answering(async () => {
    const { slug } = await params;
    const { locale, seed } = readQuery(request, exerciseQuery);
    const opened = await openExercise(readAddress(slug), seed, await findLearner());
    if (!opened) throw new Problem(404, `There is no exercise “${slug}”. /api/exercises lists them.`);
    return Response.json(toPublicExercise(opened.exercise, locale));
  });
}
