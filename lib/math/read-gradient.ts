import type { Expression } from './expression';
import { gradientOf } from './gradient';
import type { Model } from './model';
import { type ShapeReading, shapeOf } from './notation/check-shapes';
import { fail, ReadFailure } from './notation/failure';
import type { ReadProblem } from './notation/problem';
import { readExpression } from './notation/read';
import { isScalar, shapeToText } from './shapes';

export type GradientReading =
  | { kind: 'expression'; expression: Expression; of: Expression; by: Expression }
  | { kind: 'problem'; problem: ReadProblem };

/** Reads `J by W1` and derives it. Places in a problem are of the whole text. */
export function readGradient(text: string, model: Model): GradientReading {
  const at = text.lastIndexOf(' by ');
  if (at < 0)
    return {
      kind: 'problem',
      problem: { code: 'missing-argument', at: 0, length: text.length, found: 'by' },
    };
  const of = readExpression(text.slice(0, at), model.scope);
  if (of.kind === 'problem') return of;
  const by = readExpression(text.slice(at + 4), model.scope);
  if (by.kind === 'problem')
    return { kind: 'problem', problem: { ...by.problem, at: by.problem.at + at + 4 } };
  try {
    requireNumber(shapeOf(of.expression, model.scope));
    return {
      kind: 'expression',
      expression: gradientOf(of.expression, by.expression, model),
      of: of.expression,
      by: by.expression,
    };
  } catch (failure) {
    if (failure instanceof ReadFailure) return { kind: 'problem', problem: failure.problem };
    throw failure;
  }
}

function requireNumber(read: ShapeReading): void {
  if (read.kind === 'problem') throw new ReadFailure(read.problem);
  if (!isScalar(read.shape)) fail('needs-number', 0, 0, { wanted: shapeToText(read.shape) });
}
