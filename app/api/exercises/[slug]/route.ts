import { findExercise } from '@/lib/catalog/catalogue';
import { toPublicExercise } from '@/lib/catalog/to-public-exercise';
import { answering, Problem } from '../../problem';
import { readQuery } from '../../read-request';
import { exerciseQuery } from '../../request-schemas';

type Context = { params: Promise<{ slug: string }> };

/** One exercise as a learner may see it; no key ever leaves, so nobody is asked who they are. */
export async function GET(request: Request, { params }: Context): Promise<Response> {
  return answering(async () => {
    const { slug } = await params;
    const { locale, seed } = readQuery(request, exerciseQuery);
    const exercise = findExercise(slug, seed);
    if (!exercise) throw new Problem(404, `There is no exercise “${slug}”. /api/exercises lists them.`);
    return Response.json(toPublicExercise(exercise, locale));
  });
}
