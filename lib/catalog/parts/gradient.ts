import { z } from 'zod';
import { readGradient } from '../../math/gradient';
import { questionOf } from '../question';
import { common } from './common-source';
import { type PartDraft, type PartPlace, shapeAt } from './part-place';

export const gradientSource = z.strictObject({
  gradient: z
    .string()
    .min(1)
    .describe(
      '`L by w1`: the derivative of a quantity by a symbol or by a quantity taken as one of its own. ' +
        'The key is derived from the model.',
    ),
  ...common,
});

export function readGradientPart(
  written: z.infer<typeof gradientSource>,
  { common: shared, named, model, report, path }: PartPlace,
): PartDraft | null {
  const read = readGradient(written.gradient, model);
  if (read.kind === 'problem') {
    report.formula(path, read.problem);
    return null;
  }
  const { of, by, expression } = read;
  const shape = shapeAt(expression, { model, report, path });
  const question = questionOf(named, { kind: 'derivative', of, by }, model);
  return shape && { ...shared, kind: 'gradient', question, of, by, expression, shape };
}
