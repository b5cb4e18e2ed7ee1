import { z } from 'zod';
import { resolveDerivatives } from '../../math/gradient';
import { ReadFailure } from '../../math/notation/failure';
import { toTex } from '../../math/notation/to-tex';
import { questionOf } from '../question';
import { common, formula } from './common-source';
import type { DerivationPart } from './derivation-part';
import { type PartPlace, readFormula } from './part-place';

const { use, ...shared } = common;

export const derivationSource = z.strictObject({
  derivation: formula.describe(
    'A derivation is asked, line by line, from this expression on: `d(L, b)`, or any other. Each line has to equal the one ' +
      'before; the first that does not is named.',
  ),
  until: z
    .strictObject({
      use: use.describe(
        'The names the last line may hold; without it, all. A derivative may not be left in it in any case.',
      ),
    })
    .optional()
    .describe('The form the last line is to have; without it, any that holds no derivative.'),
  steps: z
    .number()
    .int()
    .min(1)
    .max(20)
    .optional()
    .describe('How many steps have to be shown at least; without it, the start and the end are enough.'),
  ...shared,
});

export type DerivationDraft = Omit<DerivationPart, 'question'> & { question: string | null };

export function readDerivationPart(
  written: z.infer<typeof derivationSource>,
  place: PartPlace,
): DerivationDraft | null {
  const { model, report, path, named } = place;
  const read = readFormula(written.derivation, place);
  if (!read) return null;
  try {
    resolveDerivatives(read.expression, model);
  } catch (failure) {
    if (!(failure instanceof ReadFailure)) throw failure;
    report.formula(path, failure.problem);
    return null;
  }
  return {
    ...place.common,
    kind: 'derivation',
    question: questionOf(named, read.expression, model) ?? toTex(read.expression, model.scope),
    use: written.until?.use ?? null,
    ...read,
    steps: written.steps ?? null,
  };
}
