import type { Expression } from '../../math/expression';
import { jacobianProblem } from '../../math/jacobians';
import type { Model } from '../../math/model';
import { shapeOf } from '../../math/notation/check-shapes';
import { readExpression } from '../../math/notation/read';
import type { Shape } from '../../math/shapes';
import type { ExercisePart } from '../exercise';
import type { PartCommon } from '../part-common';
import type { Reporter } from '../reporter';
import type { TrainingData } from '../training-data';

/** Where a part is read: what all kinds share, the model so far, and where problems go. */
export type PartPlace = {
  common: Omit<PartCommon, 'question'>;
  /** The part's name as TeX. */
  named: string | null;
  model: Model;
  /** The training data; null where the file has none, `problems` where it has and they are reported. */
  data: TrainingData | 'problems' | null;
  /** The symbols the exercise gives a value. */
  valued: ReadonlySet<string>;
  report: Reporter;
  path: string[];
};

/** `question` stays null where neither the author nor the kind says what is asked. */
export type PartDraft = ExercisePart extends infer Part
  ? Part extends ExercisePart
    ? Omit<Part, 'question'> & { question: string | null }
    : never
  : never;

type Asked = Pick<PartPlace, 'model' | 'report' | 'path'>;

/** An expression with its shape; null where it has a problem, which is reported. */
export function readFormula(
  text: string | number,
  place: Asked,
): { expression: Expression; shape: Shape } | null {
  const read = readExpression(String(text), place.model.scope);
  if (read.kind === 'problem') {
    place.report.formula(place.path, read.problem);
    return null;
  }
  const derived = jacobianProblem(read.expression, place.model.scope);
  if (derived !== null) {
    place.report.formula(place.path, derived);
    return null;
  }
  const shape = shapeAt(read.expression, place);
  return shape && { expression: read.expression, shape };
}

export function shapeAt(expression: Expression, { model, report, path }: Asked): Shape | null {
  const found = shapeOf(expression, model.scope);
  if (found.kind === 'shape') return found.shape;
  report.formula(path, found.problem);
  return null;
}
