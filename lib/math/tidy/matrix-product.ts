import { apply, type Expression, isApply, sizeOf } from '../expression';
import { toText } from '../notation/to-text';
import { isScalar, type Shape, scalarShape } from '../shapes';
import { addsUpToOne } from './known-sums';
import { multiply } from './multiply';
import { isOne, kindOf, splitByShape } from './split';
import { transposeOf } from './transpose';
import { atom, oneProduct, type Product, type Workspace } from './workspace';
import { write } from './write';

/**
 * A B for A n × k and B k × m: numbers, columns of A and rows of B go in front, sums over the copies that are left
 * become row sums, column sums or sizes, and chains are flat.
 */
export function matrixProduct(
  left: Product,
  right: Product,
  shapes: readonly [Shape, Shape],
  workspace: Workspace,
): Product {
  const [leftShape, rightShape] = shapes;
  const inner = leftShape.columns;
  if (inner === 1) return multiply(left, right, workspace);
  const a = splitByShape(left, workspace);
  const b = splitByShape(right, workspace);
  const outside = [a.numbers, a.columns, b.numbers, b.rows].reduce((all, next) =>
    multiply(all, next, workspace),
  );
  const weights = { left: a.rows, right: b.columns };
  const inside = contracted(
    { full: a.full, weights: weights.left, shape: leftShape },
    { full: b.full, weights: weights.right, shape: rightShape },
    workspace,
  );
  return multiply(outside, inside, workspace);
}

type Side = { full: Product; weights: Product; shape: Shape };

function contracted(left: Side, right: Side, workspace: Workspace): Product {
  const inner = left.shape.columns;
  const [a, b] = [
    multiply(left.full, left.weights, workspace),
    multiply(right.full, right.weights, workspace),
  ];
  const columnShape = { rows: inner, columns: 1 };
  const rowShape = { rows: 1, columns: inner };
  if (isOne(left.full) && isOne(right.full)) {
    if (isOne(a)) return isOne(b) ? numberOf(sizeOf(inner), workspace) : total(b, columnShape, workspace);
    if (isOne(b)) return total(transposeOf(a, workspace), columnShape, workspace);
    return chain(write(a, rowShape, workspace), write(b, columnShape, workspace), scalarShape, workspace);
  }
  if (isOne(left.full)) {
    const shape = { rows: 1, columns: right.shape.columns };
    const whole = write(b, right.shape, workspace);
    if (isOne(a) && addsUpToOne(whole, workspace.model)) return oneProduct;
    return isOne(a)
      ? atom(apply('colsum', whole), shape, workspace)
      : chain(write(a, rowShape, workspace), whole, shape, workspace);
  }
  if (isOne(right.full)) {
    const shape = { rows: left.shape.rows, columns: 1 };
    const whole = write(a, left.shape, workspace);
    return isOne(b)
      ? atom(apply('rowsum', whole), shape, workspace)
      : chain(whole, write(b, columnShape, workspace), shape, workspace);
  }
  const shape = { rows: left.shape.rows, columns: right.shape.columns };
  return chain(write(a, left.shape, workspace), write(b, right.shape, workspace), shape, workspace);
}

/** A size or another number as a product. */
export function numberOf(expression: Expression, workspace: Workspace): Product {
  if (expression.kind === 'number')
    return { ...oneProduct, coefficient: { top: BigInt(expression.text), bottom: 1n } };
  return atom(expression, scalarShape, workspace);
}

function total(product: Product, shape: Shape, workspace: Workspace): Product {
  const whole = write(product, shape, workspace);
  if (addsUpToOne(whole, workspace.model)) return oneProduct;
  return atom(apply('sum', whole), scalarShape, workspace);
}

/** Flat, from the left, without identities and without a matrix beside its inverse. */
function chain(left: Expression, right: Expression, shape: Shape, workspace: Workspace): Product {
  const factors: Expression[] = [];
  for (const factor of [...flat(left), ...flat(right)]) {
    const before = factors.at(-1);
    if (isIdentity(factor)) continue;
    if (before !== undefined && isIdentity(before)) factors.pop();
    if (before !== undefined && areInverse(before, factor)) {
      factors.pop();
      continue;
    }
    factors.push(factor);
  }
  const [first, ...others] = factors;
  if (first === undefined) return kindOf(shape) === 'full' ? identity(shape, workspace) : oneProduct;
  const whole = others.reduce((all, next) => apply('multiply', all, next), first);
  return atom(whole, shape, workspace);
}

function flat(expression: Expression): Expression[] {
  if (!isApply(expression, 'multiply')) return [expression];
  return expression.args.flatMap(flat);
}

function areInverse(left: Expression, right: Expression): boolean {
  const isOf = (one: Expression, other: Expression): boolean =>
    isApply(one, 'inv') && toText(one.args[0] as Expression) === toText(other);
  return isOf(left, right) || isOf(right, left);
}

/** The diagonal of ones. */
export function identity({ rows }: Shape, workspace: Workspace): Product {
  const ones: Expression = {
    kind: 'spread',
    value: { kind: 'number', text: '1' },
    shape: { rows, columns: 1 },
  };
  return atom(apply('diag', ones), { rows, columns: rows }, workspace);
}

export function isIdentity(expression: Expression): boolean {
  if (!isApply(expression, 'diag')) return false;
  const of = expression.args[0] as Expression;
  return of.kind === 'spread' && of.value.kind === 'number' && of.value.text === '1' && !isScalar(of.shape);
}
