import { hintIds, nextHint, tellHints } from '@/app/_help/tell-hints';
import { findLearner, requireLearner } from '@/lib/auth/learner';
import { takeOrRefuse } from '@/lib/auth/limits';
import { checkOrigin } from '@/lib/auth/origin';
import { recordHelp } from '@/lib/db/help';
import { answering } from '../../../../../problem';
import { readBody, readQuery } from '../../../../../read-request';
import { exerciseQuery, helpBody } from '../../../../../request-schemas';
import { getPart, type PartAddress } from '../get-part';
import { helpOf } from '../help-of';

type Context = { params: Promise<PartAddress> };

const headers = { 'Cache-Control': 'no-store' };

/** The hints one has taken, and how many there are. */
export async function GET(request: Request, { params }: Context): Promise<Response> {
  return answering(async () => {
    const { seed, locale } = readQuery(request, exerciseQuery);
    const learner = await findLearner();
    const opened = await getPart(await params, seed, learner);
    const { exercise, part } = opened;
    const help = await helpOf(learner, opened);
    return Response.json(tellHints({ exercise, part: part.id, locale }, help), { headers });
  });
}

/** Takes the next hint; after the last one, nothing is taken. Of one's own draft, all of them at once. */
export async function POST(request: Request, { params }: Context): Promise<Response> {
  return answering(async () => {
    checkOrigin(request);
    const learner = await requireLearner(request);
    await takeOrRefuse({ attempt: learner.id });

    const { seed, locale } = await readBody(request, helpBody);
    const opened = await getPart(await params, seed, learner);
    const { exercise, part } = opened;
    const asked = { exercise, part: part.id, locale };

    const help = await helpOf(learner, opened);
    if (opened.isDraft)
      return Response.json(tellHints(asked, { ...help, hints: hintIds(asked, help) }), { headers });
    const next = nextHint(asked, help);
    if (next)
      await recordHelp(learner.id, { exercise, seed, part: part.id }, { kind: 'hint', hint: next.id });

    const hints = next ? [...help.hints, next.id] : help.hints;
    return Response.json(tellHints(asked, { ...help, hints }), { headers });
  });
}
