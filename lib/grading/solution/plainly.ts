import {
  apply,
  childrenOf,
  type Expression,
  isApply,
  isNumber,
  negative,
  over,
  times,
  withChildren,
} from '../../math/expression';
import { factorsOf } from './factor-order';

/** A derivative as its rules leave it, with what nobody would write taken out: 1/u·v is v/u, products of one. */
export function plainly(expression: Expression): Expression {
  const whole = withChildren(expression, childrenOf(expression).map(plainly));
  return isProduct(whole) ? joinedQuotient(whole) : whole;
}

function joinedQuotient(whole: Expression & { kind: 'apply' }): Expression {
  const [left, right] = whole.args as [Expression, Expression];
  if (left.kind === 'apply' && left.operation === 'negate')
    return negative(joinedQuotient({ ...whole, args: [left.args[0] as Expression, right] }));
  if (isOnes(left)) return right;
  if (isOnes(right)) return left;
  const product = (a: Expression, b: Expression): Expression =>
    isNumber(a, 1) ? b : isNumber(b, 1) ? a : apply(whole.operation, a, b);
  if (isApply(left, 'divide'))
    return over(product(left.args[0] as Expression, right), left.args[1] as Expression);
  if (isApply(right, 'divide') && isNumber(right.args[0] as Expression, 1))
    return over(left, right.args[1] as Expression);
  return whole.operation === 'multiply' ? times(left, right) : whole;
}

function isOnes(expression: Expression): boolean {
  return expression.kind === 'spread' && isNumber(expression.value, 1);
}

function isProduct(expression: Expression): expression is Expression & { kind: 'apply' } {
  return (
    expression.kind === 'apply' &&
    (expression.operation === 'multiply' || expression.operation === 'hadamard')
  );
}

/** Products without the brackets that only say in which order they were made; a leading 1/m goes below the rest. */
export function flat(expression: Expression): Expression {
  const whole = withChildren(expression, childrenOf(expression).map(flat));
  if (!isProduct(whole)) return whole;
  const operation = isApply(whole, 'multiply') ? 'multiply' : 'hadamard';
  const [first, ...others] = factorsOf(whole, operation) as [Expression, Expression];
  if (isApply(first, 'divide') && isNumber(first.args[0] as Expression, 1) && !isCompound(first.args[1]))
    return over(productOf(others, operation), first.args[1] as Expression);
  return productOf([first, ...others], operation);
}

function isCompound(expression: Expression | undefined): boolean {
  return expression?.kind !== 'size' && expression?.kind !== 'number';
}

function productOf(factors: Expression[], operation: 'multiply' | 'hadamard'): Expression {
  return factors.reduce((left, right) => apply(operation, left, right));
}
