import type { Arithmetic } from '../arithmetic';
import { apply, type Expression, negative, one, over, sizeOf, times } from '../expression';
import { isSameDimension, isScalar, type Shape, type Sizes, scalarShape } from '../shapes';
import {
  columnOf,
  determinantOf,
  eliminated,
  entry,
  fill,
  rowOf,
  scalar,
  type Tensor,
  totalOf,
} from '../tensor';
import { call, type Operation, sameShape, scaled, type Written } from './operation';
import { flip } from './operators';

/** Up to this size a determinant is worked out without divisions. */
const divisionFreeMax = 6;

const toNumber = (): Shape => scalarShape;
const isSquare = (shape: Shape, sizes: Sizes): boolean => isSameDimension(shape.rows, shape.columns, sizes);
const squareOnly = ([of]: Shape[], sizes: Sizes): Shape | null =>
  isSquare(of as Shape, sizes) ? (of as Shape) : null;
const numberOfSquare = ([of]: Shape[], sizes: Sizes): Shape | null =>
  isSquare(of as Shape, sizes) ? scalarShape : null;

function one1<Ball>(args: Tensor<Ball>[]): Tensor<Ball> {
  return args[0] as Tensor<Ball>;
}

function total<Ball>(a: Arithmetic<Ball>, args: Tensor<Ball>[]): Ball {
  return totalOf(a, one1(args).data);
}

const spread = (value: Expression, shape: Shape): Expression => ({ kind: 'spread', value, shape });
/** Copies of a column, side by side; copies of a row, one below the other. */
const columnsOf = (of: Expression, count: Shape['columns']): Expression =>
  times(of, spread(one, { rows: 1, columns: count }));
const rowsOf = (of: Expression, count: Shape['rows']): Expression =>
  times(spread(one, { rows: count, columns: 1 }), of);

function identity(shape: Shape): Expression {
  return apply('diag', spread(one, { rows: shape.rows, columns: 1 }));
}

function dotValue<Ball>(a: Arithmetic<Ball>, args: Tensor<Ball>[]): Tensor<Ball> {
  const [left, right] = args as [Tensor<Ball>, Tensor<Ball>];
  return scalar(a.dot(left.data, right.data));
}

/** e^(x − max) over its column's sum: the shift leaves the value as it is and keeps it finite. */
function softmaxColumn<Ball>(a: Arithmetic<Ball>, values: Ball[]): Ball[] {
  const largest = values.reduce((best, value) => a.max(best, value));
  const raised = values.map((value) => a.exp(a.subtract(value, largest)));
  const sum = totalOf(a, raised);
  return raised.map((value) => a.divide(value, sum));
}

function bars(text: string, left: string, right: string): Written {
  return {
    level: 4,
    text: (part) => `${text}(${part(0, 0)})`,
    tex: (part) => `\\left${left}${part(0, 0)}\\right${right}`,
  };
}

export const matrixOperations = {
  sum: {
    words: ['sum'],
    arguments: 1,
    shape: toNumber,
    value: (a, args) => scalar(total(a, args)),
    gradient: ({ upstream, shapes: [of] }) => [
      isScalar(of as Shape) ? upstream : spread(upstream, of as Shape),
    ],
    write: call('sum', '\\operatorname{sum}', 1),
  },
  mean: {
    words: ['mean'],
    arguments: 1,
    shape: toNumber,
    value: (a, args) => scalar(a.divide(total(a, args), a.fromInteger(one1(args).data.length))),
    gradient: ({ upstream, shapes }) => {
      const of = shapes[0] as Shape;
      return [
        isScalar(of) ? upstream : spread(over(upstream, times(sizeOf(of.rows), sizeOf(of.columns))), of),
      ];
    },
    write: call('mean', '\\operatorname{mean}', 1),
  },
  rowsum: {
    words: ['rowsum'],
    arguments: 1,
    shape: ([of]) => ({ rows: (of as Shape).rows, columns: 1 }),
    value: (a, args) => fill(one1(args).rows, 1, (row) => totalOf(a, rowOf(one1(args), row))),
    gradient: ({ upstream, shapes: [of] }) => [columnsOf(upstream, (of as Shape).columns)],
    write: call('rowsum', '\\operatorname{rowsum}', 1),
  },
  colsum: {
    words: ['colsum'],
    arguments: 1,
    shape: ([of]) => ({ rows: 1, columns: (of as Shape).columns }),
    value: (a, args) => fill(1, one1(args).columns, (_, at) => totalOf(a, columnOf(one1(args), at))),
    gradient: ({ upstream, shapes: [of] }) => [rowsOf(upstream, (of as Shape).rows)],
    write: call('colsum', '\\operatorname{colsum}', 1),
  },
  softmax: {
    words: ['softmax'],
    arguments: 1,
    shape: sameShape,
    value: (a, args) => {
      const of = one1(args);
      const columns = Array.from({ length: of.columns }, (_, at) => softmaxColumn(a, columnOf(of, at)));
      return fill(of.rows, of.columns, (row, at) => columns[at]?.[row] ?? a.unclear);
    },
    gradient: ({ upstream, self, shape }) => {
      const weighted = scaled(upstream, self, shape);
      return [
        apply('subtract', weighted, apply('hadamard', self, rowsOf(apply('colsum', weighted), shape.rows))),
      ];
    },
    write: call('softmax', '\\operatorname{softmax}', 1),
  },
  trace: {
    words: ['trace', 'tr'],
    arguments: 1,
    shape: numberOfSquare,
    value: (a, args) =>
      scalar(
        totalOf(
          a,
          Array.from({ length: one1(args).rows }, (_, at) => entry(one1(args), at, at)),
        ),
      ),
    gradient: ({ upstream, shapes: [of] }) => [times(upstream, identity(of as Shape))],
    write: call('trace', '\\operatorname{tr}', 1),
  },
  det: {
    words: ['det'],
    arguments: 1,
    shape: numberOfSquare,
    value: (a, args) => {
      const of = one1(args);
      return scalar(of.rows <= divisionFreeMax ? determinantOf(a, of) : eliminated(a, of).determinant);
    },
    gradient: ({ upstream, args: [of], self }) => [
      times(times(upstream, self), flip(apply('inv', of as Expression))),
    ],
    write: call('det', '\\det', 1),
  },
  inv: {
    words: ['inv'],
    arguments: 1,
    shape: squareOnly,
    value: (a, args) => eliminated(a, one1(args)).inverse,
    gradient: ({ upstream, self }) => [negative(times(times(flip(self), upstream), flip(self)))],
    write: { level: 3, text: (part) => `inv(${part(0, 0)})`, tex: (part) => `${part(0, 4)}^{-1}` },
  },
  norm: {
    words: ['norm'],
    arguments: 1,
    shape: toNumber,
    value: (a, args) => scalar(a.sqrt(a.dot(one1(args).data, one1(args).data))),
    gradient: ({ upstream, args: [of], self }) => [times(over(upstream, self), of as Expression)],
    write: bars('norm', '\\|', '\\|'),
  },
  dot: {
    words: ['dot'],
    arguments: 2,
    shape: ([left, right], sizes) =>
      (left as Shape).columns === 1 &&
      (right as Shape).columns === 1 &&
      isSameDimension((left as Shape).rows, (right as Shape).rows, sizes)
        ? scalarShape
        : null,
    value: dotValue,
    gradient: ({ upstream, args }) => [
      times(upstream, args[1] as Expression),
      times(upstream, args[0] as Expression),
    ],
    write: call('dot', '\\operatorname{dot}', 2),
  },
  diag: {
    words: ['diag'],
    arguments: 1,
    shape: ([of], sizes) => {
      const { rows, columns } = of as Shape;
      if (columns === 1) return { rows, columns: rows };
      return isSquare(of as Shape, sizes) ? { rows, columns: 1 } : null;
    },
    value: (a, args) => {
      const of = one1(args);
      if (of.columns !== 1) return fill(of.rows, 1, (row) => entry(of, row, row));
      return fill(of.rows, of.rows, (row, at) => (row === at ? entry(of, row, 0) : a.fromInteger(0)));
    },
    gradient: ({ upstream }) => [apply('diag', upstream)],
    write: call('diag', '\\operatorname{diag}', 1),
  },
} as const satisfies Record<string, Operation>;
