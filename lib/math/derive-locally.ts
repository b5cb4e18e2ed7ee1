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
import { isScalar, type Shape } from './shapes';
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

/** A quantity that is made of `by` itself, and what it receives from the end. */
export type Consumer = { expression: Expression; shape: Shape; upstream: Expression };

/**
 * What `by` receives from the quantities that are made of it: the chain rule of one step, for matrices too. Each
 * `upstream` stays in the result as it is.
 */
export function receivedFrom(consumers: readonly Consumer[], by: Expression, model: Model): Expression {
  const upstreams = new Map(consumers.map(({ upstream }, at) => [`upstream${at}`, upstream]));
  const names = Object.fromEntries(
    consumers.map(({ shape }, at) => [
      `upstream${at}`,
      { shape, indices: [], tex: '', also: [], element: null },
    ]),
  );
  const wider = { ...model, scope: { ...model.scope, names: { ...model.scope.names, ...names } } };
  const parts = consumers.map(({ expression, shape }, at) => {
    const weighted = isScalar(shape)
      ? apply('multiply', name(`upstream${at}`), expression)
      : apply('sum', apply('hadamard', name(`upstream${at}`), expression));
    return localGradient(weighted, by, wider);
  });
  return replaced(tidy(parts.reduce(plus), wider), upstreams);
}

function replaced(expression: Expression, by: ReadonlyMap<string, Expression>): Expression {
  const other = expression.kind === 'name' ? by.get(expression.name) : undefined;
  if (other !== undefined) return other;
  return withChildren(
    expression,
    childrenOf(expression).map((child) => replaced(child, by)),
  );
}
