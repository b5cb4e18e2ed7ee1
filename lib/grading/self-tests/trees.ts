import { childrenOf, type Expression, isApply, nodesOf, withChildren } from '../../math/expression';
import type { Model } from '../../math/model';
import { shapeOf } from '../../math/notation/check-shapes';
import { toText } from '../../math/notation/to-text';
import type { OperationId } from '../../math/operations/ids';
import type { Shape } from '../../math/shapes';

/** What may stand in a node's place; null where the change has nothing to say of it. */
export type Change = (node: Expression, shape: Shape) => Expression | null;

export type Applied<Id extends OperationId> = Expression & { kind: 'apply'; operation: Id };

/** Null where the shapes inside do not fit. */
export function shapeIn(expression: Expression, model: Model): Shape | null {
  const read = shapeOf(expression, model.scope);
  return read.kind === 'shape' ? read.shape : null;
}

/** The tree with one node replaced, wherever that very node stands in it. */
export function withNode(root: Expression, node: Expression, by: Expression): Expression {
  if (root === node) return by;
  return withChildren(
    root,
    childrenOf(root).map((child) => withNode(child, node, by)),
  );
}

/** The change made at every node that it applies to, leaves first; null where it applies nowhere. */
export function everywhere(tree: Expression, change: Change, model: Model): Expression | null {
  let isChanged = false;
  const changed = (node: Expression): Expression => {
    const children = childrenOf(node);
    const within = isPlace(node) ? node : withChildren(node, children.map(changed));
    const shape = shapeIn(within, model);
    const other = shape === null ? null : change(within, shape);
    if (other !== null) isChanged = true;
    return other ?? within;
  };
  const result = changed(tree);
  return isChanged ? result : null;
}

/** One tree for every distinct node that the change applies to, at most `countMax`. */
export function atEachPlace(tree: Expression, change: Change, model: Model, countMax: number): Expression[] {
  const made: Expression[] = [];
  for (const node of new Set(nodesOf(tree))) {
    if (made.length >= countMax) break;
    const shape = shapeIn(node, model);
    const other = shape === null ? null : change(node, shape);
    if (other !== null) made.push(withNode(tree, node, other));
  }
  return made;
}

/** Everything that prints like one node, replaced. */
export function withAlike(root: Expression, node: Expression, by: Expression): Expression {
  const text = toText(node);
  const changed = (here: Expression): Expression => {
    if (here.kind === node.kind && toText(here) === text) return by;
    return withChildren(here, childrenOf(here).map(changed));
  };
  return changed(root);
}

export function isProduct(node: Expression): node is Applied<'multiply' | 'hadamard'> {
  return isApply(node, 'multiply') || isApply(node, 'hadamard');
}

export function isSum(node: Expression): node is Applied<'add' | 'subtract'> {
  return isApply(node, 'add') || isApply(node, 'subtract');
}

/** Names and entries: their indices are no places of their own. */
function isPlace(node: Expression): boolean {
  return node.kind === 'name' || node.kind === 'element';
}
