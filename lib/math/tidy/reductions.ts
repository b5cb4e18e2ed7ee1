import { apply, type Expression, isNumber, sizeOf } from '../expression';
import type { OperationId } from '../operations/ids';
import { isScalar, type Shape, scalarShape } from '../shapes';
import { addsUpToOne } from './known-sums';
import { identity, isIdentity, matrixProduct, numberOf } from './matrix-product';
import { invert, multiply } from './multiply';
import { isOne, kindOf, splitByShape } from './split';
import { transposeOf } from './transpose';
import { atom, factorOf, oneProduct, type Product, shapeOfProduct, type Workspace } from './workspace';
import { write } from './write';

type Reduce = (of: Product, shape: Shape, workspace: Workspace) => Product;

/** Σ of all entries: numbers in front, copies counted. */
const sum: Reduce = (of, shape, workspace) => {
  const { numbers, columns, rows, full } = splitByShape(of, workspace);
  const times = (left: Product, right: Product): Product => multiply(left, right, workspace);
  const copied = only([columns, rows, full].reduce(times), workspace);
  if (copied !== null && isOne(rows) && addsUpToOne(copied, workspace.model))
    return times(numbers, numberOf(sizeOf(shape.columns), workspace));
  if (!isOne(full)) {
    const whole = [columns, rows, full].reduce(times);
    return times(numbers, atom(apply('sum', write(whole, shape, workspace)), scalarShape, workspace));
  }
  const down = isOne(columns)
    ? numberOf(sizeOf(shape.rows), workspace)
    : atom(apply('sum', write(columns, { ...shape, columns: 1 }, workspace)), scalarShape, workspace);
  const across = isOne(rows)
    ? numberOf(sizeOf(shape.columns), workspace)
    : atom(apply('sum', write(rows, { ...shape, rows: 1 }, workspace)), scalarShape, workspace);
  return [numbers, down, across].reduce(times);
};

/** The expression of a product that is one factor. */
function only({ powers }: Product, workspace: Workspace): Expression | null {
  const [first, ...others] = powers;
  if (first === undefined || first[1] !== 1 || others.length > 0) return null;
  const factor = factorOf(first[0], workspace);
  return factor.kind === 'atom' ? factor.expression : null;
}

const mean: Reduce = (of, shape, workspace) => {
  const { numbers, columns, rows, full } = splitByShape(of, workspace);
  const parts = isOne(full)
    ? [columns, rows]
    : [[columns, rows, full].reduce((a, b) => multiply(a, b, workspace))];
  return parts
    .filter((part) => !isOne(part))
    .map((part) => {
      const own = isOne(full) ? shapeOfProduct(part, workspace) : shape;
      return atom(apply('mean', write(part, own, workspace)), scalarShape, workspace);
    })
    .reduce((a, b) => multiply(a, b, workspace), numbers);
};

const rowsum: Reduce = (of, shape, workspace) => {
  const { numbers, columns, rows, full } = splitByShape(of, workspace);
  const outside = multiply(numbers, columns, workspace);
  const inside = multiply(rows, full, workspace);
  if (isOne(full)) return multiply(outside, sum(rows, { ...shape, rows: 1 }, workspace), workspace);
  const own = { rows: shape.rows, columns: 1 };
  return multiply(outside, atom(apply('rowsum', write(inside, shape, workspace)), own, workspace), workspace);
};

const colsum: Reduce = (of, shape, workspace) => {
  const { numbers, columns, rows, full } = splitByShape(of, workspace);
  const outside = multiply(numbers, rows, workspace);
  const inside = multiply(columns, full, workspace);
  if (isOne(full)) return multiply(outside, sum(columns, { ...shape, columns: 1 }, workspace), workspace);
  const copied = only(inside, workspace);
  if (copied !== null && addsUpToOne(copied, workspace.model)) return outside;
  const own = { rows: 1, columns: shape.columns };
  return multiply(outside, atom(apply('colsum', write(inside, shape, workspace)), own, workspace), workspace);
};

const trace: Reduce = (of, shape, workspace) => {
  const { numbers, columns, rows, full } = splitByShape(of, workspace);
  if (isOne(full)) {
    const shapes = [
      { rows: 1, columns: shape.rows },
      { rows: shape.rows, columns: 1 },
    ] as const;
    return multiply(numbers, matrixProduct(rows, columns, shapes, workspace), workspace);
  }
  const [only, ...others] = full.powers;
  const factor = only === undefined ? null : factorOf(only[0], workspace);
  const isUnit = factor?.kind === 'atom' && isIdentity(factor.expression) && others.length === 0;
  if (isUnit && isOne(columns) && isOne(rows))
    return multiply(numbers, numberOf(sizeOf(shape.rows), workspace), workspace);
  const whole = [columns, rows, full].reduce((a, b) => multiply(a, b, workspace));
  return multiply(
    numbers,
    atom(apply('trace', write(whole, shape, workspace)), scalarShape, workspace),
    workspace,
  );
};

/** A column as a diagonal, or the diagonal of a square as a column. */
const diag: Reduce = (of, shape, workspace) => {
  const { numbers, columns, rows, full } = splitByShape(of, workspace);
  if (shape.columns === 1) {
    const square = { rows: shape.rows, columns: shape.rows };
    if (isOne(columns)) return multiply(numbers, identity(square, workspace), workspace);
    return multiply(
      numbers,
      atom(apply('diag', write(columns, shape, workspace)), square, workspace),
      workspace,
    );
  }
  const turned = transposeOf(rows, workspace);
  const outside = [numbers, columns, turned].reduce((a, b) => multiply(a, b, workspace));
  if (isOne(full)) return outside;
  const own = { rows: shape.rows, columns: 1 };
  return multiply(outside, atom(apply('diag', write(full, shape, workspace)), own, workspace), workspace);
};

const inverse: Reduce = (of, shape, workspace) => {
  const { numbers, ...rest } = splitByShape(of, workspace);
  const whole = [rest.columns, rest.rows, rest.full].reduce((a, b) => multiply(a, b, workspace));
  const whole1 = write(whole, shape, workspace);
  if (isIdentity(whole1)) return multiply(invert(numbers, workspace), identity(shape, workspace), workspace);
  return multiply(invert(numbers, workspace), atom(apply('inv', whole1), shape, workspace), workspace);
};

/** Each column by itself: columns that are copies of each other stay copies. */
const softmax: Reduce = (of, shape, workspace) => {
  const isColumn = kindOf(shapeOfProduct(of, workspace)) === 'columns';
  const own = isColumn ? { rows: shape.rows, columns: 1 } : shape;
  return atom(apply('softmax', write(of, own, workspace)), own, workspace);
};

const ofWhole =
  (operation: OperationId): Reduce =>
  (of, shape, workspace) =>
    atom(apply(operation, write(of, shape, workspace)), scalarShape, workspace);

/** What takes a matrix as a whole, by operation. The shape is that of the argument. */
export const reductions: Readonly<Partial<Record<OperationId, Reduce>>> = {
  sum,
  mean,
  rowsum,
  colsum,
  trace,
  diag,
  softmax,
  inv: inverse,
  det: ofWhole('det'),
  norm: ofWhole('norm'),
};

/** Of a number, each of them is simple. */
export function reducedNumber(operation: OperationId, of: Product, workspace: Workspace): Product | null {
  if (operation === 'inv') return invert(of, workspace);
  if (operation === 'softmax') return oneProduct;
  if (operation === 'norm') return null;
  return operation in reductions ? of : null;
}

/** xᵀy as dot(x, y). */
export function dotProduct(args: readonly [Product, Product], shape: Shape, workspace: Workspace): Product {
  const [left, right] = args.map((of) => splitByShape(of, workspace)) as [
    ReturnType<typeof splitByShape>,
    ReturnType<typeof splitByShape>,
  ];
  const numbers = multiply(left.numbers, right.numbers, workspace);
  if (isScalar(shape)) return multiply(...args, workspace);
  if (isOne(left.columns) || isOne(right.columns)) {
    const other = multiply(left.columns, right.columns, workspace);
    return multiply(numbers, sum(other, shape, workspace), workspace);
  }
  const [x, y] = [write(left.columns, shape, workspace), write(right.columns, shape, workspace)];
  if (isNumber(x, 0) || isNumber(y, 0)) return { ...oneProduct, coefficient: { top: 0n, bottom: 1n } };
  return multiply(numbers, atom(apply('dot', x, y), scalarShape, workspace), workspace);
}
