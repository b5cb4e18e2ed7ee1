import { apply, type Expression, isApply } from '../expression';
import { shapeOf } from '../notation/check-shapes';
import type { Scope } from '../notation/scope';
import { isSameShape, type Shape } from '../shapes';

/** A node of a tree, and the tree with another node in its place. */
type Place = { node: Expression; within: (node: Expression) => Expression };

/** Another node for a node of this shape; null where there is nothing to do. `pick`: which of several. */
export type Change = (node: Expression, shape: Shape, pick: number) => Expression | null;

/** Where and how a tree is changed: each number chooses among what there is. */
export type Choice = { place: number; change: number; pick: number };

/**
 * The tree with one change somewhere that keeps every shape; null where none fits. Exponents, sums over an index
 * and derivatives are changed as a whole only.
 */
export function changed(
  tree: Expression,
  changes: readonly Change[],
  choice: Choice,
  scope: Scope,
): Expression | null {
  const places = [...placesIn(tree, (node) => node)];
  const { node, within } = places[choice.place % places.length] as Place;
  const shape = shapeIn(node, scope);
  if (shape === null) return null;
  const fitting = changes
    .map((change) => change(node, shape, choice.pick))
    .filter((made): made is Expression => made !== null && hasShape(made, shape, scope));
  const made = fitting[choice.change % Math.max(1, fitting.length)];
  return made === undefined ? null : within(made);
}

function shapeIn(of: Expression, scope: Scope): Shape | null {
  const found = shapeOf(of, scope);
  return found.kind === 'problem' ? null : found.shape;
}

function hasShape(of: Expression, shape: Shape, scope: Scope): boolean {
  const own = shapeIn(of, scope);
  return own !== null && isSameShape(own, shape, scope.sizes);
}

function* placesIn(node: Expression, within: Place['within']): Generator<Place> {
  yield { node, within };
  if (node.kind !== 'apply') return;
  const isPower = isApply(node, 'power') || isApply(node, 'elementPower');
  for (const [at, argument] of node.args.entries()) {
    if (isPower && at === 1) continue;
    yield* placesIn(argument, (other) =>
      within(apply(node.operation, ...node.args.map((old, place) => (place === at ? other : old)))),
    );
  }
}
