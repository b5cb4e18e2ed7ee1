import { childrenOf, type Expression, isApply, nodesOf, withChildren } from '../../math/expression';
import type { Model } from '../../math/model';
import { toText } from '../../math/notation/to-text';
import { isNumberValued } from './dependencies';

/** The same products with their factors in the order in which they stand in `like`: as one carries them along. */
export function orderedLike(expression: Expression, like: Expression, model: Model): Expression {
  const places = new Map<string, number>();
  for (const node of nodesOf(like)) {
    const text = toText(node);
    if (!places.has(text)) places.set(text, places.size);
  }
  return ordered(expression, { places, model });
}

type Order = { places: ReadonlyMap<string, number>; model: Model };

function ordered(expression: Expression, order: Order): Expression {
  for (const operation of ['multiply', 'hadamard'] as const) {
    if (!isApply(expression, operation)) continue;
    const factors = factorsOf(expression, operation);
    const movable =
      operation === 'hadamard' ||
      factors.filter((factor) => !isNumberValued(factor, order.model)).length <= 1;
    const sorted = movable ? [...factors].sort((a, b) => placeOf(a, order) - placeOf(b, order)) : factors;
    return sorted
      .map((factor) => ordered(factor, order))
      .reduce((left, right) => ({ kind: 'apply', operation, args: [left, right] }));
  }
  return withChildren(
    expression,
    childrenOf(expression).map((child) => ordered(child, order)),
  );
}

export function factorsOf(expression: Expression, operation: 'multiply' | 'hadamard'): Expression[] {
  return isApply(expression, operation)
    ? expression.args.flatMap((factor) => factorsOf(factor, operation))
    : [expression];
}

/** Numbers first; what is nowhere in the pattern by the first of its parts that is. */
function placeOf(factor: Expression, { places }: Order): number {
  if (factor.kind === 'number') return -1;
  const own = places.get(toText(factor));
  if (own !== undefined) return own;
  const inner = [...nodesOf(factor)].flatMap((node) => places.get(toText(node)) ?? []);
  return inner.length === 0 ? Number.MAX_SAFE_INTEGER : Math.min(...inner);
}
