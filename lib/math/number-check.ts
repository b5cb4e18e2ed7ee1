import type { PointArithmetic } from './arithmetic';
import { costMax, costOf } from './cost';
import { type DecimalBall, decimals } from './decimals';
import { type Environment, environmentAt, evaluate } from './evaluate';
import type { Expression } from './expression';
import type { Model } from './model';
import type { Point } from './points';

/** When a number is near enough; bounds are inclusive, and any one rule is enough. No rule: the number itself. */
export type NumberRule = {
  relative?: number | null;
  absolute?: number | null;
  /** Decimal places: within half a unit of the last, so half up and half even are both right. */
  decimals?: number | null;
  /** Significant figures, likewise. */
  significant?: number | null;
  /** Decimal places to which the value may also be cut. */
  cut?: number | null;
};

const digitsCarried = 64;
/** Without a rule, what is left to the last digit of a long division or a root. */
export const plainRelative = 1e-9;

/** Whether a typed number is right for a value: both exact decimals or expressions at one point. */
export function checkNumber(
  answer: Expression,
  value: Expression,
  model: Model,
  point: Point,
  rule: NumberRule,
): 'right' | 'wrong' | 'undefined' | 'undecided' | 'too-large' {
  if (costOf(answer, model, point.sizes) > costMax) return 'too-large';
  const arithmetic = decimals(digitsCarried);
  const { environment, values } = workAt(model, point);
  const typed = evaluate(answer, environment).data[0] as DecimalBall;
  const wanted = values.get(value) ?? (evaluate(value, environment).data[0] as DecimalBall);
  values.set(value, wanted);
  if (arithmetic.stateOf(typed) === 'undefined') return 'undefined';
  if (arithmetic.stateOf(typed) !== 'value' || arithmetic.stateOf(wanted) !== 'value') return 'undecided';
  return isNear(arithmetic, typed, wanted, rule) ? 'right' : 'wrong';
}

type Work = { environment: Environment<DecimalBall>; values: WeakMap<Expression, DecimalBall> };

const kept = new WeakMap<Point, Work>();

/** The model at a point and the values wanted there, worked out once and kept as long as the point is. */
function workAt(model: Model, point: Point): Work {
  const known = kept.get(point);
  if (known?.environment.model === model) return known;
  const environment = environmentAt(decimals(digitsCarried), model, point);
  const made: Work = { environment, values: new WeakMap() };
  kept.set(point, made);
  return made;
}

/** Whether a number is near enough to another by one of the rules; both are values. */
export function isNear(
  arithmetic: PointArithmetic<DecimalBall>,
  typed: DecimalBall,
  wanted: DecimalBall,
  rule: NumberRule,
): boolean {
  const distance = arithmetic.abs(arithmetic.subtract(typed, wanted));
  const within = (limit: DecimalBall): boolean => arithmetic.order(distance, limit) !== 1;
  const number = (text: string): DecimalBall => arithmetic.fromText(text);
  const share = (relative: number): DecimalBall =>
    arithmetic.multiply(number(String(relative)), arithmetic.abs(wanted));
  const halfUnit = (place: number): DecimalBall => number(`5e${-place - 1}`);
  const { relative, absolute, decimals: places, significant, cut } = rule;
  const rules = [relative, absolute, places, significant, cut];
  if (rules.every((value) => value === null || value === undefined)) return within(share(plainRelative));
  if (typeof relative === 'number' && within(share(relative))) return true;
  if (typeof absolute === 'number' && within(number(String(absolute)))) return true;
  if (typeof places === 'number' && within(halfUnit(places))) return true;
  // Zero has no first digit: only zero itself is near it.
  if (typeof significant === 'number') {
    const isZero = wanted.value.isZero();
    if (within(isZero ? number('0') : halfUnit(significant - 1 - leadingPlace(wanted)))) return true;
  }
  return typeof cut === 'number' && isCut(typed, wanted, cut);
}

/** The power of ten of the first digit, for what is not zero. */
function leadingPlace(ball: DecimalBall): number {
  return ball.value.e;
}

/** Whether `typed` is `wanted` with everything after some decimal place dropped. */
function isCut(typed: DecimalBall, wanted: DecimalBall, places: number): boolean {
  const towardsZero = 1;
  return typed.value.eq(wanted.value.toDecimalPlaces(places, towardsZero));
}
