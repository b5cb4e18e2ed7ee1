import {
  apply,
  childrenOf,
  type Expression,
  name,
  negative,
  nodesOf,
  plus,
  withChildren,
} from './expression';
import { gradientOf, resolveDerivatives } from './gradient';
import type { Model } from './model';
import { isScalar, type Shape, scalarShape } from './shapes';
import { tidy } from './tidy';

/** ∂of/∂by of one step: every other name stands still. */
export function localGradient(of: Expression, by: Expression, model: Model): Expression {
  return gradientOf(resolveDerivatives(of, model), by, { ...model, quantities: new Map() });
}

/** The names of a set that an expression holds itself, in order. */
export function namesIn(expression: Expression, wanted: ReadonlySet<string>): string[] {
  const found = new Set<string>();
  for (const node of nodesOf(expression))
    if (node.kind === 'name' && wanted.has(node.name)) found.add(node.name);
  return [...found];
}

/** Each term of a sum tidied by itself: as the rules of derivation leave it. */
export function tidyByTerms(expression: Expression, model: Model): Expression {
  if (expression.kind === 'apply') {
    const [left, right] = expression.args as [Expression, Expression];
    if (expression.operation === 'add') return plus(tidyByTerms(left, model), tidyByTerms(right, model));
    if (expression.operation === 'subtract')
      return plus(tidyByTerms(left, model), negative(tidyByTerms(right, model)));
  }
  return tidy(expression, model);
}

/**
 * What `by` receives from one quantity that is made of it, where that quantity receives `upstream`: the chain rule of
 * one step, for matrices too. `upstream` stays in the result as it is.
 */
export function receivedFrom(
  consumer: Expression,
  shape: Shape,
  by: Expression,
  upstream: Expression,
  model: Model,
): Expression {
  const key = 'upstream';
  const own = { shape, indices: [], tex: key, also: [], element: null };
  const wider = { ...model, scope: { ...model.scope, names: { ...model.scope.names, [key]: own } } };
  const weighted = isScalar(shape)
    ? apply('multiply', name(key), consumer)
    : apply('sum', apply('hadamard', name(key), consumer));
  const received = tidy(localGradient(weighted, by, wider), wider);
  return replaced(received, key, upstream);
}

function replaced(expression: Expression, key: string, by: Expression): Expression {
  if (expression.kind === 'name' && expression.name === key) return by;
  return withChildren(
    expression,
    childrenOf(expression).map((child) => replaced(child, key, by)),
  );
}

export function shapeOfName(of: string, model: Model): Shape {
  return model.scope.names[of]?.shape ?? scalarShape;
}
