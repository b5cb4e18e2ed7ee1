import { z } from 'zod';
import { isScalar, shapeToText } from '../../math/shapes';
import { questionOf } from '../question';
import { common, formula } from './common-source';
import { type PartDraft, type PartPlace, readFormula } from './part-place';

export const numberSource = z.strictObject({
  number: formula.describe(
    "A number is asked: the value of this expression at the variant's values of `at` and `draw`. It may hold derivatives: `d(L, w0)`.",
  ),
  ...common,
});

export function readNumberPart(written: z.infer<typeof numberSource>, place: PartPlace): PartDraft | null {
  const { common: shared, named, model, report, path } = place;
  const read = readFormula(written.number, place);
  if (!read) return null;
  if (!isScalar(read.shape)) {
    report.atValue(path, 'bad-shape', `This is ${shapeToText(read.shape)}, and a number is needed.`);
    return null;
  }
  const question = questionOf(named, read.expression, model);
  return { ...shared, kind: 'number', question, expression: read.expression };
}
