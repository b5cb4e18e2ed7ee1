import { apply, childrenOf, type Expression, isApply, withChildren } from '@/lib/math/expression';
import { shapeOf } from '@/lib/math/notation/check-shapes';
import type { Scope } from '@/lib/math/notation/scope';
import { isScalar } from '@/lib/math/shapes';

/**
 * To be set as it was typed: a/b · c/d is read from left to right, as ((a/b) · c)/d, and is meant as two fractions side by
 * side. Only where a single number is divided by, so that it stays the same.
 */
export function factorsApart(expression: Expression, scope: Scope): Expression {
  const whole = withChildren(
    expression,
    childrenOf(expression).map((child) => factorsApart(child, scope)),
  );
  if (!isApply(whole, 'divide')) return whole;
  const [top, bottom] = whole.args as [Expression, Expression];
  if (!isApply(top, 'multiply')) return whole;
  const [left, right] = top.args as [Expression, Expression];
  if (!endsInFraction(left) || !isOneNumber(bottom, scope)) return whole;
  return apply('multiply', left, apply('divide', right, bottom));
}

function endsInFraction(expression: Expression): boolean {
  if (expression.kind !== 'apply') return false;
  const { operation, args } = expression;
  return operation === 'divide' || (operation === 'multiply' && endsInFraction(args[1] as Expression));
}

function isOneNumber(expression: Expression, scope: Scope): boolean {
  const read = shapeOf(expression, scope);
  return read.kind !== 'problem' && isScalar(read.shape);
}
