import { withIndices } from '../../math/bindings';
import { childrenOf, type Expression, nodesOf } from '../../math/expression';
import type { Model } from '../../math/model';
import { shapeOf } from '../../math/notation/check-shapes';
import { toText } from '../../math/notation/to-text';
import { isScalar } from '../../math/shapes';

/** What a quantity is made of, at its indices; an expression without a name is itself. */
export function definitionOf(of: Expression, { quantities }: Model): Expression {
  const quantity = of.kind === 'name' ? quantities.get(of.name) : undefined;
  if (of.kind !== 'name' || quantity === undefined) return of;
  const indices = new Map(quantity.indices.map((letter, at) => [letter, of.indices[at] as Expression]));
  return withIndices(quantity.expression, indices);
}

/** The name whose dependents matter: w of w_j. */
export function targetName(by: Expression): string {
  const whole = by.kind === 'element' ? by.of : by;
  return whole.kind === 'name' ? whole.name : '';
}

/** The occurrences of names of a set, each once, in order. */
export function occurrencesOf(expression: Expression, wanted: ReadonlySet<string>): Expression[] {
  const found = new Map<string, Expression>();
  for (const node of nodesOf(expression))
    if (node.kind === 'name' && wanted.has(node.name) && !found.has(toText(node)))
      found.set(toText(node), node);
  return [...found.values()];
}

type Fold = Expression & { kind: 'fold' };

/** The sums over an index that hold a name of the set; an inner one is part of the outer one. */
export function foldsWith(expression: Expression, wanted: ReadonlySet<string>): Fold[] {
  if (occurrencesOf(expression, wanted).length === 0) return [];
  if (expression.kind === 'fold') return [expression];
  return childrenOf(expression).flatMap((child) => foldsWith(child, wanted));
}

export function isNumberValued(expression: Expression, { scope }: Model): boolean {
  const read = shapeOf(expression, scope);
  return read.kind === 'shape' && isScalar(read.shape);
}
