/** How two numbers may stand to each other: −1 less, 0 equal, 1 greater. */
export type Side = -1 | 0 | 1;

/**
 * Numbers that know how wrong they may be. A ball is a value with a bound on its distance from the exact
 * value. It can also be certainly undefined (log of a negative number), or unclear: the bound is too wide to
 * tell. Every row of the operations table is written once, over this interface; a ball may also be many such
 * numbers side by side, one per point.
 */
export interface Arithmetic<Ball> {
  readonly undefined: Ball;
  readonly unclear: Ball;
  /** Of an unsigned decimal literal. */
  fromText(text: string): Ball;
  fromInteger(value: number): Ball;
  /** The number that this double is, to its last bit. */
  fromDouble(value: number): Ball;
  pi(): Ball;
  /** The whole number that this is (at every point), as far as can be told; else NaN. */
  toWhole(ball: Ball): number;
  /** The least and the greatest of the whole numbers that this is at the points; null where one is not whole. */
  wholeRange(ball: Ball): { low: number; high: number } | null;

  negate(a: Ball): Ball;
  add(a: Ball, b: Ball): Ball;
  subtract(a: Ball, b: Ball): Ball;
  multiply(a: Ball, b: Ball): Ball;
  divide(a: Ball, b: Ball): Ball;
  power(a: Ball, b: Ball): Ball;
  /** Σ xᵢ yᵢ; 0 for none. */
  dot(xs: readonly Ball[], ys: readonly Ball[]): Ball;

  /** 1 where a stands to b as one of `holds` says, else 0. */
  compare(a: Ball, b: Ball, holds: readonly Side[]): Ball;
  /** `then` where the test is not 0. */
  choose(test: Ball, then: Ball, otherwise: Ball): Ball;
  /** 1 above zero, 0 below. At zero itself the slope of ReLU is a convention: unclear, so never evidence. */
  step(a: Ball): Ball;
  sign(a: Ball): Ball;
  /** Which of these is best to divide by; 'zero' where all are exactly zero, null where none can be told from it. */
  pivotAmong(candidates: readonly Ball[]): number | 'zero' | null;
  /** The same number, unclear wherever it cannot be told from zero. */
  asPivot(a: Ball): Ball;

  abs(a: Ball): Ball;
  max(a: Ball, b: Ball): Ball;
  min(a: Ball, b: Ball): Ball;
  sqrt(a: Ball): Ball;
  exp(a: Ball): Ball;
  log(a: Ball): Ball;
  sin(a: Ball): Ball;
  cos(a: Ball): Ball;
  atan(a: Ball): Ball;
  sinh(a: Ball): Ball;
  cosh(a: Ball): Ball;
  tanh(a: Ball): Ball;
  sigmoid(a: Ball): Ball;
  softplus(a: Ball): Ball;
}

/** An arithmetic of single numbers, which can be looked at. */
export interface PointArithmetic<Ball> extends Arithmetic<Ball> {
  stateOf(ball: Ball): 'value' | 'undefined' | 'unclear';
  toNumber(ball: Ball): number;
  /** Null when they overlap without being exact. */
  order(a: Ball, b: Ball): Side | null;
  /** Whether two overlapping balls are small enough for their agreement to mean something. */
  isTight(a: Ball, b: Ball): boolean;
}

/** Σ xᵢ yᵢ, one after the other. */
export function dotOf<Ball>(
  a: Pick<Arithmetic<Ball>, 'add' | 'multiply' | 'fromInteger'>,
): Arithmetic<Ball>['dot'] {
  return (xs, ys) => {
    let sum: Ball | null = null;
    for (const [at, x] of xs.entries()) {
      const product = a.multiply(x, ys[at] as Ball);
      sum = sum === null ? product : a.add(sum, product);
    }
    return sum ?? a.fromInteger(0);
  };
}

type Looked<Ball> = Pick<
  PointArithmetic<Ball>,
  'undefined' | 'unclear' | 'stateOf' | 'order' | 'toNumber' | 'fromInteger'
>;

/** The choices of a single number, from how it is looked at. */
export function choicesOf<Ball>(
  a: Looked<Ball>,
): Pick<
  Arithmetic<Ball>,
  'compare' | 'choose' | 'step' | 'sign' | 'pivotAmong' | 'asPivot' | 'toWhole' | 'wholeRange'
> {
  const zero = a.fromInteger(0);
  const sideOf = (x: Ball): Side | null => a.order(x, zero);
  const toWhole = (ball: Ball): number => {
    const whole = Math.round(a.toNumber(ball));
    if (!Number.isSafeInteger(whole)) return Number.NaN;
    const side = a.order(ball, a.fromInteger(whole));
    return side === 0 || side === null ? whole : Number.NaN;
  };
  return {
    toWhole,
    wholeRange(ball) {
      const whole = toWhole(ball);
      return Number.isNaN(whole) ? null : { low: whole, high: whole };
    },
    compare(x, y, holds) {
      if (a.stateOf(x) === 'undefined' || a.stateOf(y) === 'undefined') return a.undefined;
      const side = a.order(x, y);
      return side === null ? a.unclear : a.fromInteger(holds.includes(side) ? 1 : 0);
    },
    choose(test, then, otherwise) {
      if (a.stateOf(test) !== 'value') return test;
      const side = sideOf(test);
      if (side === null) return a.unclear;
      return side === 0 ? otherwise : then;
    },
    step(x) {
      if (a.stateOf(x) !== 'value') return x;
      const side = sideOf(x);
      return side === null || side === 0 ? a.unclear : a.fromInteger(side === 1 ? 1 : 0);
    },
    sign(x) {
      if (a.stateOf(x) !== 'value') return x;
      const side = sideOf(x);
      return side === null ? a.unclear : a.fromInteger(side);
    },
    asPivot: (x) => x,
    pivotAmong(candidates) {
      let best: number | null = null;
      for (const [at, value] of candidates.entries()) {
        const side = sideOf(value);
        if (side === null || side === 0) continue;
        const size = Math.abs(a.toNumber(value));
        if (best === null || size > Math.abs(a.toNumber(candidates[best] as Ball))) best = at;
      }
      return best ?? (candidates.every((value) => sideOf(value) === 0) ? 'zero' : null);
    },
  };
}
