import type { Arithmetic } from '../arithmetic';
import { apply, type Expression, isNumber, negative, number, one, over, times } from '../expression';
import { texProduct } from '../notation/tex-brackets';
import { isSameDimension, isScalar, type Shape, transposed } from '../shapes';
import { eliminated, fill, mapped, matrixProduct, type Tensor, zipped } from '../tensor';
import {
  broadcastShape,
  type GradientGiven,
  gathered,
  type Level,
  type Operation,
  pairwise,
  sameShape,
  scaled,
  type Written,
} from './operation';

type Two = [Expression, Expression];
type TwoShapes = [Shape, Shape];

function infix(level: Level, text: string, tex: string, right: Level): Written {
  return {
    level,
    text: (part) => `${part(0, level)}${text}${part(1, right)}`,
    tex: (part) => `${part(0, level)}${tex}${part(1, right)}`,
  };
}

function multiplyShape(shapes: Shape[], sizes: Readonly<Record<string, number>>): Shape | null {
  const [left, right] = shapes as TwoShapes;
  if (isScalar(left)) return right;
  if (isScalar(right)) return left;
  if (!isSameDimension(left.columns, right.rows, sizes)) return null;
  return { rows: left.rows, columns: right.columns };
}

function powerValue<Ball>(arithmetic: Arithmetic<Ball>, args: Tensor<Ball>[]): Tensor<Ball> {
  const [base, exponent] = args as [Tensor<Ball>, Tensor<Ball>];
  const times = arithmetic.toWhole(exponent.data[0] as Ball);
  if (base.rows === 1 || base.rows !== base.columns) {
    return zipped(base, exponent, (x, y) => arithmetic.power(x, y));
  }
  if (!Number.isInteger(times) || Math.abs(times) > 64) return mapped(base, () => arithmetic.undefined);
  const factor = times < 0 ? eliminated(arithmetic, base).inverse : base;
  const unit = fill(base.rows, base.rows, (row, column) => arithmetic.fromInteger(row === column ? 1 : 0));
  return Array.from({ length: Math.abs(times) }, () => factor).reduce(
    (product, next) => matrixProduct(arithmetic, product, next),
    unit,
  );
}

function powerGradient({ upstream, args, self, shapes, shape }: GradientGiven) {
  const [base, exponent] = args as Two;
  const lowered = isNumber(exponent, 2)
    ? base
    : apply(
        'elementPower',
        base,
        exponent.kind === 'number' ? number(Number(exponent.text) - 1) : apply('subtract', exponent, one),
      );
  const raised = isScalar(shapes[1] as Shape)
    ? times(exponent, lowered)
    : apply('hadamard', exponent, lowered);
  const toBase = scaled(upstream, raised, shape);
  const isFixed = exponent.kind === 'number';
  const toExponent = isFixed ? null : scaled(upstream, apply('hadamard', self, apply('log', base)), shape);
  return [
    gathered(toBase, shape, shapes[0] as Shape),
    toExponent && gathered(toExponent, shape, shapes[1] as Shape),
  ];
}

const powerWritten: Written = {
  level: 3,
  text: (part) => `${part(0, 4)}^${part(1, 4)}`,
  tex: (part) => `${part(0, 4)}^{${part(1, 0)}}`,
};

export const operatorOperations = {
  add: {
    words: [],
    arguments: 2,
    shape: broadcastShape,
    value: pairwise((a, x, y) => a.add(x, y)),
    gradient: ({ upstream, shapes, shape }) => shapes.map((to) => gathered(upstream, shape, to)),
    write: infix(1, ' + ', ' + ', 2),
  },
  subtract: {
    words: [],
    arguments: 2,
    shape: broadcastShape,
    value: pairwise((a, x, y) => a.subtract(x, y)),
    gradient: ({ upstream, shapes, shape }) => [
      gathered(upstream, shape, shapes[0] as Shape),
      gathered(negative(upstream), shape, shapes[1] as Shape),
    ],
    write: infix(1, ' - ', ' - ', 2),
  },
  negate: {
    words: [],
    arguments: 1,
    shape: sameShape,
    value: <Ball>(a: Arithmetic<Ball>, [x]: Tensor<Ball>[]) =>
      mapped(x as Tensor<Ball>, (value) => a.negate(value)),
    gradient: ({ upstream }) => [negative(upstream)],
    write: { level: 1, text: (part) => `-${part(0, 2)}`, tex: (part) => `-${part(0, 2)}` },
  },
  multiply: {
    words: [],
    arguments: 2,
    shape: multiplyShape,
    value: <Ball>(a: Arithmetic<Ball>, args: Tensor<Ball>[]) => {
      const [left, right] = args as [Tensor<Ball>, Tensor<Ball>];
      if (left.data.length === 1 || right.data.length === 1)
        return zipped(left, right, (x, y) => a.multiply(x, y));
      return matrixProduct(a, left, right);
    },
    gradient: ({ upstream, args, shapes }) => {
      const [left, right] = args as Two;
      const [leftShape, rightShape] = shapes as TwoShapes;
      if (isScalar(leftShape) && isScalar(rightShape)) return [times(upstream, right), times(upstream, left)];
      if (isScalar(leftShape))
        return [apply('sum', scaled(upstream, right, rightShape)), times(left, upstream)];
      if (isScalar(rightShape))
        return [times(right, upstream), apply('sum', scaled(upstream, left, leftShape))];
      return [times(upstream, flip(right)), times(flip(left), upstream)];
    },
    write: {
      level: 2,
      text: (part) => `${part(0, 2)}*${part(1, 3)}`,
      tex: (part) => texProduct(part(0, 2), part(1, 3)),
    },
  },
  hadamard: {
    words: [],
    arguments: 2,
    shape: broadcastShape,
    value: pairwise((a, x, y) => a.multiply(x, y)),
    gradient: ({ upstream, args, shapes, shape }) => [
      gathered(scaled(upstream, args[1] as Expression, shape, shapes[1]), shape, shapes[0] as Shape),
      gathered(scaled(upstream, args[0] as Expression, shape, shapes[0]), shape, shapes[1] as Shape),
    ],
    write: infix(2, ' .* ', ' \\odot ', 3),
  },
  divide: {
    words: [],
    arguments: 2,
    shape: broadcastShape,
    value: pairwise((a, x, y) => a.divide(x, y)),
    gradient: ({ upstream, args, self, shapes, shape }) => {
      const [, bottom] = args as Two;
      const toTop =
        isScalar(shape) || isScalar(shapes[1] as Shape)
          ? over(upstream, bottom)
          : scaled(upstream, over(one, bottom), shape, shapes[1]);
      const toBottom = negative(scaled(upstream, over(self, bottom), shape));
      return [gathered(toTop, shape, shapes[0] as Shape), gathered(toBottom, shape, shapes[1] as Shape)];
    },
    write: {
      level: 2,
      text: (part) => `${part(0, 2)}/${part(1, 3)}`,
      tex: (part) => `\\frac{${part(0, 0)}}{${part(1, 0)}}`,
    },
  },
  power: {
    words: [],
    arguments: 2,
    shape: ([base, exponent]) => (isScalar(exponent as Shape) ? (base as Shape) : null),
    value: powerValue,
    gradient: (given) => {
      const { upstream, args, self, shapes } = given;
      const [base, exponent] = args as Two;
      const [shape] = shapes as TwoShapes;
      if (isScalar(shape) || shape.rows !== shape.columns) return powerGradient(given);
      if (isNumber(exponent, 2)) {
        return [apply('add', times(upstream, flip(base)), times(flip(base), upstream)), null];
      }
      return [negative(times(times(flip(self), upstream), flip(self))), null];
    },
    write: powerWritten,
  },
  elementPower: {
    words: [],
    arguments: 2,
    shape: broadcastShape,
    value: pairwise((a, x, y) => a.power(x, y)),
    gradient: powerGradient,
    write: { ...powerWritten, text: (part) => `${part(0, 4)}.^${part(1, 4)}` },
  },
  transpose: {
    words: ['transpose'],
    arguments: 1,
    shape: ([of]) => transposed(of as Shape),
    value: <Ball>(_: Arithmetic<Ball>, [of]: Tensor<Ball>[]) =>
      fill(
        (of as Tensor<Ball>).columns,
        (of as Tensor<Ball>).rows,
        (row, column) => (of as Tensor<Ball>).data[column * (of as Tensor<Ball>).columns + row] as Ball,
      ),
    gradient: ({ upstream }) => [flip(upstream)],
    write: { level: 3, text: (part) => `${part(0, 4)}^T`, tex: (part) => `${part(0, 4)}^{\\top}` },
  },
} as const satisfies Record<string, Operation>;

/** Transpose, undone when it stands already. */
export function flip(of: Expression): Expression {
  return of.kind === 'apply' && of.operation === 'transpose'
    ? (of.args[0] as Expression)
    : apply('transpose', of);
}
