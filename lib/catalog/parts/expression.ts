import { z } from 'zod';
import { questionOf } from '../question';
import { common, formula } from './common-source';
import { type PartDraft, type PartPlace, readFormula } from './part-place';

export const expressionSource = z.strictObject({
  expression: formula.describe('An expression is asked; any that is equal to this one is right.'),
  ...common,
});

export function readExpressionPart(
  written: z.infer<typeof expressionSource>,
  place: PartPlace,
): PartDraft | null {
  const read = readFormula(written.expression, place);
  const question = questionOf(place.named, null, place.model);
  return read && { ...place.common, kind: 'expression', question, ...read };
}
