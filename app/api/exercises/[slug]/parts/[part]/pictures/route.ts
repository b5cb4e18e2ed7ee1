import { checkOrigin } from '@/lib/auth/origin';
import { picturesOf } from '@/lib/grading/trace/pictures';
import { admitVisitor } from '../../../../../admit-visitor';
import { answering } from '../../../../../problem';
import { readBody } from '../../../../../read-request';
import { picturesBody } from '../../../../../request-schemas';
import type { PartAddress } from '../get-part';
import { getTrace } from '../get-trace';

type Context = { params: Promise<PartAddress> };

/** What is drawn beside a table while it is filled in. Nothing is recorded, and whether it is right is not told. */
export async function POST(request: Request, { params }: Context): Promise<Response> {
  return answering(async () => {
    checkOrigin(request);
    const learner = await admitVisitor(request, 'trace');

    const { answer, locale, seed } = await readBody(request, picturesBody);
    const { exercise, part } = await getTrace(await params, seed, learner);
    const pictures = picturesOf(exercise, part, answer, { notation: 'text', locale });
    return Response.json(pictures, { headers: { 'Cache-Control': 'no-store' } });
  });
}
