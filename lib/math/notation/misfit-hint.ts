import { apply, childrenOf, type Expression, isApply } from '../expression';
import { isSameShape, isScalar, type Shape, shapeToText } from '../shapes';
import type { ReadProblem } from './problem';
import type { Scope } from './scope';
import { toText } from './to-text';

type Hint = Pick<ReadProblem, 'suggestion' | 'wanted'>;
type Asking = { root: Expression; scope: Scope; isFitting: (expression: Expression) => boolean };

/**
 * What would help where these shapes do not fit: brackets, as `A .* (B*C)` where only that fits what was read as
 * (A .* B)*C; the sign .* (`suggestion`) with the shapes (`wanted`) for a product of two of the same shape; else the
 * shapes alone.
 */
export function misfitHint(expression: Expression, shapes: readonly Shape[], asking: Asking): Hint {
  const regrouped = regroupedFrom(expression, asking);
  if (regrouped !== null) return { suggestion: toText(regrouped) };
  const wanted = shapes.map(shapeToText).join(', ');
  const [left, right] = shapes;
  const isEntrywise =
    isApply(expression, 'multiply') &&
    left !== undefined &&
    right !== undefined &&
    !isScalar(left) &&
    isSameShape(left, right, asking.scope.sizes);
  return isEntrywise ? { wanted, suggestion: '.*' } : { wanted };
}

/** The entry-by-entry product in a chain of products, with the shortest product on its right that makes it fit. */
function regroupedFrom(expression: Expression, { root, isFitting }: Asking): Expression | null {
  const { first, rights } = chainOf(expression);
  if (!isApply(first, 'hadamard')) return null;
  const [left, second] = first.args as [Expression, Expression];
  rights.push(...factorsBehind(expression, root));
  let product = second;
  for (const right of rights) {
    product = apply('multiply', product, right);
    const regrouped = apply('hadamard', left, product);
    if (isFitting(regrouped)) return regrouped;
  }
  return null;
}

/** a*b*c is its first factor and those behind it. */
function chainOf(expression: Expression): { first: Expression; rights: Expression[] } {
  if (!isApply(expression, 'multiply')) return { first: expression, rights: [] };
  const [left, right] = expression.args as [Expression, Expression];
  const { first, rights } = chainOf(left);
  return { first, rights: [...rights, right] };
}

/** What the products around a node multiply it by, on its right, the nearest first. */
function factorsBehind(node: Expression, root: Expression): Expression[] {
  const around = parentsOf(node, root) ?? [];
  const factors: Expression[] = [];
  let inner = node;
  for (const parent of around) {
    if (!isApply(parent, 'multiply') || parent.args[0] !== inner) return factors;
    factors.push(parent.args[1] as Expression);
    inner = parent;
  }
  return factors;
}

/** The nodes around a node, the nearest first; null where it is not below the root. */
function parentsOf(node: Expression, root: Expression): Expression[] | null {
  if (node === root) return [];
  for (const child of childrenOf(root)) {
    const found = parentsOf(node, child);
    if (found !== null) return [...found, root];
  }
  return null;
}
