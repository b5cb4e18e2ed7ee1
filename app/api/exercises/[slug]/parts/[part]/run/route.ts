import { checkOrigin } from '@/lib/auth/origin';
import { shownRun } from '@/lib/grading/trace/shown-run';
import { admitVisitor } from '../../../../../admit-visitor';
import { answering, Problem } from '../../../../../problem';
import { readBody } from '../../../../../read-request';
import { runBody } from '../../../../../request-schemas';
import type { PartAddress } from '../get-part';
import { getTrace } from '../get-trace';
import { helpOf } from '../help-of';

type Context = { params: Promise<PartAddress> };

/** Trains on, otherwise than in the table. The table itself could be read off a run, so it has to be done first. */
export async function POST(request: Request, { params }: Context): Promise<Response> {
  return answering(async () => {
    checkOrigin(request);
    const learner = await admitVisitor(request, 'trace');

    const { seed, locale: _, runSeed, ...settings } = await readBody(request, runBody);
    const opened = await getTrace(await params, seed, learner);
    const { exercise, part } = opened;
    const { isSettled } = await helpOf(learner, opened);
    if (!isSettled) throw new Problem(403, 'More runs can be tried once the table is solved or given up.');
    const run = shownRun(exercise, part, { ...settings, seed: runSeed });
    return Response.json(run, { headers: { 'Cache-Control': 'no-store' } });
  });
}
