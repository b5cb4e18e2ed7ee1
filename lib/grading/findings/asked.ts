import type { Exercise, ExercisePart } from '../../catalog/exercise';
import { type Expression, nodesOf } from '../../math/expression';
import { gradientOf, resolveDerivatives } from '../../math/gradient';
import { familyOf, type Model } from '../../math/model';
import { toText } from '../../math/notation/to-text';
import { tidy } from '../../math/tidy';
import { namesNotYet } from '../answer-names';
import { replacedNode } from './key-mistakes';
import type { Asked, Derivative } from './mistake';

/** What mistakes in a part are worked out from. */
export function askedIn(exercise: Exercise, part: Extract<ExercisePart, { expression: Expression }>): Asked {
  const { model } = exercise;
  const reference = resolveDerivatives(part.expression, model);
  const named = exercise.parts.flatMap(({ name }) =>
    name === null ? [] : [familyOf(name, model.scope).name],
  );
  const models = [without(model, namesNotYet(exercise, part)), without(model, new Set(named))];
  const derivative = derivativeIn(part, model);
  const keys = models.flatMap((known) => [
    tidy(reference, known),
    ...(derivative === null ? [] : [putTidy(derivative, known)]),
  ]);
  const distinct = [...new Map(keys.map((key) => [toText(key), key])).values()];
  const [key] = distinct as [Expression];
  return { model, key, keys: distinct, reference, derivative, exercise, part };
}

/** The gradient itself, or the first derivative inside an expression. */
function derivativeIn(
  part: Extract<ExercisePart, { expression: Expression }>,
  model: Model,
): Derivative | null {
  if (part.kind === 'gradient') return { of: part.of, by: part.by, put: (of) => of, isWhole: true };
  const node = [...nodesOf(part.expression)].find(({ kind }) => kind === 'derivative');
  if (node?.kind !== 'derivative') return null;
  const put = (of: Expression): Expression =>
    resolveDerivatives(replacedNode(part.expression, node, of), model);
  return { of: node.of, by: node.by, put, isWhole: node === part.expression };
}

function putTidy({ of, by, put }: Derivative, model: Model): Expression {
  return put(tidy(gradientOf(of, by, model), model));
}

function without(model: Model, names: ReadonlySet<string>): Model {
  const quantities = new Map([...model.quantities].filter(([key]) => !names.has(key)));
  return { ...model, quantities };
}
