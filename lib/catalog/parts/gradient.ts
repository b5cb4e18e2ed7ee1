import { z } from 'zod';
import { readGradient } from '../../math/read-gradient';
import { questionOf } from '../question';
import { common } from './common-source';
import { type PartDraft, type PartPlace, shapeAt } from './part-place';

export const gradientSource = z.strictObject({
  gradient: z
    .string()
    .min(1)
    .describe(
      'The derivative asked for: `L by w1`. Before `by` a line of the model or an expression; after it a symbol, or a line of ' +
        'the model taken as a quantity of its own: `L by yhat`.',
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
