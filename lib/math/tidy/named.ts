import {
  apply,
  childrenOf,
  type Expression,
  isApply,
  isNumber,
  name,
  over,
  withChildren,
} from '../expression';
import type { Model } from '../model';

type Known = { name: string; indices: readonly string[]; expression: Expression };

/**
 * What the model has a name for, by that name: σ(z) is ŷ. Where a quantity is a sigmoid of z, e^(−z) is a quotient of
 * that quantity too.
 */
export function withNames(expression: Expression, model: Model): Expression {
  const known = [...model.quantities].flatMap(([quantity, { expression: of, indices }]): Known[] =>
    of.kind === 'apply' && of.operation !== 'negate' ? [{ name: quantity, indices, expression: of }] : [],
  );
  const sigmoids = known.flatMap((quantity) => {
    const argument = sigmoidArgument(quantity.expression);
    return argument === null ? [] : [{ ...quantity, expression: argument }];
  });
  return renamed(expression, known, sigmoids, new Map());
}

function renamed(
  expression: Expression,
  known: readonly Known[],
  sigmoids: readonly Known[],
  done: Map<Expression, Expression>,
): Expression {
  const before = done.get(expression);
  if (before !== undefined) return before;
  const found = nameOf(expression, known) ?? exponentialOf(expression, sigmoids);
  const result =
    found ??
    withChildren(
      expression,
      childrenOf(expression).map((child) => renamed(child, known, sigmoids, done)),
    );
  done.set(expression, result);
  return result;
}

function nameOf(expression: Expression, known: readonly Known[]): Expression | null {
  if (expression.kind !== 'apply') return null;
  for (const quantity of known) {
    const found = new Map<string, Expression>();
    if (matches(quantity.expression, expression, quantity.indices, found))
      return name(
        quantity.name,
        quantity.indices.map((letter) => found.get(letter) ?? { kind: 'index', name: letter }),
      );
  }
  return null;
}

/** Whether an expression is this one, its open letters standing for one index each. */
function matches(
  pattern: Expression,
  expression: Expression,
  letters: readonly string[],
  found: Map<string, Expression>,
): boolean {
  if (pattern === expression && letters.length === 0) return true;
  if (pattern.kind === 'index' && letters.includes(pattern.name)) {
    const before = found.get(pattern.name);
    if (before === undefined) found.set(pattern.name, expression);
    return before === undefined || JSON.stringify(before) === JSON.stringify(expression);
  }
  if (labelOf(pattern) !== labelOf(expression)) return false;
  const [ours, theirs] = [childrenOf(pattern), childrenOf(expression)];
  return (
    ours.length === theirs.length &&
    ours.every((child, at) => matches(child, theirs[at] as Expression, letters, found))
  );
}

/** What a node is, besides its children. */
function labelOf(expression: Expression): string {
  switch (expression.kind) {
    case 'number':
      return expression.text;
    case 'apply':
      return `apply ${expression.operation}`;
    case 'letter':
      return `letter ${expression.name} ${expression.order}`;
    case 'fold':
      return `${expression.fold} ${expression.index}`;
    case 'build':
    case 'spread':
      return JSON.stringify([expression.kind, expression.shape]);
    case 'constant':
    case 'name':
    case 'index':
    case 'size':
      return `${expression.kind} ${expression.name}`;
    case 'element':
      return `element ${expression.column === null}`;
    case 'derivative':
      return 'derivative';
  }
}

/** z of σ(z) and of 1/(1 + e^(−z)). */
function sigmoidArgument(of: Expression): Expression | null {
  if (of.kind !== 'apply') return null;
  if (of.operation === 'sigmoid') return of.args[0] as Expression;
  if (of.operation !== 'divide') return null;
  const [top, bottom] = of.args as [Expression, Expression];
  if (!isNumber(top, 1) || !isApply(bottom, 'add')) return null;
  const [left, right] = bottom.args as [Expression, Expression];
  const [unit, power] = isNumber(left, 1) ? [left, right] : [right, left];
  if (!isNumber(unit, 1) || !isApply(power, 'exp')) return null;
  const exponent = power.args[0] as Expression;
  return exponent.kind === 'apply' && exponent.operation === 'negate'
    ? (exponent.args[0] as Expression)
    : null;
}

/** e^(−z) is (1 − q)/q where q is the sigmoid of z. */
function exponentialOf(expression: Expression, sigmoids: readonly Known[]): Expression | null {
  if (!isApply(expression, 'exp')) return null;
  const exponent = expression.args[0] as Expression;
  const isNegative = isApply(exponent, 'negate');
  const argument = isNegative ? (exponent.args[0] as Expression) : exponent;
  for (const quantity of sigmoids) {
    const found = new Map<string, Expression>();
    if (!matches(quantity.expression, argument, quantity.indices, found)) continue;
    const indices = quantity.indices.map(
      (letter): Expression => found.get(letter) ?? { kind: 'index', name: letter },
    );
    const q = name(quantity.name, indices);
    const rest = apply('subtract', { kind: 'number', text: '1' }, q);
    return isNegative ? over(rest, q) : over(q, rest);
  }
  return null;
}
