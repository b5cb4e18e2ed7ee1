import { freeIndices } from './bindings';
import { rangeOf } from './domain';
import { apply, childrenOf, type Expression, holdsName } from './expression';
import type { Model } from './model';
import type { OperationId } from './operations/ids';

/** A number on whose side of zero a formula depends: u of |u|, a − b of max(a, b), u of √u. */
export type Condition = {
  expression: Expression;
  /** `zero`: what matters is where it is zero, as in [n = 7]; `side`: where it changes its side. */
  kind: 'side' | 'zero';
};

const conditionMax = 8;
const ofArgument: ReadonlySet<OperationId> = new Set(['abs', 'relu', 'sign', 'step', 'sqrt', 'log']);
const ofDifference: ReadonlySet<OperationId> = new Set([
  ...(['max', 'min', 'less', 'atMost', 'greater', 'atLeast'] as const),
]);
const ofEquality: ReadonlySet<OperationId> = new Set(['equal', 'unequal']);

/** The conditions written in expressions; those that run over an index of a sum, or are positive by their form, are left out. */
export function conditionsOf(expressions: readonly Expression[], model: Model): Condition[] {
  const found: Condition[] = [];
  const collect = (expression: Expression): void => {
    for (const child of childrenOf(expression)) collect(child);
    const condition = conditionAt(expression, model);
    if (condition !== null && found.length < conditionMax) found.push(condition);
  };
  for (const expression of expressions) collect(expression);
  return found;
}

function conditionAt(expression: Expression, model: Model): Condition | null {
  if (expression.kind !== 'apply') return null;
  const { operation, args } = expression;
  const [left, right] = args as [Expression, Expression];
  const isRaised = (operation === 'power' || operation === 'elementPower') && !isWholeLiteral(right);
  const needsPositive = operation === 'sqrt' || operation === 'log' || isRaised;
  if (needsPositive && isPositive(left, model)) return null;
  const kind = ofEquality.has(operation) ? 'zero' : 'side';
  const isPair = ofDifference.has(operation) || kind === 'zero';
  if (!isPair && !isRaised && !ofArgument.has(operation)) return null;
  const of = isPair ? apply('subtract', left, right) : left;
  const isBound = [...freeIndices(of)].some((letter) => !(letter in model.scope.indices));
  // Indices, sizes and numbers alone are where they are: no point is found by moving symbols.
  return isBound || !holdsName(of) ? null : { expression: of, kind };
}

function isWholeLiteral(exponent: Expression): boolean {
  const literal = exponent.kind === 'apply' && exponent.operation === 'negate' ? exponent.args[0] : exponent;
  return literal?.kind === 'number' && Number.isInteger(Number(literal.text));
}

const positive: ReadonlySet<OperationId> = new Set([
  'exp',
  'sigmoid',
  'softplus',
  'softmax',
  'cosh',
  'norm',
  'abs',
]);
const keepsPositive: ReadonlySet<OperationId> = new Set(['add', 'multiply', 'hadamard', 'divide', 'sqrt']);

/** Whether an expression is above or at zero whatever its symbols are, as far as its form tells. */
function isPositive(expression: Expression, model: Model): boolean {
  if (expression.kind === 'number' || expression.kind === 'constant' || expression.kind === 'size')
    return true;
  if (expression.kind === 'name') {
    const symbol = model.symbols.get(expression.name);
    const quantity = model.quantities.get(expression.name);
    if (symbol !== undefined) return rangeOf(symbol.domain).low >= 0;
    return quantity !== undefined && isPositive(quantity.expression, model);
  }
  if (expression.kind !== 'apply') return false;
  const { operation, args } = expression;
  const [left, right] = args as [Expression, Expression];
  if (positive.has(operation)) return true;
  if (operation === 'subtract')
    return left.kind === 'number' && left.text === '1' && isBelowOne(right, model);
  if (operation === 'power' || operation === 'elementPower')
    return (right.kind === 'number' && Number(right.text) % 2 === 0) || isPositive(left, model);
  return keepsPositive.has(operation) && args.every((argument) => isPositive(argument, model));
}

function isBelowOne(expression: Expression, model: Model): boolean {
  if (expression.kind === 'name') {
    const symbol = model.symbols.get(expression.name);
    const quantity = model.quantities.get(expression.name);
    if (symbol !== undefined) return rangeOf(symbol.domain).high <= 1;
    return quantity !== undefined && isBelowOne(quantity.expression, model);
  }
  return (
    expression.kind === 'apply' && (expression.operation === 'sigmoid' || expression.operation === 'softmax')
  );
}
