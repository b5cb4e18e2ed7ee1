import { tellSolution } from '@/app/_help/tell-solution';
import { findLearner, requireLearner } from '@/lib/auth/learner';
import { takeOrRefuse } from '@/lib/auth/limits';
import { checkOrigin } from '@/lib/auth/origin';
import { recordHelp } from '@/lib/db/help';
import { answering, Problem } from '../../../../../problem';
import { readBody, readQuery } from '../../../../../read-request';
import { exerciseQuery, helpBody } from '../../../../../request-schemas';
import { getPart, type PartAddress } from '../get-part';
import { helpOf } from '../help-of';

type Context = { params: Promise<PartAddress> };

const headers = { 'Cache-Control': 'no-store' };

/** The worked solution, for somebody who solved the part at this variant, gave it up, or used up the answers that count. */
export async function GET(request: Request, { params }: Context): Promise<Response> {
  return answering(async () => {
    const { seed, locale } = readQuery(request, exerciseQuery);
    const learner = await findLearner();
    const opened = await getPart(await params, seed, learner);
    const { exercise, part } = opened;
    const { isSettled } = await helpOf(learner, opened);
    if (!isSettled)
      throw new Problem(
        403,
        'The solution opens once the part is solved, or no further answer counts. To give it up and see the solution now, POST to this address.',
      );
    return Response.json(tellSolution(exercise, part.id, locale), { headers });
  });
}

/** Gives the part up for its solution: from now on it does not count at this variant. Nothing is given up once none counts. */
export async function POST(request: Request, { params }: Context): Promise<Response> {
  return answering(async () => {
    checkOrigin(request);
    const learner = await requireLearner(request);
    await takeOrRefuse({ attempt: learner.id });

    const { seed, locale } = await readBody(request, helpBody);
    const opened = await getPart(await params, seed, learner);
    const { exercise, part } = opened;

    const { isSettled } = await helpOf(learner, opened);
    if (!isSettled) await recordHelp(learner.id, { exercise, seed, part: part.id }, { kind: 'solution' });
    return Response.json(tellSolution(exercise, part.id, locale), { headers });
  });
}
