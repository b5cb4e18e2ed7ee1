import {
  apply,
  childrenOf,
  type Expression,
  isApply,
  nodesOf,
  one,
  withChildren,
  zero,
} from '../../math/expression';
import { toText } from '../../math/notation/to-text';
import type { OperationId } from '../../math/operations/ids';

type Side = 'convention' | 'below' | 'above';

/**
 * A derivative as it is taken at a kink: by the convention (0 for ReLU and |x|, the second of two equal ones for max),
 * then from either side of it; only itself where it has none. `line` is what it is the derivative of: comparisons that
 * stand there already are no kinks, except as the condition of an `if`.
 */
export function sidesOf(derivative: Expression, line: Expression): Expression[] {
  const before = new Set<string>();
  for (const node of nodesOf(line)) if (node.kind === 'apply' && isKinked(node)) before.add(toText(node));
  const isNew = (node: Expression): boolean => !before.has(toText(node));
  if (![...nodesOf(derivative)].some((node) => (isKinked(node) && isNew(node)) || isApply(node, 'if')))
    return [derivative];
  return (['convention', 'below', 'above'] as const).map((side) => taken(derivative, side, isNew));
}

const kinked: readonly OperationId[] = ['step', 'sign', 'greater', 'less'];

function isKinked(node: Expression): boolean {
  return node.kind === 'apply' && kinked.includes(node.operation);
}

function taken(expression: Expression, side: Side, isNew: (node: Expression) => boolean): Expression {
  const children = childrenOf(expression).map((child) => taken(child, side, isNew));
  const node = withChildren(expression, children);
  if (node.kind !== 'apply') return node;
  if (node.operation === 'if') {
    const [condition, then, otherwise] = node.args as [Expression, Expression, Expression];
    return apply('if', otherCondition(condition, side), then, otherwise);
  }
  return isKinked(node) && isNew(expression) ? slopeAt(node, side) : node;
}

function slopeAt(node: Expression & { kind: 'apply' }, side: Side): Expression {
  const [left, right = zero] = node.args as [Expression, Expression?];
  const above = apply(side === 'above' ? 'atLeast' : 'greater', left, zero);
  if (node.operation === 'step') return above;
  if (node.operation === 'sign')
    return side === 'convention'
      ? node
      : apply('subtract', apply('multiply', apply('add', one, one), above), one);
  const open = node.operation === 'greater' ? 'greater' : 'less';
  const closed = open === 'greater' ? 'atLeast' : 'atMost';
  return apply(side === 'above' ? closed : open, left, right);
}

/** At equality the other branch, once from each side. */
function otherCondition(condition: Expression, side: Side): Expression {
  if (condition.kind !== 'apply' || side === 'convention') return condition;
  const [open, closed] = pairs.find((pair) => pair.includes(condition.operation)) ?? [];
  if (open === undefined || closed === undefined) return condition;
  return apply(side === 'above' ? closed : open, ...condition.args);
}

const pairs: readonly (readonly [OperationId, OperationId])[] = [
  ['greater', 'atLeast'],
  ['less', 'atMost'],
];
