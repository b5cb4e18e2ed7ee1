/**
 * Numbers that know how wrong they may be. A ball is a value with a bound on its distance from the exact
 * value. It can also be certainly undefined (log of a negative number), or unclear: the bound is too wide to
 * tell. Every row of the operations table is written once, over this interface.
 *
 * `order` of two balls is unclear (null) when they overlap without being exact.
 */
export interface Arithmetic<Ball> {
  readonly undefined: Ball;
  readonly unclear: Ball;
  fromText(text: string): Ball;
  fromInteger(value: number): Ball;
  pi(): Ball;
  stateOf(ball: Ball): 'value' | 'undefined' | 'unclear';
  toNumber(ball: Ball): number;

  negate(a: Ball): Ball;
  add(a: Ball, b: Ball): Ball;
  subtract(a: Ball, b: Ball): Ball;
  multiply(a: Ball, b: Ball): Ball;
  divide(a: Ball, b: Ball): Ball;
  power(a: Ball, b: Ball): Ball;
  order(a: Ball, b: Ball): -1 | 0 | 1 | null;
  /** Whether two overlapping balls are small enough for their agreement to mean something. */
  isTight(a: Ball, b: Ball): boolean;

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
