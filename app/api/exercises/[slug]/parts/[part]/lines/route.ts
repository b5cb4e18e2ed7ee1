import { checkOrigin } from '@/lib/auth/origin';
import type { DerivationPart } from '@/lib/catalog/parts/derivation-part';
import type { Person } from '@/lib/db/people';
import { lineMarks } from '@/lib/grading/derivation/line-marks';
import { admitVisitor } from '../../../../../admit-visitor';
import { answering, Problem } from '../../../../../problem';
import { readBody } from '../../../../../read-request';
import { linesBody } from '../../../../../request-schemas';
import { getPart, type OpenedPart, type PartAddress } from '../get-part';

type Context = { params: Promise<PartAddress> };

/** The marks of lines that are being written. Nothing is recorded, and whether the last one is the end is not told. */
export async function POST(request: Request, { params }: Context): Promise<Response> {
  return answering(async () => {
    checkOrigin(request);
    const learner = await admitVisitor(request, 'lines');

    const { lines, notation, locale, seed } = await readBody(request, linesBody);
    const { exercise, part } = await getDerivation(await params, seed, learner);
    const marks = lineMarks(exercise, part, lines, { notation, locale });
    return Response.json({ marks }, { headers: { 'Cache-Control': 'no-store' } });
  });
}

async function getDerivation(
  address: PartAddress,
  seed: number,
  reader: Person | null,
): Promise<OpenedPart & { part: DerivationPart }> {
  const { part, ...opened } = await getPart(address, seed, reader);
  if (part.kind === 'derivation') return { ...opened, part };
  throw new Problem(
    422,
    `“${address.part}” is of kind ${part.kind}; only the lines of a derivation have marks.`,
  );
}
