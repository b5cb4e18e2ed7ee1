import { apply, childrenOf, type Expression, isApply, withChildren } from '../expression';

/**
 * One of the expressions that look the same when set: 3e-7 and 3 · 10⁻⁷, the inverse and the power −1, x · (y · z) and
 * (x · y) · z.
 */
export function setAlike(expression: Expression): Expression {
  const of = withChildren(expression, childrenOf(expression).map(setAlike));
  if (of.kind === 'number') return numberSetAlike(of.text);
  if (of.kind !== 'apply') return of;
  switch (of.operation) {
    case 'inv':
      return power(of.args[0] as Expression, { kind: 'number', text: '1' });
    case 'elementPower':
      return { ...of, operation: 'power' };
    case 'multiply':
    case 'hadamard':
      return fromTheLeft(of.operation, of.args as [Expression, Expression]);
    default:
      return of;
  }
}

function fromTheLeft(
  operation: 'multiply' | 'hadamard',
  [left, right]: [Expression, Expression],
): Expression {
  if (!isApply(right, operation)) return apply(operation, left, right);
  const [first, second] = right.args as [Expression, Expression];
  return apply(operation, fromTheLeft(operation, [left, first]), second);
}

function numberSetAlike(text: string): Expression {
  const [digits, exponent] = text.split(/e-/) as [string, string?];
  if (exponent === undefined) return { kind: 'number', text };
  const ten = power({ kind: 'number', text: '10' }, { kind: 'number', text: exponent });
  return apply('multiply', { kind: 'number', text: digits }, ten);
}

function power(base: Expression, negated: Expression): Expression {
  return apply('power', base, apply('negate', negated));
}
