import type { Arithmetic } from '../arithmetic';
import { apply, type Expression, hadamard, times } from '../expression';
import { roundBehind } from '../notation/tex-brackets';
import { isSameDimension, isSameShape, isScalar, type Shape, type Sizes } from '../shapes';
import { type Tensor, zipped } from '../tensor';

/** One row of the table: everything there is to know of an operator or a function. */
export type Operation = {
  /** How it is called in text, the written form first; empty for operators. */
  words: readonly string[];
  arguments: number;
  /** Null where the shapes do not fit. */
  shape: (shapes: Shape[], sizes: Sizes) => Shape | null;
  value: <Ball>(arithmetic: Arithmetic<Ball>, args: Tensor<Ball>[]) => Tensor<Ball>;
  /**
   * Reverse rule: what each argument receives when the result receives `upstream`; null for nothing.
   */
  gradient: (given: GradientGiven) => (Expression | null)[];
  /** Acts on every entry by itself, so that f′ has a meaning. */
  isElementwise?: boolean;
  write: Written;
};

export type GradientGiven = {
  upstream: Expression;
  args: Expression[];
  self: Expression;
  shapes: Shape[];
  shape: Shape;
};

/** Binding strength: 1 sum, 2 product, 3 power, 4 something closed. 0: comparison. */
export type Level = 0 | 1 | 2 | 3 | 4;
/** The text of one argument, in brackets where it binds less than asked. */
export type Part = (argument: number, level: Level) => string;
export type Written = { level: Level; text: (part: Part) => string; tex: (part: Part) => string };

/** A function written f(x, …). */
export function call(word: string, tex: string, count: number): Written {
  const list = (part: Part): string => Array.from({ length: count }, (_, at) => part(at, 0)).join(', ');
  return {
    level: 4,
    text: (part) => `${word}(${list(part)})`,
    tex: (part) => tex + roundBehind(list(part)),
  };
}

/** Sum-like shapes: equal, or one a number, or a column beside a matrix of as many rows. */
export function broadcastShape(shapes: Shape[], sizes: Sizes): Shape | null {
  const [left, right] = shapes as [Shape, Shape];
  if (isScalar(left)) return right;
  if (isScalar(right) || isSameShape(left, right, sizes)) return left;
  if (!isSameDimension(left.rows, right.rows, sizes)) return null;
  if (right.columns === 1) return left;
  return left.columns === 1 ? right : null;
}

/** What an argument that was repeated receives: the sum over its copies. */
export function gathered(upstream: Expression, from: Shape, to: Shape): Expression {
  if (isScalar(from) || (from.rows === to.rows && from.columns === to.columns)) return upstream;
  return isScalar(to) ? apply('sum', upstream) : to.columns === 1 ? apply('rowsum', upstream) : upstream;
}

/**
 * Upstream, of the result's `shape`, times a local slope, entry by entry. `slopeShape`: where the slope is smaller and
 * stands beside every column or entry.
 */
export function scaled(
  upstream: Expression,
  slope: Expression,
  shape: Shape,
  slopeShape = shape,
): Expression {
  if (isScalar(shape)) return times(upstream, slope);
  const isFull = slopeShape.rows === shape.rows && slopeShape.columns === shape.columns;
  if (upstream.kind === 'spread' && isFull)
    return slope.kind === 'number' ? times(slope, upstream) : times(upstream.value, slope);
  return hadamard(upstream, slope);
}

export const sameShape = (shapes: Shape[]): Shape => shapes[0] as Shape;

/** Two arguments, entry by entry. */
export function pairwise(f: <Ball>(a: Arithmetic<Ball>, x: Ball, y: Ball) => Ball): Operation['value'] {
  return <Ball>(arithmetic: Arithmetic<Ball>, [left, right]: Tensor<Ball>[]) =>
    zipped(left as Tensor<Ball>, right as Tensor<Ball>, (x, y) => f(arithmetic, x, y));
}
