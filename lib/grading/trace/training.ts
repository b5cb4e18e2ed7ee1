import type { Exercise } from '../../catalog/exercise';
import { numbersOf } from '../../catalog/parts/to-public-trace';
import type { TracePart } from '../../catalog/parts/trace-source';
import { childrenOf, type Expression, name, withChildren } from '../../math/expression';
import { gradientOf } from '../../math/gradient';
import type { Model } from '../../math/model';
import { toText } from '../../math/notation/to-text';
import type { Point } from '../../math/points';
import { tidy } from '../../math/tidy';
import { pointOf } from '../cells/exercise-point';
import { stableLoss } from './stable-loss';

/** What every run of a part is worked out from. */
export type Training = {
  part: TracePart;
  model: Model;
  point: Point;
  /** Where each parameter begins, entry by entry, as written. */
  start: number[];
  /** The loss of a row, in a form that keeps its digits. */
  loss: Expression;
  /** Of the loss of a row, one per parameter. */
  gradients: Expression[];
  /** The same, as far as can be through the value of the output alone: (f − y) x. */
  gradientsByOutput: Expression[];
  /** Whether a row's output stands in them. */
  goesThroughOutput: boolean;
};

const kept = new WeakMap<Exercise, Map<TracePart, Training>>();

/** Made once per variant of an exercise. */
export function trainingOf(exercise: Exercise, part: TracePart): Training {
  const trainings = kept.get(exercise) ?? new Map<TracePart, Training>();
  kept.set(exercise, trainings);
  const training = trainings.get(part) ?? createTraining(exercise, part);
  trainings.set(part, training);
  return training;
}

function createTraining(exercise: Exercise, part: TracePart): Training {
  const { model, at } = exercise;
  const loss = stableLoss(part.loss, model);
  const derived = (of: Expression): Expression[] =>
    part.parameters.map(({ symbol }) => gradientOf(of, name(symbol), model));
  const output = name(part.output);
  const made = model.quantities.get(part.output)?.expression as Expression;
  // Tidy, they have a value for outputs of 0 and 1 too.
  const gradientsByOutput = derived(part.loss).map((gradient) =>
    tidy(withNameFor(made, output, gradient), model),
  );
  return {
    part,
    model,
    point: pointOf(exercise),
    start: part.parameters.flatMap(({ symbol, start }) => numbersOf(start ?? at[symbol] ?? 0)),
    loss,
    gradients: derived(loss),
    gradientsByOutput,
    goesThroughOutput: gradientsByOutput.some((gradient) => holdsName(gradient, part.output)),
  };
}

/** `expression` with a quantity's name wherever the quantity's own formula stands in it. */
function withNameFor(formula: Expression, by: Expression, expression: Expression): Expression {
  const text = toText(formula);
  const known = new Map<Expression, Expression>();
  const visit = (node: Expression): Expression => {
    const before = known.get(node);
    if (before !== undefined) return before;
    const isFormula = node.kind === formula.kind && toText(node) === text;
    const after = isFormula ? by : withChildren(node, childrenOf(node).map(visit));
    known.set(node, after);
    return after;
  };
  return visit(expression);
}

function holdsName(expression: Expression, wanted: string): boolean {
  if (expression.kind === 'name' && expression.name === wanted) return true;
  return childrenOf(expression).some((child) => holdsName(child, wanted));
}
