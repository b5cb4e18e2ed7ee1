import type { OperationId } from './operations/ids';
import type { Dimension, Shape } from './shapes';

/**
 * Mathematics as a tree. Trees may share nodes; nothing ever changes a node.
 * `build` is made by derivatives only: nobody types it.
 */
export type Expression =
  /** A decimal literal in ASCII digits: `0.5`, `3e-7`. */
  | { kind: 'number'; text: string }
  | { kind: 'constant'; name: 'e' | 'pi' }
  /** A symbol or a quantity of the model; families carry the indices they need. */
  | { kind: 'name'; name: string; indices: Expression[] }
  /** An index letter as a number. */
  | { kind: 'index'; name: string }
  /** A size as a number: the m of 1/m. */
  | { kind: 'size'; name: string }
  /** One entry of a vector (row) or a matrix (row, column), counted from 1. */
  | { kind: 'element'; of: Expression; row: Expression; column: Expression | null }
  | { kind: 'apply'; operation: OperationId; args: Expression[] }
  /** A function by its letter, differentiated `order` times: g1′(z), σ′(z), g1(z). */
  | { kind: 'letter'; name: string; order: number; argument: Expression }
  | {
      kind: 'fold';
      fold: 'sum' | 'product';
      index: string;
      from: Expression;
      to: Expression;
      body: Expression;
    }
  /** Derivative along the model: d(L, w). */
  | { kind: 'derivative'; of: Expression; by: Expression }
  /** A matrix with every entry the same number. */
  | { kind: 'spread'; value: Expression; shape: Shape }
  /** A matrix given entry by entry; `row` and `column` are index letters of the body. */
  | { kind: 'build'; row: string; column: string; shape: Shape; body: Expression };

export const zero: Expression = { kind: 'number', text: '0' };
export const one: Expression = { kind: 'number', text: '1' };

export function number(value: number): Expression {
  if (value < 0) return negative({ kind: 'number', text: String(-value) });
  return { kind: 'number', text: String(value) };
}

export function name(text: string, indices: Expression[] = []): Expression {
  return { kind: 'name', name: text, indices };
}

export function apply(operation: OperationId, ...args: Expression[]): Expression {
  return { kind: 'apply', operation, args };
}

export function isNumber(expression: Expression, value: number): boolean {
  return expression.kind === 'number' && Number(expression.text) === value;
}

export function isApply(
  expression: Expression,
  operation: OperationId,
): expression is Expression & { kind: 'apply' } {
  return expression.kind === 'apply' && expression.operation === operation;
}

export function negative(value: Expression): Expression {
  if (isApply(value, 'negate')) return value.args[0] as Expression;
  return isNumber(value, 0) ? value : apply('negate', value);
}

/** Sum, without zeros. */
export function plus(left: Expression, right: Expression): Expression {
  if (isNumber(left, 0)) return right;
  if (isNumber(right, 0)) return left;
  if (isApply(right, 'negate')) return apply('subtract', left, right.args[0] as Expression);
  return apply('add', left, right);
}

/** Product in this order, without ones, signs in front. */
export function times(left: Expression, right: Expression): Expression {
  return product('multiply', left, right);
}

/** Entry-by-entry product, without ones, signs in front. */
export function hadamard(left: Expression, right: Expression): Expression {
  return product('hadamard', left, right);
}

export function over(top: Expression, bottom: Expression): Expression {
  if (isNumber(bottom, 1)) return top;
  if (isApply(top, 'negate')) return negative(over(top.args[0] as Expression, bottom));
  return apply('divide', top, bottom);
}

function product(operation: 'multiply' | 'hadamard', left: Expression, right: Expression): Expression {
  if (isNumber(left, 1)) return right;
  if (isNumber(right, 1)) return left;
  if (isApply(left, 'negate')) return negative(product(operation, left.args[0] as Expression, right));
  if (isApply(right, 'negate')) return negative(product(operation, left, right.args[0] as Expression));
  return apply(operation, left, right);
}

/** A size as a number. */
export function sizeOf(dimension: Dimension): Expression {
  return typeof dimension === 'number' ? number(dimension) : { kind: 'size', name: dimension };
}

export function childrenOf(expression: Expression): Expression[] {
  switch (expression.kind) {
    case 'number':
    case 'constant':
    case 'index':
    case 'size':
      return [];
    case 'name':
      return expression.indices;
    case 'element':
      return expression.column === null
        ? [expression.of, expression.row]
        : [expression.of, expression.row, expression.column];
    case 'apply':
      return expression.args;
    case 'letter':
      return [expression.argument];
    case 'fold':
      return [expression.from, expression.to, expression.body];
    case 'derivative':
      return [expression.of, expression.by];
    case 'spread':
      return [expression.value];
    case 'build':
      return [expression.body];
  }
}

/** The same node over other children, in the order of `childrenOf`; the node itself when nothing changed. */
export function withChildren(expression: Expression, children: Expression[]): Expression {
  const old = childrenOf(expression);
  if (old.every((child, at) => child === children[at])) return expression;
  const [first, second, third] = children as [Expression, Expression, Expression];
  switch (expression.kind) {
    case 'number':
    case 'constant':
    case 'index':
    case 'size':
      return expression;
    case 'name':
      return { ...expression, indices: children };
    case 'element':
      return { ...expression, of: first, row: second, column: expression.column === null ? null : third };
    case 'apply':
      return { ...expression, args: children };
    case 'letter':
      return { ...expression, argument: first };
    case 'fold':
      return { ...expression, from: first, to: second, body: third };
    case 'derivative':
      return { ...expression, of: first, by: second };
    case 'spread':
      return { ...expression, value: first };
    case 'build':
      return { ...expression, body: first };
  }
}

/** Every node, parents before children. */
export function* nodesOf(expression: Expression): Generator<Expression> {
  const waiting = [expression];
  for (let node = waiting.pop(); node !== undefined; node = waiting.pop()) {
    yield node;
    const children = childrenOf(node);
    for (let at = children.length - 1; at >= 0; at -= 1) waiting.push(children[at] as Expression);
  }
}

/** Whether anything in it is a symbol or a quantity, and not an index, a size or a number. */
export function holdsName(expression: Expression): boolean {
  return expression.kind === 'name' || childrenOf(expression).some(holdsName);
}

/** Whether an expression holds one of these names; what was found of a part is not looked for again. */
export function mentioning(names: ReadonlySet<string>): (expression: Expression) => boolean {
  const known = new Map<Expression, boolean>();
  const isMentioning = (expression: Expression): boolean => {
    const before = known.get(expression);
    if (before !== undefined) return before;
    const isOne = expression.kind === 'name' && names.has(expression.name);
    const found = isOne || childrenOf(expression).some(isMentioning);
    known.set(expression, found);
    return found;
  };
  return isMentioning;
}
