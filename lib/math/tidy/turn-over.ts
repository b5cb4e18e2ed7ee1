import { apply, type Expression, isApply, negative } from '../expression';
import type { OperationId } from '../operations/ids';

const linear: readonly OperationId[] = ['sum', 'mean', 'rowsum', 'colsum', 'transpose', 'trace', 'diag'];

/** The negative of an expression by turning over a difference deep in it, −Aᵀ (y − a) as Aᵀ (a − y); null without. */
export function turnedOver(expression: Expression): Expression | null {
  if (expression.kind === 'fold' && expression.fold === 'sum') {
    const body = turnedOver(expression.body);
    return body === null ? null : { ...expression, body };
  }
  if (expression.kind !== 'apply') return null;
  const { operation } = expression;
  const [first, second] = expression.args as [Expression, Expression];
  if (operation === 'subtract') return first.kind === 'number' ? null : apply('subtract', second, first);
  const isProduct = operation === 'multiply' || operation === 'hadamard';
  const right = isProduct ? turnedOver(second) : null;
  if (right !== null) return apply(operation, first, right);
  if (!isProduct && operation !== 'divide' && !linear.includes(operation)) return null;
  const left = turnedOver(first);
  return left === null ? null : apply(operation, left, ...expression.args.slice(1));
}

/** The negative of an expression: of a difference, the other difference. */
export function opposite(of: Expression): Expression {
  const [left, right] = (of.kind === 'apply' ? of.args : []) as [Expression, Expression];
  return isApply(of, 'subtract') ? apply('subtract', right, left) : negative(of);
}
