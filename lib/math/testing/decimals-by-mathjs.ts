import { all, type BigNumber, create, type FactoryFunctionMap, type MathJsInstance } from 'mathjs';
import type { OperationId } from '../operations/ids';

/** A matrix of decimals, row by row; a number is 1 × 1. NaN: no value. */
export type Table = BigNumber[][];

/** mathjs with its own functions, at a number of digits. */
export type Digits = {
  math: MathJsInstance;
  number: (text: string | number) => BigNumber;
  pi: BigNumber;
  /** A step for central differences: a third of the digits goes to it, two thirds are left of the slope. */
  step: BigNumber;
};

const known = new Map<number, Digits>();

export function digitsOf(count: number): Digits {
  const before = known.get(count);
  if (before !== undefined) return before;
  const math = create(all as FactoryFunctionMap, { number: 'BigNumber', precision: count });
  const number = (text: string | number): BigNumber => math.bignumber(String(text));
  const pi = math.acos(number(-1)) as unknown as BigNumber;
  const made = { math, number, pi, step: number(`1e-${Math.floor(count / 3)}`) };
  known.set(count, made);
  return made;
}

/** What is asked here has no stated answer: the slope of relu at its corner. */
export class NotAsked extends Error {}

const finite = (value: BigNumber, { number }: Digits): BigNumber =>
  value.isFinite() ? value : number(Number.NaN);

export function each(of: Table, f: (value: BigNumber) => BigNumber, digits: Digits): Table {
  return of.map((row) => row.map((value) => (value.isNaN() ? value : finite(f(value), digits))));
}

/** Entry by entry; a number goes with every entry, a column with every column. */
export function paired(
  left: Table,
  right: Table,
  f: (a: BigNumber, b: BigNumber) => BigNumber,
  digits: Digits,
): Table {
  const rows = Math.max(left.length, right.length);
  const columns = Math.max(widthOf(left), widthOf(right));
  return grid(rows, columns, (row, column) => {
    const [a, b] = [entryOf(left, row, column), entryOf(right, row, column)];
    return a.isNaN() || b.isNaN() ? digits.number(Number.NaN) : finite(f(a, b), digits);
  });
}

export function grid(rows: number, columns: number, f: (row: number, column: number) => BigNumber): Table {
  return Array.from({ length: rows }, (_, row) =>
    Array.from({ length: columns }, (_, column) => f(row, column)),
  );
}

export const widthOf = (of: Table): number => of[0]?.length ?? 0;

function entryOf(of: Table, row: number, column: number): BigNumber {
  return of[of.length === 1 ? 0 : row]?.[widthOf(of) === 1 ? 0 : column] as BigNumber;
}

type Unary = (x: BigNumber, digits: Digits) => BigNumber;

/** Functions of one number, by their definitions; the log and the root of what has none are NaN already. */
export const functionValues: Partial<Record<OperationId, Unary>> = {
  negate: (x) => x.negated(),
  exp: (x) => x.exp(),
  log: (x) => x.ln(),
  sqrt: (x) => x.sqrt(),
  sin: (x) => x.sin(),
  cos: (x) => x.cos(),
  tan: (x) => x.sin().div(x.cos()),
  atan: (x) => x.atan(),
  sinh: (x) => x.exp().minus(x.negated().exp()).div(2),
  cosh: (x) => x.exp().plus(x.negated().exp()).div(2),
  tanh: (x, { number }) => number(1).minus(number(2).div(x.times(2).exp().plus(1))),
  sigmoid: (x, { number }) => number(1).div(x.negated().exp().plus(1)),
  softplus: (x) => x.exp().plus(1).ln(),
  relu: (x, { number }) => (x.isNegative() ? number(0) : x),
  abs: (x) => x.abs(),
  sign: (x, { number }) => number(x.isZero() ? 0 : x.isNegative() ? -1 : 1),
  step: (x, { number }) => {
    if (x.isZero()) throw new NotAsked();
    return number(x.isNegative() ? 0 : 1);
  },
};

type Binary = (a: BigNumber, b: BigNumber, digits: Digits) => BigNumber;

/** A negative number has powers where the exponent is whole. */
export const power: Binary = (a, b) => a.pow(b);

export const pairValues: Partial<Record<OperationId, Binary>> = {
  add: (a, b) => a.plus(b),
  subtract: (a, b) => a.minus(b),
  hadamard: (a, b) => a.times(b),
  divide: (a, b) => a.div(b),
  elementPower: power,
  max: (a, b) => (a.lessThan(b) ? b : a),
  min: (a, b) => (a.lessThan(b) ? a : b),
  equal: (a, b, { number }) => number(a.equals(b) ? 1 : 0),
  unequal: (a, b, { number }) => number(a.equals(b) ? 0 : 1),
  less: (a, b, { number }) => number(a.lessThan(b) ? 1 : 0),
  atMost: (a, b, { number }) => number(a.lessThanOrEqualTo(b) ? 1 : 0),
  greater: (a, b, { number }) => number(a.greaterThan(b) ? 1 : 0),
  atLeast: (a, b, { number }) => number(a.greaterThanOrEqualTo(b) ? 1 : 0),
};
