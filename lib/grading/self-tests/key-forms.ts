import type { Exercise, ExercisePart } from '../../catalog/exercise';
import { apply, type Expression, isApply, isNumber, name, nodesOf, times } from '../../math/expression';
import { resolveDerivatives } from '../../math/gradient';
import { familyOf, type Model } from '../../math/model';
import { toText } from '../../math/notation/to-text';
import { isSameShape } from '../../math/shapes';
import { tidy } from '../../math/tidy';
import { namesNotYet } from '../answer-names';
import { type Change, everywhere, shapeIn, withNode } from './trees';

export type KeyedPart = Extract<ExercisePart, { expression: Expression }>;

/** The key of a part as an answer, in the forms that right and wrong answers are made from. */
export type KeyForms = {
  exercise: Exercise;
  part: KeyedPart;
  model: Model;
  /** Names an answer may not hold yet. */
  notYet: ReadonlySet<string>;
  reference: Expression;
  /** Short forms, all different: with the results of earlier parts by name, and without. */
  short: Expression[];
  /** The untidied product of the chain rule. */
  stepwise: Expression;
  derivative: { of: Expression; by: Expression; isWhole: boolean } | null;
  /** The key with something else where its derivative stands. */
  put: (of: Expression) => Expression;
  /** Short, by names that an answer may hold. */
  shortened: (of: Expression) => Expression;
};

export function keyFormsOf(exercise: Exercise, part: KeyedPart): KeyForms {
  const { model } = exercise;
  const notYet = namesNotYet(exercise, part);
  const named = exercise.parts.flatMap(({ name }) =>
    name === null ? [] : [familyOf(name, model.scope).name],
  );
  const known = withoutQuantities(model, notYet);
  const reference = resolveDerivatives(part.expression, model);
  const shortened = (of: Expression): Expression => tidy(of, known);
  const unnamed = withoutQuantities(model, new Set(named));
  const node = [...nodesOf(part.expression)].find(({ kind }) => kind === 'derivative');
  const inside = node?.kind === 'derivative' ? node : null;
  const whole = part.kind === 'gradient' ? part : null;
  const put = (of: Expression): Expression =>
    whole || inside === null ? of : resolveDerivatives(withNode(part.expression, inside, of), model);
  const short = [
    shortened(reference),
    tidy(reference, unnamed),
    ...(inside === null ? [] : [put(tidy(resolveDerivatives(inside, model), unnamed))]),
  ];
  const opposite = short.flatMap((form) => everywhere(form, byOpposite(model), model) ?? []);
  const all = [...short, ...opposite];
  return {
    exercise,
    part,
    model,
    notYet,
    reference,
    short: [...new Map(all.map((form) => [toText(form), form])).values()],
    stepwise: withoutSpreads(reference, model),
    derivative: whole
      ? { of: whole.of, by: whole.by, isWhole: true }
      : inside && { of: inside.of, by: inside.by, isWhole: inside === part.expression },
    put,
    shortened,
  };
}

/** 1 − P as the name the model has for it. */
function byOpposite({ quantities }: Model): Change {
  const rests = [...quantities].flatMap(([key, { expression, indices }]) =>
    isApply(expression, 'subtract') && isNumber(expression.args[0] as Expression, 1)
      ? [{ text: toText(expression.args[1] as Expression), rest: name(key, indices.map(indexNamed)) }]
      : [],
  );
  return (node) => {
    if (!isApply(node, 'subtract')) return null;
    const [left, right] = node.args as [Expression, Expression];
    const restOf = (of: Expression) => rests.find(({ text }) => text === toText(of))?.rest ?? null;
    if (isNumber(left, 1)) return restOf(right);
    const rest = isNumber(right, 1) ? restOf(left) : null;
    return rest && apply('negate', rest);
  };
}

function indexNamed(letter: string): Expression {
  return { kind: 'index', name: letter };
}

/** Nobody types a matrix of equal numbers times another: that is the number times it. */
export function withoutSpreads(expression: Expression, model: Model): Expression {
  const change = (node: Expression): Expression | null => {
    if (isApply(node, 'negate') && node.args[0]?.kind === 'spread') {
      const [of] = node.args;
      return { ...of, value: { kind: 'apply', operation: 'negate', args: [of.value] } };
    }
    if (!isApply(node, 'hadamard')) return null;
    const [left, right] = node.args as [Expression, Expression];
    if (left.kind !== 'spread') return null;
    const shape = shapeIn(right, model);
    if (shape === null || !isSameShape(shape, left.shape, model.scope.sizes)) return null;
    return isNumber(left.value, 1) ? right : times(left.value, right);
  };
  return everywhere(expression, change, model) ?? expression;
}

function withoutQuantities(model: Model, names: ReadonlySet<string>): Model {
  return { ...model, quantities: new Map([...model.quantities].filter(([key]) => !names.has(key))) };
}
