import type { Arithmetic } from './arithmetic';

/** A dense matrix of balls, row by row. A number is 1 × 1. */
export type Tensor<Ball> = { rows: number; columns: number; data: Ball[] };

export function scalar<Ball>(value: Ball): Tensor<Ball> {
  return { rows: 1, columns: 1, data: [value] };
}

export function entry<Ball>(tensor: Tensor<Ball>, row: number, column: number): Ball {
  return tensor.data[row * tensor.columns + column] as Ball;
}

export function fill<Ball>(
  rows: number,
  columns: number,
  at: (row: number, column: number) => Ball,
): Tensor<Ball> {
  const data: Ball[] = [];
  for (let row = 0; row < rows; row += 1) {
    for (let column = 0; column < columns; column += 1) data.push(at(row, column));
  }
  return { rows, columns, data };
}

export function mapped<Ball>(tensor: Tensor<Ball>, f: (value: Ball) => Ball): Tensor<Ball> {
  return { rows: tensor.rows, columns: tensor.columns, data: tensor.data.map(f) };
}

/** Entry by entry; a number meets every entry, a column meets every column. Shapes are checked before. */
export function zipped<Ball>(
  left: Tensor<Ball>,
  right: Tensor<Ball>,
  f: (a: Ball, b: Ball) => Ball,
): Tensor<Ball> {
  if (left.data.length === 1 && right.data.length === 1)
    return scalar(f(left.data[0] as Ball, right.data[0] as Ball));
  const rows = Math.max(left.rows, right.rows);
  const columns = Math.max(left.columns, right.columns);
  const pick = (from: Tensor<Ball>, row: number, column: number): Ball =>
    entry(from, from.rows === 1 ? 0 : row, from.columns === 1 ? 0 : column);
  return fill(rows, columns, (row, column) => f(pick(left, row, column), pick(right, row, column)));
}

export function totalOf<Ball>(arithmetic: Arithmetic<Ball>, values: Ball[]): Ball {
  const [first, ...rest] = values;
  return rest.reduce((sum, value) => arithmetic.add(sum, value), first ?? arithmetic.fromInteger(0));
}

export function matrixProduct<Ball>(
  arithmetic: Arithmetic<Ball>,
  left: Tensor<Ball>,
  right: Tensor<Ball>,
): Tensor<Ball> {
  const rows = Array.from({ length: left.rows }, (_, row) => rowOf(left, row));
  const columns = Array.from({ length: right.columns }, (_, at) => columnOf(right, at));
  return fill(left.rows, right.columns, (row, at) =>
    arithmetic.dot(rows[row] as Ball[], columns[at] as Ball[]),
  );
}

export function rowOf<Ball>(of: Tensor<Ball>, row: number): Ball[] {
  return of.data.slice(row * of.columns, (row + 1) * of.columns);
}

export function columnOf<Ball>(of: Tensor<Ball>, column: number): Ball[] {
  const data: Ball[] = [];
  for (let at = column; at < of.data.length; at += of.columns) data.push(of.data[at] as Ball);
  return data;
}

/**
 * A determinant without divisions, so that one that is zero is not lost to a pivot that cannot be told from zero.
 * Bird, A simple division-free algorithm for computing determinants, Inf. Proc. Lett. 111 (2011): n⁴ products.
 */
export function determinantOf<Ball>(arithmetic: Arithmetic<Ball>, matrix: Tensor<Ball>): Ball {
  const size = matrix.rows;
  const zero = arithmetic.fromInteger(0);
  let power = matrix;
  for (let step = 1; step < size; step += 1) {
    const diagonal: Ball[] = [];
    let tail = zero;
    for (let at = size - 1; at >= 0; at -= 1) {
      diagonal[at] = tail;
      tail = arithmetic.subtract(tail, entry(power, at, at));
    }
    const upper = fill(size, size, (row, column) => {
      if (row > column) return zero;
      return row === column ? (diagonal[row] as Ball) : entry(power, row, column);
    });
    power = matrixProduct(arithmetic, upper, matrix);
  }
  const corner = entry(power, 0, 0);
  return size % 2 === 0 ? arithmetic.negate(corner) : corner;
}

/**
 * Inverse and determinant by Gauss–Jordan with the largest pivot. A pivot that cannot be told from zero makes
 * the result unclear; a column of exact zeros makes the inverse undefined and the determinant zero.
 */
export function eliminated<Ball>(
  arithmetic: Arithmetic<Ball>,
  matrix: Tensor<Ball>,
): { inverse: Tensor<Ball>; determinant: Ball } {
  const size = matrix.rows;
  const zero = arithmetic.fromInteger(0);
  const one = arithmetic.fromInteger(1);
  const left = Array.from({ length: size }, (_, row) =>
    Array.from({ length: size }, (_, at) => entry(matrix, row, at)),
  );
  const right = left.map((_, row) => left.map((_, at) => (row === at ? one : zero)));
  let determinant = one;
  for (let step = 0; step < size; step += 1) {
    const among = arithmetic.pivotAmong(left.slice(step).map((row) => row[step] as Ball));
    if (among === null || among === 'zero') {
      const isSingular = among === 'zero';
      return {
        inverse: mapped(matrix, () => (isSingular ? arithmetic.undefined : arithmetic.unclear)),
        determinant: isSingular ? zero : arithmetic.unclear,
      };
    }
    const best = step + among;
    if (best !== step) {
      swapRows(left, best, step);
      swapRows(right, best, step);
      determinant = arithmetic.negate(determinant);
    }
    const pivot = arithmetic.asPivot(left[step]?.[step] as Ball);
    determinant = arithmetic.multiply(determinant, pivot);
    const scale = (value: Ball): Ball => arithmetic.divide(value, pivot);
    left[step] = (left[step] as Ball[]).map(scale);
    right[step] = (right[step] as Ball[]).map(scale);
    for (let row = 0; row < size; row += 1) {
      if (row === step) continue;
      const factor = left[row]?.[step] as Ball;
      const reduce = (values: Ball[], by: Ball[]): Ball[] =>
        values.map((value, at) => arithmetic.subtract(value, arithmetic.multiply(factor, by[at] as Ball)));
      left[row] = reduce(left[row] as Ball[], left[step] as Ball[]);
      right[row] = reduce(right[row] as Ball[], right[step] as Ball[]);
    }
  }
  return { inverse: { rows: size, columns: size, data: right.flat() }, determinant };
}

function swapRows<Ball>(rows: Ball[][], one: number, other: number): void {
  const kept = rows[one] as Ball[];
  rows[one] = rows[other] as Ball[];
  rows[other] = kept;
}
