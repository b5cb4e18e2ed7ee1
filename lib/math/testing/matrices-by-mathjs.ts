import type { BigNumber, Matrix } from 'mathjs';
import type { OperationId } from '../operations/ids';
import { type Digits, each, grid, paired, power, type Table, widthOf } from './decimals-by-mathjs';

/** What acts on whole matrices: products, inverses, determinants and traces are those of mathjs. */
export const matrixValues: Partial<Record<OperationId, (args: Table[], digits: Digits) => Table>> = {
  multiply: ([left = [], right = []], digits) =>
    isNumber(left) || isNumber(right)
      ? paired(left, right, (a, b) => a.times(b), digits)
      : product(left, right, digits),
  power: ([base = [], exponent = []], digits) => raised(base, exponent, digits),
  transpose: ([of = []]) => grid(widthOf(of), of.length, (row, column) => of[column]?.[row] as BigNumber),
  sum: ([of = []], digits) => [[total(of.flat(), digits)]],
  mean: ([of = []], digits) => [[total(of.flat(), digits).div(of.flat().length)]],
  rowsum: ([of = []], digits) => of.map((row) => [total(row, digits)]),
  colsum: ([of = []], digits) => grid(1, widthOf(of), (_, column) => total(columnOf(of, column), digits)),
  softmax: ([of = []], digits) => softmax(of, digits),
  trace: ([of = []], digits) => [[digits.math.trace(matrixOf(of, digits)) as unknown as BigNumber]],
  det: ([of = []], digits) => [[digits.number(String(digits.math.det(matrixOf(of, digits))))]],
  inv: ([of = []], digits) => tableOf(digits.math.inv(matrixOf(of, digits))),
  norm: ([of = []], digits) => [[total(each(of, (x) => x.times(x), digits).flat(), digits).sqrt()]],
  dot: ([left = [], right = []], digits) => [
    [total(paired(left, right, (a, b) => a.times(b), digits).flat(), digits)],
  ],
  diag: ([of = []], { number }) =>
    widthOf(of) === 1
      ? grid(of.length, of.length, (row, column) =>
          row === column ? (of[row]?.[0] as BigNumber) : number(0),
        )
      : of.map((row, at) => [row[at] as BigNumber]),
};

const isNumber = (of: Table): boolean => of.length === 1 && widthOf(of) === 1;
const columnOf = (of: Table, at: number): BigNumber[] => of.map((row) => row[at] as BigNumber);

function matrixOf(of: Table, { math }: Digits): Matrix {
  return math.matrix(of as unknown as number[][]);
}

function tableOf(of: Matrix): Table {
  return of.toArray() as unknown as Table;
}

function product(left: Table, right: Table, digits: Digits): Table {
  return tableOf(digits.math.multiply(matrixOf(left, digits), matrixOf(right, digits)));
}

function total(values: BigNumber[], { number }: Digits): BigNumber {
  return values.reduce((sum, value) => sum.plus(value), number(0));
}

function softmax(of: Table, digits: Digits): Table {
  const raised = each(of, (x) => x.exp(), digits);
  const sums = grid(1, widthOf(of), (_, column) => total(columnOf(raised, column), digits));
  return raised.map((row) => row.map((value, column) => value.div(sums[0]?.[column] as BigNumber)));
}

/** Powers of a square are products of it, or of its inverse; of anything else, entry by entry. */
function raised(base: Table, exponent: Table, digits: Digits): Table {
  if (isNumber(base) || base.length !== widthOf(base))
    return paired(base, exponent, (a, b) => power(a, b, digits), digits);
  const times = Number(exponent[0]?.[0]);
  const factor = times < 0 ? tableOf(digits.math.inv(matrixOf(base, digits))) : base;
  const unit = grid(base.length, base.length, (row, column) => digits.number(row === column ? 1 : 0));
  return Array.from({ length: Math.abs(times) }).reduce<Table>((all) => product(all, factor, digits), unit);
}
